namespace MemoWeave.Rules;

/// <summary>How a setting is written.</summary>
internal enum SettingKind
{
    Text,
    Duration,
    Count,
    Boolean,
    Instance,
    Names,
    Tags,
    Method,
    Jitter,
    Name,
    DiskTtl,
}

/// <summary>
/// The one list of all settings. Those of <c>[Memo]</c> are its properties; a test holds the list to them, and the schemas to
/// the list.
/// </summary>
/// <param name="Name">The name of the attribute's property, and of the attribute in FodyWeavers.xml.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="IsAvailable">Whether it has an effect; if not, it is a build error to use it.</param>
/// <param name="IsOfMemo">Whether <c>[Memo]</c> has it, too; if not, FodyWeavers.xml alone.</param>
internal sealed record SettingName(string Name, SettingKind Kind, bool IsAvailable, bool IsOfMemo = true)
{
    public static IReadOnlyList<SettingName> All { get; } =
    [
        new("Ttl", SettingKind.Duration, IsAvailable: true),
        new("Sliding", SettingKind.Duration, IsAvailable: true),
        new("Jitter", SettingKind.Jitter, IsAvailable: true),
        new("MaxEntries", SettingKind.Count, IsAvailable: true),
        new("Instance", SettingKind.Instance, IsAvailable: true),
        new("Share", SettingKind.Boolean, IsAvailable: true),
        new("CacheNull", SettingKind.Boolean, IsAvailable: true),
        new("VaryBy", SettingKind.Names, IsAvailable: true),
        new("Tags", SettingKind.Tags, IsAvailable: true),
        new("Validate", SettingKind.Method, IsAvailable: true),
        new("CacheIf", SettingKind.Method, IsAvailable: true),
        new("OnRelease", SettingKind.Method, IsAvailable: true),
        new("Persist", SettingKind.Name, IsAvailable: true),
        new("Version", SettingKind.Name, IsAvailable: true),
        new("DiskTtl", SettingKind.DiskTtl, IsAvailable: true, IsOfMemo: false),
        new("UnderscoreExcludes", SettingKind.Boolean, IsAvailable: true, IsOfMemo: false),
        new("ErrorTtl", SettingKind.Duration, IsAvailable: false),
        new("Stale", SettingKind.Duration, IsAvailable: false),
        new("StaleOnError", SettingKind.Duration, IsAvailable: false),
        new("Spinner", SettingKind.Text, IsAvailable: true),
        new("AllowWidgets", SettingKind.Boolean, IsAvailable: true),
    ];

    public static SettingName? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    public static bool IsAvailableInMemo(string name) => Find(name) is { IsAvailable: true, IsOfMemo: true };
}
