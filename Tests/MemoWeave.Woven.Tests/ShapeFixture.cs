using System.Reflection;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Woven.Tests;

/// <summary>The sources of <c>MemoWeave.Woven</c>, compiled once more at one optimization level: plain, and woven in this process.</summary>
public sealed class ShapeFixture
{
    private static readonly Lazy<ShapeFixture> DebugFixture = new(() => new ShapeFixture(OptimizationLevel.Debug));
    private static readonly Lazy<ShapeFixture> ReleaseFixture = new(() => new ShapeFixture(OptimizationLevel.Release));

    private ShapeFixture(OptimizationLevel level)
    {
        var folder = typeof(ShapeFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WovenSources").Value!;
        PlainFixture = FixtureCompiler.CompileFolder($"MemoWeave.Shapes.{level}", level, folder);
        WovenFixture = FixtureWeaver.Weave(PlainFixture);
        Plain = PlainFixture.Load();
        Woven = WovenFixture.Load();
    }

    public Fixture PlainFixture { get; }

    public Fixture WovenFixture { get; }

    public Assembly Plain { get; }

    public Assembly Woven { get; }

    public static ShapeFixture At(OptimizationLevel level) => level == OptimizationLevel.Debug ? DebugFixture.Value : ReleaseFixture.Value;
}
