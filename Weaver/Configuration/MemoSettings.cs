using MemoWeave.Rules;

namespace MemoWeave.Fody.Configuration;

/// <summary>What applies to a memoized method, property by property; what nobody set is not in here.</summary>
/// <param name="all">At most one setting of each name.</param>
internal sealed class MemoSettings(IReadOnlyList<Setting> all)
{
    /// <summary>Those that <c>[Memo]</c> could say; the others are for the weaver alone.</summary>
    public IReadOnlyList<Setting> Explicit { get; } = [.. all.Where(s => SettingName.Find(s.Name) is not { IsOfMemo: false })];

    public MemoInstance Instance => (MemoInstance)Value("Instance", (int)MemoInstance.Auto);

    public string? Ttl => Value<string?>("Ttl", null);

    public int MaxEntries => Value("MaxEntries", 0);

    /// <summary>Whether all callers get the same object (rule V1).</summary>
    public bool Share => Value("Share", false);

    /// <summary>Whether widgets are meant to be called (rule R6).</summary>
    public bool AllowWidgets => Value("AllowWidgets", false);

    public string? VaryBy => Value<string?>("VaryBy", null);

    /// <summary>The backing store; <see langword="null"/>: entries are in memory only.</summary>
    public string? Persist => Value<string?>("Persist", null);

    /// <summary>Whether the backing store is not told of time limits (rule E2).</summary>
    public bool IgnoresStoreTtl => Value("DiskTtl", "keep") == "ignore";

    /// <summary>By what entries can be forgotten together, each as it is written.</summary>
    public IReadOnlyList<string> Tags => Value<IReadOnlyList<string>?>("Tags", null) ?? [];

    /// <summary>The method of the user's that is named by a setting; <see langword="null"/>: none.</summary>
    public string? NamedMethod(string setting) => Value<string?>(setting, null);

    /// <summary>Whether a parameter whose name begins with <c>_</c> is left out of the key (rule K9).</summary>
    public bool UnderscoreExcludes => Value("UnderscoreExcludes", true);

    /// <summary>Who set what, in the notation of the runtime's <c>MemoPolicy</c>.</summary>
    public string Sources => string.Join(", ", Explicit.Select(s => $"{s.Name}: {s.Source}"));

    private T Value<T>(string name, T fallback)
    {
        foreach (var setting in all)
            if (setting.Name == name)
                return (T)setting.Value!;
        return fallback;
    }
}
