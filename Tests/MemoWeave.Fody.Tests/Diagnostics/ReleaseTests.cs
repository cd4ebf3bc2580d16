using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>What <c>OnRelease</c> needs. FodyWeavers.xml may say Share, and compiled code whose the entries are, so that the weaver alone can tell.</summary>
[Property("rule", "E7")]
public class ReleaseTests
{
    [TestCase("[Memo(OnRelease = nameof(R))] public static List<int> M() =>", "MW0418", "without Share callers have copies of it. Say Share = true")]
    [TestCase("[Memo(OnRelease = nameof(R))] public Task<List<int>> M() =>", "MW0418", "without Share")]
    [TestCase("[Memo(OnRelease = nameof(R), Share = true, Instance = MemoInstance.PerInstance)] public List<int> M() =>", "MW0419", "its entries belong to the object that it is called on")]
    [TestCase("[Memo(OnRelease = nameof(R), Share = true, Instance = MemoInstance.PerInstance)] public List<int> M<T>(T x) =>", "MW0419", "Say Instance = MemoInstance.Shared")]
    public void What_it_needs_is_told_at_the_method(string member, string code, string cause)
    {
        var message = Weave($"\n {member} throw null!;").Messages.Single();

        Assert.That(message.Text, Does.StartWith($"{code}: 'C.M' can't be memoized: ").And.Contains(cause));
        Assert.That((message.IsError, message.Line), Is.EqualTo((true, 2)));
    }

    [Test]
    [Property("rule", "K11")]
    public void An_object_matters_also_where_only_the_code_tells()
    {
        var result = Weave("[Memo(OnRelease = nameof(R), Share = true)] public List<int> M() => [_offset]; private int _offset = 1; public void Set() => _offset = 2;");

        Assert.That(result.Messages.Select(m => m.Text[..6]), Is.EqualTo(new[] { "MW0419" }));
    }

    [TestCase("[Memo(OnRelease = nameof(R), Share = true)] public static List<int> M() =>", "<MemoWeave />")]
    [TestCase("[Memo(OnRelease = nameof(R), Share = true)] public List<int> M() =>", "<MemoWeave />")]
    [TestCase("[Memo(OnRelease = nameof(R))] public static Task<List<int>> M() =>", "<MemoWeave Share='true' />")]
    [TestCase("[Memo] public static ValueTask<List<int>> M() =>", "<MemoWeave Share='true' OnRelease='R' />")]
    [TestCase("[Memo(OnRelease = nameof(R), Share = true, Instance = MemoInstance.Shared)] public List<int> M() =>", "<MemoWeave />")]
    public void With_that_it_is_woven(string member, string configuration)
    {
        var result = Weave($"{member} throw null!;", configuration);

        Assert.That(result.Messages.Select(m => m.Text), Is.Empty);
        Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
    }

    [Test]
    [Property("rule", "F2")]
    public void A_class_may_say_one_and_its_methods_the_other()
    {
        const string source = "[Memo(OnRelease = \"R\")] public class D { [Memo(Share = true)] public static List<int> M() => []; private static void R(List<int> value) { } }";

        Assert.That(FixtureWeaver.TryWeave(FixtureCompiler.Compile("Releasing", OptimizationLevel.Debug, ("D.cs", source))).Messages.Select(m => m.Text), Is.Empty);
    }

    private static WeaveResult Weave(string member, string configuration = "<MemoWeave />") =>
        FixtureWeaver.TryWeave(FixtureCompiler.Compile("Releasing", OptimizationLevel.Debug, ("C.cs", $"public class C {{ {member} private static void R(List<int> value) {{ }} }}")), configuration);
}
