namespace MemoWeave.Fody.Configuration;

/// <summary>What applies to a memoized method, property by property; what nobody set is not in here.</summary>
/// <param name="explicit">At most one setting of each name.</param>
internal sealed class MemoSettings(IReadOnlyList<Setting> @explicit)
{
    public IReadOnlyList<Setting> Explicit => @explicit;

    public MemoInstance Instance => (MemoInstance)Value("Instance", (int)MemoInstance.Auto);

    public string? Ttl => Value<string?>("Ttl", null);

    public int MaxEntries => Value("MaxEntries", 0);

    /// <summary>Who set what, in the notation of the runtime's <c>MemoPolicy</c>.</summary>
    public string Sources => string.Join(", ", Explicit.Select(s => $"{s.Name}: {s.Source}"));

    private T Value<T>(string name, T fallback)
    {
        foreach (var setting in Explicit)
            if (setting.Name == name)
                return (T)setting.Value!;
        return fallback;
    }
}
