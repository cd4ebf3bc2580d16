using MemoWeave.Memory;

namespace MemoWeave.Calls.Control;

/// <summary>
/// What memoized calls in the current async flow do instead of the usual: a bypass, a refresh, a sandbox, or several inside each
/// other. Ends when it is disposed of, wherever that happens; flows that still carry it are as if without it.
/// </summary>
internal sealed class CallMode : IDisposable
{
    private readonly CallMode? _outer;
    private int _isEnded;

    private CallMode(CallMode? outer, CacheSpace? space, bool isBypass, RefreshedKeys? refreshed)
    {
        _outer = outer;
        Space = space ?? outer?.Space;
        IsBypass = isBypass || outer is { IsBypass: true };
        Refreshed = refreshed ?? outer?.Refreshed;
    }

    /// <summary>The innermost mode of the current flow that has not ended; <see langword="null"/>: none.</summary>
    public static CallMode? Current
    {
        get
        {
            if (!GateKeeper.HasReasons) return null;
            var mode = (CallMode?)GateKeeper.Flow;
            while (mode is { IsEnded: true }) mode = mode._outer;
            return mode;
        }
    }

    /// <summary>Where entries are; <see langword="null"/>: where they usually are.</summary>
    public CacheSpace? Space { get; }

    /// <summary>Whether bodies run, and nothing is read or stored.</summary>
    public bool IsBypass { get; }

    /// <summary>What was computed anew already; <see langword="null"/>: nothing is to be.</summary>
    public RefreshedKeys? Refreshed { get; }

    private bool IsEnded => Volatile.Read(ref _isEnded) != 0;

    public static CallMode BeginBypass() => Begin(null, isBypass: true, null);

    public static CallMode BeginRefresh() => Begin(null, isBypass: false, new RefreshedKeys());

    public static CallMode BeginSandbox(CacheSpace space) => Begin(space, isBypass: false, null);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isEnded, 1) != 0) return;
        var mode = (CallMode?)GateKeeper.Flow;
        while (mode is { IsEnded: true }) mode = mode._outer;
        GateKeeper.Flow = mode;
        GateKeeper.Remove();
    }

    private static CallMode Begin(CacheSpace? space, bool isBypass, RefreshedKeys? refreshed)
    {
        var mode = new CallMode(Current, space, isBypass, refreshed);
        GateKeeper.Add();
        GateKeeper.Flow = mode;
        return mode;
    }
}
