using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Fody.Tests.Diagnostics;
using MemoWeave.Rules;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Elements;

/// <summary>What the build says of a method that can't be shown again.</summary>
[Property("rule", "W4")]
public class ElementDiagnosticTests
{
    [TestCaseSource(typeof(WrongElements), nameof(WrongElements.All))]
    public void The_build_says_what_is_wrong_why_and_where(WrongCode wrong)
    {
        var result = FixtureWeaver.TryWeave(wrong.Compile());

        var message = result.Messages.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Text, Does.StartWith(wrong.Code + ": 'C.").And.Contains(wrong.Cause));
            Assert.That((message.File, message.Line, message.Column), Is.EqualTo(("Wrong.cs", wrong.WeaverPosition.Line, wrong.WeaverPosition.Column)));
            Assert.That(result.Woven is null, Is.EqualTo(message.IsError));
        }
    }

    [Test]
    public void Every_rule_has_a_wrong_method_among_these_tests() =>
        // Of patterns, ElementPatternTests has it.
        Assert.That(WrongElements.All.Select(wrong => wrong.Code).Distinct(), Is.EquivalentTo(ElementRule.All.Select(rule => rule.Code).Except(["MW0811"])));

    [Test]
    public void A_message_names_the_thing_the_cause_and_the_remedy()
    {
        var error = Configured.Weave("namespace Shop; public class Screen { [Widget] public bool Ask(Stream from) => true; }").Messages.Single();

        Assert.That(error.Text, Is.EqualTo("MW0807: 'Shop.Screen.Ask' can't be a widget: parameter 'from' of type 'Stream' can't be kept for a replay, because it is read from or written to, and changes by that. "
            + "Pass what it holds as a value."));
    }

    [TestCase("[Element] public void M(C c, in DateTime day, params ReadOnlySpan<int> numbers) { }")]
    [TestCase("[Element] public C M(object? any, IEnumerable<string> lines) => this;")]
    [TestCase("[Element] internal static void M<T>(T x, string[] y) { }")]
    [TestCase("[Element] private void M(Shown stream) { }", Description = "a container is kept by no value")]
    [TestCase("public int this[int x] { [Element] set { } }")]
    [TestCase("public void M() { Local(1); [Element] static void Local(int x) { } }")]
    [TestCase("[Element] public static C operator +(C a, int b) => a;")]
    [TestCase("[Memo] public int M(C c, Shown on, MemoWeave.Elements.IElementContainer any) => 1;", Description = "K9: containers are keyed by position")]
    [Property("rule", "R8")]
    public void What_can_be_shown_again_is_not_told(string member)
    {
        const string Shown = "public class Shown(Stream to) : IDisposable { public Stream To => to; [Element] public void Text() { } public void Dispose() { } }\n";

        Assert.That(Configured.Weave(Shown + $"public class C {{ {member} [Element] public void Text(string text) {{ }} }}").Messages, Is.Empty);
    }

    [Test, Property("rule", "R6")]
    public void Widgets_that_are_meant_are_not_told()
    {
        const string Source = """
            public class C
            {
                [Widget] public static int Ask() => 1;
                [Element] public static int Framed() => Ask();
                [Memo(AllowWidgets = true)] public static int Allowed() => Ask();
                [Memo] public static int Outer() => Allowed();
                [Memo] public static int InElement() => Framed();
                public static int Plain() => Ask();
            }
            """;

        Assert.That(Configured.Weave(Source).Messages, Is.Empty);
        Assert.That(Configured.Weave(Source.Replace("AllowWidgets = true", "Ttl = \"1d\"", StringComparison.Ordinal), "<MemoWeave AllowWidgets='true'/>").Messages, Is.Empty);
    }

    [Test, Property("rule", "R6")]
    public void Of_a_swept_method_a_widget_is_told_for_information()
    {
        var result = Configured.Weave("[Memo] public class C { [Widget] private static int Ask() => 1; public static int M() => Ask(); }");

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Information.Single(), Does.Contain("MW0812: 'C.M' calls the widget 'C.Ask'"));
    }

    [Test, Property("rule", "F2")]
    public void An_element_that_a_class_reaches_is_not_memoized()
    {
        var result = Configured.Weave("[Memo] public class C { public static int Days(int year) => 365; [Element] public int F(int year) => year; }");

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Information, Has.Some.Contain("MW0114: 'C.F'").And.Some.Contain("It stays as it is"));
    }
}
