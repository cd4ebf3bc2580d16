using Microsoft.CodeAnalysis;

namespace MemoWeave.TestWeaver;

/// <summary>Files of a fixture, for tests that must not load the weaver: <c>Debug</c> and <c>Release</c>, each <c>plain</c> and <c>woven</c>.</summary>
internal static class FixtureFolder
{
    /// <summary>Compiles and weaves a folder of sources, and writes what came of it beside a list of what it was compiled against.</summary>
    public static int Weave(string name, string sources, string output, ReferenceAssemblies references, IReadOnlyList<string> features, Func<Fixture, Fixture>? finish = null)
    {
        (string, string)[] switches = [.. features.Select(feature => (feature.Split('=')[0], feature.Split('=')[1]))];
        foreach (var level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            var plain = FixtureCompiler.Compile(name, level, FixtureCompiler.FilesOf(sources), references, switches);
            var woven = FixtureWeaver.Weave(plain, references);
            Write(plain, Path.Combine(output, $"{level}", "plain"));
            Write(finish?.Invoke(woven) ?? woven, Path.Combine(output, $"{level}", "woven"));
        }
        File.WriteAllLines(Path.Combine(output, "references.txt"), references.Paths.Values);
        return 0;
    }

    private static void Write(Fixture fixture, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, fixture.Name + ".dll"), fixture.Assembly);
        File.WriteAllBytes(Path.Combine(folder, fixture.Name + ".pdb"), fixture.Symbols);
    }
}
