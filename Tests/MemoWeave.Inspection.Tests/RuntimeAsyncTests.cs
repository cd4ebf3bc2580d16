namespace MemoWeave.Inspection.Tests;

/// <summary>
/// Methods whose <c>async</c> is left to the runtime: there is no state machine, and the code returns <c>T</c> where the signature
/// says <c>Task&lt;T&gt;</c>. The runtime takes them only where it is told to, so they run in a process of their own.
/// </summary>
[TestFixture(BuildLevel.Debug)]
[TestFixture(BuildLevel.Release)]
public class RuntimeAsyncTests(BuildLevel level)
{
    private const int RuntimeAsync = 0x2000;

    private static readonly Lazy<WovenFolder> Folder = new(() => TestWeaverProgram.Weave("RuntimeAsync", BuildPaths.Fixture("RuntimeAsync"), "runtime-async=on"));

    [Test, Property("rule", "W1")]
    public void The_bit_goes_with_the_body()
    {
        using var module = Folder.Value.Woven(level).Read();

        var marked = module.GetType("RuntimeAsyncShapes").Methods.Where(m => ((int)m.ImplAttributes & RuntimeAsync) != 0).Select(m => m.Name);

        Assert.That(marked, Is.EquivalentTo(new[] { "<OfTask>Body", "<OnInstance>Body", "<Generic>Body", "<Failing>Body" }));
    }

    [Test, Property("rule", "W2")]
    public void The_JIT_compiles_it_where_the_runtime_can()
    {
        IgnoreWithoutRuntimeAsync();

        Assert.That(TestWeaverProgram.Run(["prepare", Folder.Value.Woven(level).FullPath], ("DOTNET_RuntimeAsync", "1")), Is.EqualTo(new ChildProcess(0, "")));
    }

    [Test, Property("rule", "W2")]
    public void Woven_and_unwoven_methods_give_the_same_and_a_second_call_runs_no_body()
    {
        IgnoreWithoutRuntimeAsync();
        var plain = Calls(Folder.Value.Plain(level), "1");
        var woven = Calls(Folder.Value.Woven(level), "1");

        Assert.That(woven.ExitCode, Is.Zero, woven.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lines(plain), Has.Count.EqualTo(8).And.All.EndsWith("|1"), "unwoven, every call runs its body");
            Assert.That(Lines(woven).Select(WithoutBodyRuns), Is.EqualTo(Lines(plain).Select(WithoutBodyRuns)));
            Assert.That(Lines(woven).Where(line => line.Contains("|first|", StringComparison.Ordinal)), Has.All.EndsWith("|1"));
            Assert.That(Lines(woven).Where(line => line.Contains("|second|", StringComparison.Ordinal) && !line.StartsWith("Failing|", StringComparison.Ordinal)), Has.Exactly(3).EndsWith("|0"));
            Assert.That(Lines(woven), Has.Some.StartsWith("Failing|second|FormatException: failing 0|1"), "an exception is not stored");
        }
    }

    [Test, Property("rule", "W2")]
    public void A_runtime_that_cannot_is_told_from_one_that_can()
    {
        var without = Calls(Folder.Value.Woven(level), "0");

        Assert.That(without.ExitCode, Is.Not.Zero, without.Output);
    }

    private static ChildProcess Calls(AssemblyFile assembly, string runtimeAsync) =>
        TestWeaverProgram.Run(["call-twice", assembly.FullPath, "RuntimeAsyncShapes"], ("DOTNET_RuntimeAsync", runtimeAsync));

    private static List<string> Lines(ChildProcess process) => [.. process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string WithoutBodyRuns(string line) => line[..line.LastIndexOf('|')];

    // The unwoven assembly tells: a fault that it shares is not the weaver's.
    private void IgnoreWithoutRuntimeAsync()
    {
        var plain = Calls(Folder.Value.Plain(level), "1");
        if (plain.ExitCode != 0)
            Assert.Ignore($"This runtime does not run runtime-async methods, not even unwoven ones: {plain.Output.Split('\n')[0]}");
    }
}
