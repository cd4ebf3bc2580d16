namespace MemoWeave.Inspection.Tests;

/// <summary>The methods of every shape, before and after weaving.</summary>
internal static class Shapes
{
    private static readonly Lazy<WovenFolder> All = new(Weave);

    public static WovenFolder Folder => All.Value;

    public static WovenFolder Weave() => TestWeaverProgram.Weave("MemoWeave.Shapes", BuildPaths.Of("WovenSources"));
}
