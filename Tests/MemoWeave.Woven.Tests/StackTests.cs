using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Woven.Tests;

/// <summary>What a level of recursion costs of the stack, told by the addresses of a local (rule C8).</summary>
public class StackTests
{
    private const int Levels = 500;

    /// <summary>In a Release build it is about a quarter of this; unoptimized frames are larger.</summary>
    private const int MostBytes = 2048;

    private const string Source = """
        public static class Recursive
        {
            public static readonly long[] Addresses = new long[1000];
            [Memo] public static unsafe int Level(int n) { int here = n; Addresses[n] = (long)&here; return n == 0 ? 0 : Level(n - 1) + here - n + 1; }
        }
        """;

    [Test, Property("rule", "C8")]
    public void A_level_of_recursion_costs_a_bounded_part_of_the_stack()
    {
        var plain = FixtureCompiler.Compile("Recursive", OptimizationLevel.Release, ("Recursive.cs", Source));
        var own = BytesPerLevel(FixtureWeaver.Weave(plain)) - BytesPerLevel(plain);

        TestContext.Out.WriteLine($"{own} bytes a level beyond the method's own frame");
        Assert.That(own, Is.InRange(1, MostBytes));
    }

    private static long BytesPerLevel(Fixture fixture)
    {
        var type = fixture.Load().GetType("Recursive", throwOnError: true)!;
        type.GetMethod("Level")!.Invoke(null, [Levels]);
        var addresses = (long[])type.GetField("Addresses")!.GetValue(null)!;
        return (addresses[Levels] - addresses[0]) / Levels;
    }
}
