namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>Methods of the shapes that .NET Standard 2.0 can express, woven for this framework and for Mono.</summary>
internal static class PortableShapes
{
    private const string Name = "MemoWeave.Portable";

    private static readonly Lazy<WovenFolder> Here = new(() => TestWeaverProgram.Weave(Name, BuildPaths.Fixture("Portable")));
    private static readonly Lazy<WovenFolder> Mono = new(() => TestWeaverProgram.WeavePortable(Name, BuildPaths.Fixture("Portable")));

    public static WovenFolder ForThisFramework => Here.Value;

    public static WovenFolder ForMono => Mono.Value;
}
