using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>What a local function or lambda captures shows in the compiled code alone.</summary>
[TestFixture(OptimizationLevel.Debug)]
[TestFixture(OptimizationLevel.Release)]
[Property("rule", "K14")]
public class CaptureTests(OptimizationLevel level)
{
    [TestCase("public int M(int y) { return L(1); [Memo] int L(int x) => x + y; }")]
    [TestCase("public int M() { return L(1); [Memo] int L(int x) => x + _n; }")]
    [TestCase("public Func<int, int> M(int y) { return L; [Memo] int L(int x) => x + y; }")]
    [TestCase("public Func<int, int> M(int y) => [Memo] (int x) => x + y;")]
    [TestCase("public Func<int, int> M() => [Memo] (int x) => x + _n;")]
    public void One_that_captures_is_an_error(string member) =>
        Assert.That(Weave(member).Messages.Single().Text, Does.StartWith("MW0106: 'C.").And.Contains("it captures what stands around it"));

    [TestCase("public int M() { return L(1); [Memo] static int L(int x) => x; }")]
    [TestCase("public int M() { return L(1); [Memo] int L(int x) => x; }")]
    [TestCase("public Func<int, int> M() => [Memo] static (int x) => x;")]
    [TestCase("public Func<int, int> M() => [Memo] (int x) => x;")]
    public void One_that_captures_nothing_is_woven(string member)
    {
        var result = Weave(member);

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Woven, Is.Not.Null);
    }

    private WeaveResult Weave(string member) =>
        FixtureWeaver.TryWeave(FixtureCompiler.Compile("Captures", level, ("Captures.cs", $"public class C {{ private int _n; {member} }}")));
}
