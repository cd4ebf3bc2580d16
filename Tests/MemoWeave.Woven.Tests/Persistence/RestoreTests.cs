using MemoWeave.Woven.Elements;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Persistence;

/// <summary>What one process computed, another returns: the same value, and what was shown with it.</summary>
public class RestoreTests : PersistenceFixture
{
    [Test, Property("rule", "D8")]
    [Description("58, 75. Only in the store: it is asked once, and after that memory answers.")]
    public void What_is_only_in_the_store_is_read_once()
    {
        var first = Persisted.Squares(4);
        Restart();
        var second = Persisted.Squares(4);
        var third = Persisted.Squares(4);

        Assert.That((first, second, third), Is.EqualTo((new[] { 0, 1, 4, 9 }, new[] { 0, 1, 4, 9 }, new[] { 0, 1, 4, 9 })));
        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((1, 1)));
        Assert.That(second, Is.Not.SameAs(third));
    }

    [Test, Property("rule", "V1")]
    public void A_caller_that_changes_what_came_from_the_store_changes_nothing_for_others()
    {
        Persisted.Squares(3);
        Restart();
        Persisted.Squares(3)[0] = 99;

        Assert.That(Persisted.Squares(3)[0], Is.Zero);
        Restart();
        Assert.That(Persisted.Squares(3)[0], Is.Zero);
    }

    [Test, Property("rule", "V3")]
    public void Objects_come_back_with_all_they_hold()
    {
        var first = Persisted.Load("Oslo", [1, 2]);
        Restart();
        var second = Persisted.Load("Oslo", [1, 2]);

        Assert.That((second.Station, second.Notes["unit"], second.Before!.Station), Is.EqualTo(("Oslo", "°C", "Oslo")));
        Assert.That(second.Days, Is.EqualTo(first.Days));
        Assert.That(Runs(() => Persisted.Load("", Array.Empty<int>())), Is.EqualTo((1, 1)));
    }

    [Test, Property("rule", "V3")]
    [CancelAfter(30_000)]
    public void A_circle_comes_back_as_one()
    {
        Persisted.Circle("Oslo");
        for (var call = 0; call < 3; call++)
        {
            if (call < 2) Restart();
            Assert.That(Memo.TryPeek(() => Persisted.Circle("Oslo"), out var peeked), Is.True);
            var report = Persisted.Circle("Oslo");
            Assert.That((ReferenceEquals(report.Before, report), ReferenceEquals(peeked!.Before, peeked)), Is.EqualTo((true, true)));
        }

        Assert.That(Runs(() => Persisted.Circle("")), Is.EqualTo((1, 2)));
    }

    [Test, Property("rule", "V9")]
    public void Out_parameters_are_part_of_it()
    {
        Persisted.TryLoad("abc", out _);
        Restart();

        Assert.That((Persisted.TryLoad("abc", out var length), length), Is.EqualTo((true, 3)));
        Assert.That(Sandbox.StatisticsOf(Memo.Methods.Single(m => m.Name.Contains("Persisted.TryLoad"))).Restored, Is.EqualTo(1));
    }

    [Test, Property("rule", "V7")]
    public async Task Tasks_are_told_by_their_results()
    {
        var lines = Output.Capture();
        var first = await Persisted.LoadLater("Rome", Task.CompletedTask);
        Restart();
        var second = await Persisted.LoadLater("Rome", Task.FromException(new InvalidOperationException()));

        Assert.That(second.Days, Is.EqualTo(first.Days));
        Assert.That(lines, Is.EqualTo(new[] { "loaded Rome", "loaded Rome" }));
        Assert.That(await Persisted.SumLater([1, 2, 3]), Is.EqualTo(6));
        Restart();
        Assert.That(await Persisted.SumLater([1, 2, 3]), Is.EqualTo(6));
        Assert.That(Sandbox.StatisticsOf(Memo.Methods.Single(m => m.Name.Contains("Persisted.SumLater"))).Restored, Is.EqualTo(1));
    }

    [Test, Property("rule", "R1")]
    [Description("58. A stored text element is drawn.")]
    public void What_was_shown_is_shown_again()
    {
        var first = Output.Capture();
        Persisted.Report(2);
        Restart();
        var second = Output.Capture();
        Persisted.Report(2);
        var third = Output.Capture();
        Persisted.Report(2);

        Assert.That(first, Is.EqualTo(new[] { "p: 0", "p: 1", "all 2", "the end" }));
        Assert.That((second, third), Is.EqualTo((first, first)));
        Assert.That(Runs(() => Persisted.Report(0)), Is.EqualTo((1, 1)));
    }

    [Test, Property("rule", "R4")]
    public void A_container_that_is_an_argument_is_that_of_the_call()
    {
        List<string> one = [], other = [];
        Persisted.On(new Screen("one", one), "x");
        Restart();
        Persisted.On(new Screen("other", other), "x");

        Assert.That((one, other), Is.EqualTo((new[] { "one/inner: x" }, new[] { "other/inner: x" })));
        Assert.That(Sandbox.StatisticsOf(Memo.Methods.Single(m => m.Name.Contains("Persisted.On"))).Restored, Is.EqualTo(1));
    }

    [Test, Property("rule", "V6")]
    public void Null_is_a_value_there_too()
    {
        Persisted.Maybe(null);
        Persisted.Never(null);
        Restart();
        Persisted.Maybe(null);
        Persisted.Never(null);

        Assert.That((Runs(() => Persisted.Maybe("")), Runs(() => Persisted.Never(""))), Is.EqualTo(((1L, 1L), (2L, 0L))));
    }

    [Test, Property("rule", "K1")]
    public void Closed_generic_methods_have_entries_of_their_own()
    {
        Assert.That((Persisted.Same(1), Persisted.Same(1L), Persisted.Same("1")), Is.EqualTo((1, 1L, "1")));
        Restart();
        Assert.That((Persisted.Same(1), Persisted.Same(1L), Persisted.Same("1")), Is.EqualTo((1, 1L, "1")));
        Assert.That((Runs(() => Persisted.Same(0)), Runs(() => Persisted.Same(0L)), Runs(() => Persisted.Same(""))), Is.EqualTo(((1L, 1L), (1L, 1L), (1L, 1L))));
    }

    [Test, Property("rule", "V1")]
    public void Shared_results_are_one_object_for_all_callers_of_a_process()
    {
        Persisted.Shared(1);
        Restart();
        var second = Persisted.Shared(1);

        Assert.That(Persisted.Shared(1), Is.SameAs(second));
        Assert.That(Runs(() => Persisted.Shared(0)), Is.EqualTo((1, 1)));
    }

    [Test, Property("rule", "E7")]
    public void Validate_is_asked_about_what_the_store_has_and_CacheIf_what_it_gets()
    {
        (Persisted.Judged(1), Persisted.Judged(-1)).ToString();
        Restart();
        Persisted.Fresh = false;
        Persisted.Judged(1);
        Persisted.Fresh = true;
        Persisted.Judged(-1);
        Assert.That(Runs(() => Persisted.Judged(0)), Is.EqualTo((4, 0)));
        Restart();
        Persisted.Judged(1);
        Assert.That(Runs(() => Persisted.Judged(0)), Is.EqualTo((4, 1)));
    }

    [Test, Property("rule", "C8")]
    public void Refresh_replaces_what_the_store_has()
    {
        Persisted.Squares(5);
        using (Memo.Refresh()) Persisted.Squares(5);
        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((2, 0)));
        Restart();
        Persisted.Squares(5);
        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((2, 1)));
    }

    [Test, Property("rule", "C1")]
    public async Task Those_who_wait_for_a_call_that_reads_get_what_it_read()
    {
        Output.Capture();
        Persisted.Report(1);
        Restart();
        var calls = Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            var lines = Output.Capture();
            Persisted.Report(1);
            return string.Join("|", lines);
        }));

        Assert.That(await Task.WhenAll(calls), Is.All.EqualTo("p: 0|all 1|the end"));
        Assert.That(Runs(() => Persisted.Report(0)), Is.EqualTo((1, 1)));
    }
}
