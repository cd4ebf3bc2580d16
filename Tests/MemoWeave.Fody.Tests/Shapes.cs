using System.Reflection;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests;

/// <summary>The methods of every shape, before and after weaving.</summary>
internal sealed record Shapes(Fixture Plain, Fixture Woven)
{
    private static readonly Lazy<Shapes> Debug = new(() => Make(OptimizationLevel.Debug));
    private static readonly Lazy<Shapes> Release = new(() => Make(OptimizationLevel.Release));

    public static Shapes At(OptimizationLevel level) => level == OptimizationLevel.Debug ? Debug.Value : Release.Value;

    private static Shapes Make(OptimizationLevel level)
    {
        var folder = typeof(Shapes).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WovenSources").Value!;
        var plain = FixtureCompiler.CompileFolder("MemoWeave.Shapes", level, folder);
        return new Shapes(plain, FixtureWeaver.Weave(plain));
    }
}
