using System.Reflection;
using MemoWeave.Rules;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>What the build and the editor say of wrong code: the code, the cause, and where in the source.</summary>
public class DiagnosticTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [TestCaseSource(typeof(WrongCodes), nameof(WrongCodes.All)), Property("rule", "W4")]
    public void The_build_says_what_is_wrong_why_and_where(WrongCode wrong)
    {
        var result = FixtureWeaver.TryWeave(wrong.Compile());

        var message = result.Messages.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Text, Does.StartWith(wrong.Code + ": '").And.Contains(wrong.Cause));
            Assert.That((message.Line, message.Column), Is.EqualTo(wrong.WeaverPosition));
            Assert.That(message.File, message.Line == 0 ? Is.Null : Is.EqualTo("Wrong.cs"));
            Assert.That(result.Woven is null, Is.EqualTo(message.IsError), "nothing wrong must pass for woven");
            Assert.That(result.Failure is not null, Is.EqualTo(message.IsError));
        }
    }

    [TestCaseSource(typeof(WrongCodes), nameof(WrongCodes.All)), Property("rule", "W4")]
    public async Task The_editor_says_the_same_at_the_attribute_or_the_parameter(WrongCode wrong)
    {
        var built = FixtureWeaver.TryWeave(wrong.Compile()).Messages.Single();

        var found = (await EditorAnalysis.Of(wrong.Source)).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{found.Code}: {found.Text}", Is.EqualTo(built.Text));
            Assert.That(found.IsError, Is.EqualTo(built.IsError));
            Assert.That(found.Position, Is.EqualTo(wrong.AnalyzerPosition));
        }
    }

    [Test, Property("rule", "W4")]
    public void Every_rule_has_a_wrong_member_among_these_tests()
    {
        // What the weaver alone can tell: CaptureTests, ShowingMethodTests, UncopyableResultTests, ReleaseTests, JitterTests and InstanceStateTests have it.
        string[] elsewhere = ["MW0106", "MW0307", "MW0308", "MW0418", "MW0419", "MW0421", "MW0422", "MW0423", "MW0424", "MW0601", "MW0602"];
        var codes = RuleList.All.Select(rule => rule.Code).ToList();

        Assert.That(WrongCodes.All.Select(wrong => wrong.Code).Distinct(), Is.EquivalentTo(codes.Except(elsewhere)));
        Assert.That(codes.Concat(BuildRule.All.Select(rule => rule.Code)).Concat(ForgetRule.All.Select(rule => rule.Code)).Concat(ElementRule.All.Select(rule => rule.Code)), Is.Unique);
    }

    [Test, Property("rule", "W4")]
    public async Task The_editor_is_silent_about_code_that_does_not_compile()
    {
        const string source = "public class C { [Memo] public int M(Nowhere x, List<Nowhere> y) => 1; }";

        Assert.That(await EditorAnalysis.Of(source), Is.Empty);
    }

    [Test, Property("rule", "W7")]
    public async Task In_a_project_that_is_not_woven_the_editor_says_only_that()
    {
        var found = await EditorAnalysis.Of("public class C { [Memo] public int M(ref int x) => x; }", isWoven: false);

        Assert.That(found.Select(f => f.Code), Is.EqualTo(new[] { "MW0001" }));
    }

    [Test, Property("rule", "W4")]
    public void All_errors_of_a_build_are_told_at_once()
    {
        const string source = """
            public class C
            {
                [Memo(Ttl = "soon")] public int A(Stream s, List<Task> t) => 1;
                [Memo] public Span<int> B() => default;
            }
            """;

        var errors = Weave(source).Messages;

        Assert.That(errors.Select(e => (e.Text[..6], e.Line)), Is.EquivalentTo(new[] { ("MW0205", 3), ("MW0205", 3), ("MW0402", 3), ("MW0304", 4) }));
    }

    [Test, Property("rule", "K10")]
    public void A_message_names_the_thing_the_cause_and_the_remedy()
    {
        var error = Weave("namespace Shop; public class Orders { [Memo] public long Size(Stream file) => file.Length; }").Messages.Single();

        Assert.That(error.Text, Is.EqualTo("MW0205: 'Shop.Orders.Size' can't be memoized: parameter 'file' of type 'Stream' can't be part of a key, because it is read from or written to, and changes by that. "
            + "Mark it [NotKey] if the result doesn't depend on it, or wrap it in a type of your own that implements IMemoKey or has an encoder in MemoOptions.KeyEncoders."));
    }

    [Test, Property("rule", "W5")]
    public void An_assembly_without_memoized_members_is_left_as_it_is()
    {
        var plain = FixtureCompiler.Compile("Plain", OptimizationLevel.Release, ("C.cs", "public class C { public int M() => 1; }"));

        var result = FixtureWeaver.TryWeave(plain);

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Woven!.Load().GetType("C")!.GetMembers(Declared).Select(m => m.Name), Is.EquivalentTo(new[] { "M", ".ctor" }));
    }

    private static WeaveResult Weave(string source) =>
        FixtureWeaver.TryWeave(FixtureCompiler.Compile("Fixture", OptimizationLevel.Debug, ("Fixture.cs", source)));
}
