namespace MemoWeave.Memory;

/// <summary>What the options say of single methods, by name. Replaced as one, never changed.</summary>
internal sealed class MethodOverrides(IEnumerable<KeyValuePair<string, MemoMethodOptions>> byName)
{
    private readonly Dictionary<string, MemoMethodOptions> _byName = new(byName, StringComparer.Ordinal);

    public static MethodOverrides None { get; } = new([]);

    public bool IsEmpty => _byName.Count == 0;

    public IReadOnlyDictionary<string, MemoMethodOptions> All => _byName;

    /// <summary>What is said of a method: by its whole name, or by the name that its overloads share.</summary>
    public MemoMethodOptions? Of(string name) =>
        _byName.TryGetValue(name, out var options) || _byName.TryGetValue(name.Split('(')[0], out options) ? options : null;
}
