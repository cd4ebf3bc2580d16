using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Fody.Tests.Diagnostics;
using MemoWeave.Rules;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Invalidation;

/// <summary>What the build says of a method that can't forget what it is to forget.</summary>
[Property("rule", "W4")]
public class ForgetDiagnosticTests
{
    [TestCaseSource(typeof(WrongForgets), nameof(WrongForgets.All))]
    public void The_build_says_what_is_wrong_why_and_where(WrongCode wrong)
    {
        var result = FixtureWeaver.TryWeave(wrong.Compile());

        var message = result.Messages.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Text, Does.StartWith(wrong.Code + ": 'C.").And.Contains("' can't forget entries: ").And.Contains(wrong.Cause));
            Assert.That((message.File, message.Line, message.Column), Is.EqualTo(("Wrong.cs", wrong.WeaverPosition.Line, wrong.WeaverPosition.Column)));
            Assert.That(result.Woven, Is.Null);
            Assert.That(result.Failure, Is.Not.Null);
        }
    }

    [Test]
    public void Every_rule_has_a_wrong_method_among_these_tests() =>
        Assert.That(WrongForgets.All.Select(wrong => wrong.Code).Distinct(), Is.EquivalentTo(ForgetRule.All.Select(rule => rule.Code)));

    [Test]
    public void A_message_names_the_thing_the_cause_and_the_remedy()
    {
        var error = Configured.Weave("namespace Shop; public class Orders { [Memo] public static int Load(int id) => id; [Forgets(nameof(Load))] public void Save(string id) { } }").Messages.Single();

        Assert.That(error.Text, Is.EqualTo("MW0707: 'Shop.Orders.Save' can't forget entries: 'Orders.Load' takes 'int id', and its parameter of that name is of type 'string'. "
            + "Give both the same name and type, or forget the entries by a tag: [ForgetsTag]."));
    }

    [Test]
    public void All_errors_of_a_build_are_told_at_once()
    {
        var errors = Configured.Weave("""
            public class C
            {
                [Memo] public int A(Stream s) => 1;
                [Forgets("Nowhere"), Forgets("A"), ForgetsTag("{x"), ForgetsTag("{y}")] public void F() { }
            }
            """).Messages;

        Assert.That(errors.Select(e => e.Text[..6]), Is.EquivalentTo(new[] { "MW0205", "MW0705", "MW0707", "MW0710", "MW0710" }));
    }

    [Test, Property("rule", "F2")]
    public void A_method_that_a_class_reaches_and_that_forgets_stays_as_it_is_and_forgets()
    {
        var result = Configured.Weave("[Memo] public class C { public static int Days(int year) => 365; [Forgets(nameof(Days))] public int F(int year) => year; }");

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Information, Has.Some.Contain("MW0113: 'C.F'").And.Some.Contain("It stays as it is"));
        var type = result.Woven!.Load().GetType("C", throwOnError: true)!;
        Assert.That(type.GetMethod("F")!.IsDefined(typeof(Calls.WovenAttribute), inherit: false), Is.False);
        Assert.That(type.GetMembers(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance).Select(m => m.Name), Does.Contain("<F>Ask").And.Contain("<F>Body"));
    }

    [Test, Property("rule", "F2")]
    public void Patterns_memoize_what_is_forgotten()
    {
        var result = Configured.Weave("public class C { public static int Days(int year) => 365; [Forgets(nameof(Days))] public void F(int year) { } }", "<MemoWeave><Method Match='C.Days'/></MemoWeave>");

        Assert.That(result.Messages, Is.Empty);
    }
}
