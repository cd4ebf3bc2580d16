using MemoWeave.Woven.Elements;

namespace MemoWeave.Woven.Tests.Elements;

/// <summary>What a body showed is shown by a hit.</summary>
public class ReplayTests : SandboxFixture
{
    [Test, Property("rule", "R1")]
    public void A_hit_shows_what_the_body_showed_in_the_same_order()
    {
        var first = Output.Capture();
        Shown.Lines(3);
        var second = Output.Capture();
        Shown.Lines(3);

        Assert.That(first, Is.EqualTo(new[] { "a3", "3 Lines", "c d", "1234567 2024 " }));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(Sandbox.StatisticsOf(() => Shown.Lines(0)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R9")]
    public void Outside_of_memoized_methods_an_element_is_shown_as_ever()
    {
        var lines = Output.Capture();
        Output.Line("x");
        Output.Framed("y");

        Assert.That(lines, Is.EqualTo(new[] { "x", "--", "y" }));
    }

    [Test, Property("rule", "R8")]
    public void Arguments_are_kept_by_value()
    {
        Assert.That(Twice(() => Shown.Changed(1)), Is.EqualTo(new[] { "1,2", "" }));
    }

    [Test, Property("rule", "R8")]
    public void Of_nested_element_calls_only_the_outermost_is_recorded()
    {
        Assert.That(Twice(() => Shown.Framed(1)), Is.EqualTo(new[] { "--", "framed 1" }));
    }

    [Test, Property("rule", "R2")]
    public void What_an_inner_memoized_method_shows_is_its_own_and_the_outers()
    {
        string[] outer = ["outer", "inner 1", "outer again"];
        Assert.That(Twice(() => Shown.Outer(1)), Is.EqualTo(outer));
        Assert.That(Once(() => Shown.Inner(1)), Is.EqualTo(new[] { "inner 1" }));

        Memo.Forget(() => Shown.Outer(1));
        Assert.That(Twice(() => Shown.Outer(1)), Is.EqualTo(outer), "the inner was a hit");
        Assert.That(Sandbox.StatisticsOf(() => Shown.Inner(0)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "V10")]
    public async Task A_method_without_a_result_is_memoized_for_what_it_shows()
    {
        Assert.That(Twice(() => Shown.Nothing(1)), Is.EqualTo(new[] { "nothing 1" }));
        Assert.That(Sandbox.StatisticsOf(() => Shown.Nothing(0)).Computations, Is.EqualTo(1));

        var first = Output.Capture();
        await Shown.NothingLater(1);
        var second = Output.Capture();
        await Shown.NothingLater(1);
        Assert.That((first.Single(), second.Single()), Is.EqualTo(("nothing later 1", "nothing later 1")));
    }

    [Test, Property("rule", "R7")]
    public void A_body_that_throws_leaves_no_record()
    {
        for (var call = 1; call <= 2; call++)
        {
            var lines = Output.Capture();
            Assert.That(() => Shown.Throwing(1), Throws.InvalidOperationException.With.Message.EqualTo("body"));
            Assert.That(lines, Is.EqualTo(new[] { "before" }));
        }

        Assert.That(Sandbox.StatisticsOf(() => Shown.Throwing(0)).Computations, Is.EqualTo(2));
    }

    [Test, Property("rule", "R7")]
    public void An_element_that_threw_and_was_caught_may_throw_again()
    {
        Assert.That(Twice(() => Shown.Surviving(1)), Is.EqualTo(new[] { "failed", "caught failed" }));
    }

    [Test, Property("rule", "W2")]
    public void An_element_throws_what_it_threw_unwoven()
    {
        Output.Capture();
        var thrown = Assert.Throws<InvalidOperationException>(() => Output.Failing("as ever"))!;

        Assert.That(thrown.StackTrace, Does.Contain("Output.<Failing>Body").Or.Contain("Output.Failing"));
        Assert.That(thrown.StackTrace, Does.Not.Contain("ElementMethod").And.Not.Contain(">Element"));
    }

    private static List<string> Once(Action call)
    {
        var lines = Output.Capture();
        call();
        return lines;
    }

    private static List<string> Twice(Action call)
    {
        var first = Once(call);
        Assert.That(Once(call), Is.EqualTo(first));
        return first;
    }
}
