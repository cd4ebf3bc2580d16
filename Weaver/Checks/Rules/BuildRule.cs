namespace MemoWeave.Rules;

/// <summary>A diagnostic that is about no memoized member but about the build around it.</summary>
/// <param name="Code">A code <c>MW####</c>, never used for anything else.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Reporter">Who sees it.</param>
/// <param name="MessageFormat">The text, with a place for the thing it is about.</param>
internal sealed record BuildRule(string Code, string Title, Reporter Reporter, string MessageFormat)
{
    public static BuildRule NotWoven { get; } = new("MW0001", "[Memo] in a project that is not woven", Reporter.Analyzer,
        "{0} is marked [{1}], but this project is not woven, so every call would {2}. "
            + "Add a PackageReference to MemoWeave.Fody; if there is one, remove DisableFody from the project.");

    /// <summary>Reported by MemoWeave.Fody.targets, which holds this text too; a test holds the two to each other.</summary>
    public static BuildRule NotConfigured { get; } = new("MW0002", "A Fody configuration without MemoWeave", Reporter.Targets,
        "The package MemoWeave.Fody is referenced, but the Fody configuration has no <MemoWeave /> element, so this project would not be woven. "
            + "Add <MemoWeave /> inside <Weavers>, or set DisableFody to true if the project is not to be woven.");

    public static BuildRule SettingToCome { get; } = new("MW0501", "A setting of FodyWeavers.xml that has no effect yet", Reporter.Weaver,
        "{0} is not yet available. Remove it.");

    public static BuildRule OtherVersion { get; } = new("MW0502", "MemoWeave and MemoWeave.Fody of different versions", Reporter.Weaver,
        "MemoWeave {0} has no '{1}'. Use MemoWeave and MemoWeave.Fody of the same version.");

    public static BuildRule UnknownName { get; } = new("MW0503", "A name that FodyWeavers.xml does not have", Reporter.Weaver,
        "unknown {0}. {1}.");

    public static BuildRule BadValue { get; } = new("MW0504", "A value in FodyWeavers.xml that can't be read", Reporter.Weaver,
        "{0}. Write it as docs/configuration.md says.");

    public static BuildRule NothingMatched { get; } = new("MW0505", "A pattern that matches nothing", Reporter.Weaver,
        "Match = \"{0}\" matches no method or property {1}. Mend the pattern, or remove it.")
    { Severity = Severity.Warning };

    public static BuildRule NothingReached { get; } = new("MW0506", "A mark that reaches nothing", Reporter.Weaver,
        "[Memo] on {0} memoizes nothing: it reaches public methods that return a value. Put [Memo] on the methods themselves, or remove it.")
    { Severity = Severity.Warning };

    public static IReadOnlyList<BuildRule> All { get; } = [NotWoven, NotConfigured, SettingToCome, OtherVersion, UnknownName, BadValue, NothingMatched, NothingReached];

    /// <summary>Whether it fails the build.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    public string Message(params object[] things) => string.Format(System.Globalization.CultureInfo.InvariantCulture, MessageFormat, things);
}
