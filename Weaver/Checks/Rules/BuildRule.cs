namespace MemoWeave.Rules;

/// <summary>A diagnostic that is about no memoized member but about the build around it.</summary>
/// <param name="Code">A code <c>MW####</c>, never used for anything else.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Reporter">Who sees it.</param>
/// <param name="MessageFormat">The text, with a place for the thing it is about.</param>
internal sealed record BuildRule(string Code, string Title, Reporter Reporter, string MessageFormat)
{
    public static BuildRule NotWoven { get; } = new("MW0001", "[Memo] in a project that is not woven", Reporter.Analyzer,
        "{0} is marked [Memo], but this project is not woven, so every call would run the body. "
            + "Add a PackageReference to MemoWeave.Fody; if there is one, remove DisableFody from the project.");

    /// <summary>Reported by MemoWeave.Fody.targets, which holds this text too; a test holds the two to each other.</summary>
    public static BuildRule NotConfigured { get; } = new("MW0002", "A Fody configuration without MemoWeave", Reporter.Targets,
        "The package MemoWeave.Fody is referenced, but the Fody configuration has no <MemoWeave /> element, so this project would not be woven. "
            + "Add <MemoWeave /> inside <Weavers>, or set DisableFody to true if the project is not to be woven.");

    public static BuildRule UnknownSetting { get; } = new("MW0501", "A setting that FodyWeavers.xml does not have", Reporter.Weaver,
        "FodyWeavers.xml: {0} of <MemoWeave> is not yet available. Remove it.");

    public static BuildRule OtherVersion { get; } = new("MW0502", "MemoWeave and MemoWeave.Fody of different versions", Reporter.Weaver,
        "MemoWeave {0} has no '{1}'. Use MemoWeave and MemoWeave.Fody of the same version.");

    public static IReadOnlyList<BuildRule> All { get; } = [NotWoven, NotConfigured, UnknownSetting, OtherVersion];

    public string Message(params object[] things) => string.Format(System.Globalization.CultureInfo.InvariantCulture, MessageFormat, things);
}
