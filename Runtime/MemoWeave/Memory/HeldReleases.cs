namespace MemoWeave.Memory;

/// <summary>Releases are user code, which must not run under a lock: who changes tables under one holds them until it is given back.</summary>
internal static class HeldReleases
{
    [ThreadStatic]
    private static List<Action>? _held;

    /// <summary>From here to the end of the scope, releases of this thread wait.</summary>
    public static Scope Hold()
    {
        var outer = _held;
        _held = [];
        return new Scope(outer);
    }

    /// <summary>Runs a release, or has it wait.</summary>
    public static void Run(Action release)
    {
        if (_held is { } held) held.Add(release);
        else release();
    }

    /// <summary>For as long as releases wait.</summary>
    /// <param name="outer">What is to wait for the end of a scope around.</param>
    public readonly ref struct Scope(List<Action>? outer)
    {
        private readonly List<Action>? _outer = outer;

        public void Dispose()
        {
            var held = _held;
            _held = _outer;
            if (held is null) return;
            foreach (var release in held) Run(release);
        }
    }
}
