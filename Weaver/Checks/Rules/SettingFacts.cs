namespace MemoWeave.Rules;

/// <summary>What a <c>[Memo]</c> attribute says, property by property, in the order of the source; what it leaves out is not in here.</summary>
internal sealed class SettingFacts(IEnumerable<KeyValuePair<string, object?>> properties)
{
    private readonly KeyValuePair<string, object?>[] _explicit = [.. properties];

    public IEnumerable<string> Names => _explicit.Select(p => p.Key);

    public MemoInstance Instance => (MemoInstance)Value("Instance", (int)MemoInstance.Auto);

    /// <summary>The settings that say how long, as they are written.</summary>
    public IEnumerable<KeyValuePair<string, string>> Durations =>
        from property in _explicit
        where property.Value is string && SettingName.Find(property.Key)?.Kind == SettingKind.Duration
        select new KeyValuePair<string, string>(property.Key, (string)property.Value);

    public string? Ttl => Value<string?>("Ttl", null);

    public string? Jitter => Value<string?>("Jitter", null);

    public int MaxEntries => Value("MaxEntries", 0);

    public bool Share => Value("Share", false);

    public bool CacheNull => Value("CacheNull", true);

    public string? VaryBy => Value<string?>("VaryBy", null);

    /// <summary>The backing store.</summary>
    public string? Persist => Value<string?>("Persist", null);

    /// <summary>What is set to a text that says nothing, although it has to be a name.</summary>
    public IEnumerable<string> EmptyNames =>
        from property in _explicit
        where property.Value is string text && string.IsNullOrWhiteSpace(text) && SettingName.Find(property.Key)?.Kind == SettingKind.Name
        select property.Key;

    /// <summary>Each as it is written; nothing was said: <see langword="null"/>.</summary>
    public IReadOnlyList<string?>? Tags => Value<IReadOnlyList<string?>?>("Tags", null);

    /// <summary>The methods that settings name; a setting that takes back what somebody else says names none.</summary>
    public IEnumerable<KeyValuePair<string, string>> NamedMethods =>
        from property in _explicit
        where property.Value is string && SettingName.Find(property.Key) is { Kind: SettingKind.Method, IsAvailable: true }
        select new KeyValuePair<string, string>(property.Key, (string)property.Value);

    private T Value<T>(string name, T fallback)
    {
        foreach (var property in _explicit)
            if (property.Key == name)
                return (T)property.Value!;
        return fallback;
    }
}
