using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

[NonParallelizable] // Body runs are counted by method.
public class ValueKeyTests
{
    [Test, Property("rule", "K11")]
    public void By_value_equal_objects_share_entries_and_others_do_not()
    {
        var runs = BodyRuns.Of(nameof(Valued.Tagged));

        Assert.That((new Valued("a").Tagged(2), new Valued("a").Tagged(2), new Valued("b").Tagged(2)), Is.EqualTo(("aa", "aa", "bb")));

        Assert.That(BodyRuns.Of(nameof(Valued.Tagged)), Is.EqualTo(runs + 2));
    }

    [Test, Property("rule", "K5")]
    public void By_value_the_run_time_type_counts_and_what_is_marked_does_not()
    {
        _ = new Valued("c").Tagged(1);
        var runs = BodyRuns.Of(nameof(Valued.Tagged));

        Assert.That(new Valued("c") { Note = "another" }.Tagged(1), Is.EqualTo("c"));
        Assert.That(BodyRuns.Of(nameof(Valued.Tagged)), Is.EqualTo(runs));
        Assert.That(new OtherValued("c").Tagged(1), Is.EqualTo("c"));
        Assert.That(BodyRuns.Of(nameof(Valued.Tagged)), Is.EqualTo(runs + 1));
    }

    [Test, Property("rule", "K5")]
    public void The_entries_that_an_object_carries_do_not_change_its_key()
    {
        var carrying = new Valued("d");
        _ = carrying.Tagged(3);
        var runs = BodyRuns.Of(nameof(Valued.Tagged));

        Assert.That(carrying.TagLength(1), Is.EqualTo(1));

        Assert.That(carrying.Tagged(3), Is.EqualTo("ddd"));
        Assert.That(BodyRuns.Of(nameof(Valued.Tagged)), Is.EqualTo(runs));
    }

    [Test, Property("rule", "K5")]
    public void Equal_content_is_one_entry_and_other_content_another()
    {
        var runs = BodyRuns.Of(nameof(Searching.Found));

        Assert.That(Searching.Found(Query("a", 1), null), Is.EqualTo(1));
        Assert.That(Searching.Found(Query("a", 1), Query("b", 2)), Is.EqualTo(1));
        Assert.That(Searching.Found(Query("a", 2), null), Is.EqualTo(1));

        Assert.That(BodyRuns.Of(nameof(Searching.Found)), Is.EqualTo(runs + 2));

        static Query Query(string name, int limit) => new(name, [new TextFilter(limit, "text")], (1, DayOfWeek.Monday));
    }

    [Test, Property("rule", "K9")]
    public void Marked_fields_and_properties_are_left_out()
    {
        var runs = BodyRuns.Of(nameof(Searching.Noted));

        Assert.That((Searching.Noted(new Noted(1, "a")), Searching.Noted(new Noted(1, "bc"))), Is.EqualTo((1, 1)));

        Assert.That(BodyRuns.Of(nameof(Searching.Noted)), Is.EqualTo(runs + 1));
    }
}
