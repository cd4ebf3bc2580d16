using MemoWeave.Calls;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements;

/// <summary>What is kept of an element call, and when it can't be made again (rules R1, R2, R7, R8, V1, V5).</summary>
internal sealed class RecordTests
{
    private static readonly string[] OneText = ["[0,0] 1"];

    [Test(Description = "Rule R1: arguments are kept by value")]
    public void What_was_shown_can_change_later_without_harm()
    {
        var site = Sites.OfInt<int>();
        var items = new List<int> { 1, 2 };
        var shown = TestPage.Of(Call);
        items.Add(3);
        Assert.That(TestPage.Of(Call), Is.EqualTo(shown));
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] list [1, 2]" }));

        void Call() => site.Call(1, () =>
        {
            TestPage.Show("list", items);
            return 1;
        });
    }

    [Test(Description = "Rule V1: what is recorded is nobody's to change")]
    public void An_element_that_changes_what_it_is_given_changes_no_record()
    {
        var element = new MemoWeave.Elements.ElementMethod<ValueTuple<List<int>>, Nothing>("Drain", static (_, in values) =>
        {
            TestPage.Show("list", values.Item1);
            values.Item1.Clear();
            return default;
        });
        var site = Sites.OfInt<int>();
        for (var round = 0; round < 3; round++) Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] list [1, 2]" }));
        Assert.That(site.Statistics.Computations, Is.EqualTo(1));

        void Call() => site.Call(1, () =>
        {
            element.Call([], new([1, 2]));
            return 1;
        });
    }

    [Test(Description = "Rule V5: what can't be kept by value can't be shown again")]
    public void An_element_that_cannot_be_kept_is_shown_and_the_result_is_not_stored()
    {
        using var loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = loggers);
        try
        {
            var site = Sites.OfInt<int>();
            var runs = 0;
            for (var round = 1; round <= 2; round++)
            {
                Assert.That(TestPage.Of(() => Call()), Is.EqualTo(new[] { "[0,0] stream System.IO.MemoryStream" }));
                Assert.That(runs, Is.EqualTo(round));
            }

            int Call() => site.Call(1, () =>
            {
                using var stream = new MemoryStream();
                TestPage.Show("stream", stream);
                return ++runs;
            });
        }
        finally
        {
            Memo.Configure(static options => options.LoggerFactory = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        }

        Assert.That(loggers.Messages, Is.EqualTo(new[]
        {
            "Warning: 'MemoWeave.Tests.Support.Sites.Load(int, string)' calls the element 'Box.Show' with 'value' of type 'System.IO.MemoryStream, System.Private.CoreLib', which can't be kept by value: " +
            "nothing tells how it could be copied. It was shown, and the result was not stored, because a hit could not show it again. Told once for each method.",
        }));
    }

    [Test(Description = "Case S16: what an element becomes later is shown too")]
    public void Changes_of_an_element_are_shown_in_order()
    {
        var site = Sites.OfInt<int>();
        var shown = TestPage.Of(Call);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] progress", "[0,0,0] 10 %", "[0,0,1] 90 %" }));
        Assert.That(TestPage.Of(Call), Is.EqualTo(shown));

        void Call() => site.Call(1, static () =>
        {
            var progress = TestPage.Container("progress");
            progress.Text("10 %");
            progress.Text("90 %");
            return 1;
        });
    }

    [Test(Description = "Rule R7")]
    public void A_body_that_throws_leaves_no_record()
    {
        var site = Sites.OfInt<int>();
        var runs = 0;
        TestPage.Open();
        Assert.Throws<TimeoutException>(() => Call());
        Assert.That(TestPage.Of(() => Call()), Is.EqualTo(OneText));
        Assert.That(TestPage.Of(() => Call()), Is.EqualTo(OneText));
        Assert.That(runs, Is.EqualTo(2));

        int Call() => site.Call(1, () =>
        {
            TestPage.Text("1");
            return ++runs == 1 ? throw new TimeoutException() : runs;
        });
    }

    [Test(Description = "Rules R2, R7: what the inner body showed before it threw is the outer's")]
    public void An_inner_failure_that_was_caught_is_shown_by_the_outer()
    {
        var inner = Sites.OfInt<int>();
        var outer = Sites.OfInt<int>();
        var shown = TestPage.Of(Outer);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] before", "[0,1] caught" }));
        Assert.That(TestPage.Of(Outer), Is.EqualTo(shown));
        Assert.That(inner.Statistics.Computations, Is.EqualTo(1));

        void Outer() => outer.Call(1, () =>
        {
            try
            {
                inner.Call(1, static () =>
                {
                    TestPage.Text("before");
                    throw new TimeoutException();
                });
            }
            catch (TimeoutException)
            {
                TestPage.Text("caught");
            }

            return 1;
        });
    }

    [Test]
    public void An_element_that_threw_and_was_survived_is_tried_again()
    {
        var site = Sites.OfInt<int>();
        var shown = TestPage.Of(Call);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] half", "[0,1] whole" }));
        Assert.That(TestPage.Of(Call), Is.EqualTo(shown));
        Assert.That(site.Statistics.Computations, Is.EqualTo(1));

        void Call() => site.Call(1, static () =>
        {
            Assert.Throws<TimeoutException>(static () => Box.Fail(null, "half"));
            TestPage.Text("whole");
            return 1;
        });
    }

    [Test(Description = "Rule R8: only the outermost element call is recorded")]
    public void Elements_inside_an_element_are_part_of_it()
    {
        var card = new MemoWeave.Elements.ElementMethod<ValueTuple<string>, Nothing>("Card", static (_, in values) =>
        {
            using (TestPage.Container("card").Enter()) TestPage.Text(values.Item1);
            return default;
        });
        var site = Sites.OfInt<int>();
        var shown = TestPage.Of(Call);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] box", "[0,0,0] card", "[0,0,0,0] a" }));
        Assert.That(TestPage.Of(Call), Is.EqualTo(shown));

        void Call() => site.Call(1, () =>
        {
            using (TestPage.Container("box").Enter()) card.Call([], new("a"));
            return 1;
        });
    }

    [Test(Description = "Case S20, rule R7: resolve everything, then emit")]
    public void A_replay_that_lacks_a_container_is_a_miss_and_shows_nothing_of_the_record()
    {
        var site = Sites.OfInt<int>();
        var runs = 0;
        TestPage.Open();
        Call();
        var narrow = TestPage.Open(hasSidebar: false);
        Call();
        Assert.That(runs, Is.EqualTo(2));
        Assert.That(narrow.Shown, Is.EqualTo(new[] { "[0,0] run 2", "[0,1] no sidebar" }));
        Call();
        Assert.That(runs, Is.EqualTo(2));

        void Call() => site.Call(1, () =>
        {
            TestPage.Text($"run {++runs}");
            if (TestPage.Current.Sidebar is { } sidebar) sidebar.Text("aside");
            else TestPage.Text("no sidebar");
            return runs;
        });
    }

    [Test]
    public void A_bypass_inside_a_memoized_method_is_recorded_by_it()
    {
        var inner = Sites.OfInt<int>();
        var outer = Sites.OfInt<int>();
        var shown = TestPage.Of(Outer);
        Assert.That(TestPage.Of(Outer), Is.EqualTo(shown));
        Assert.That(shown, Is.EqualTo(OneText));

        void Outer() => outer.Call(1, () =>
        {
            using (Memo.Bypass())
            {
                inner.Call(1, static () =>
                {
                    TestPage.Text("1");
                    return 1;
                });
            }

            return 1;
        });
    }

    [Test]
    public void Forgetting_and_refreshing_hold_for_what_is_shown_too()
    {
        var site = Sites.OfInt<int>();
        var runs = 0;
        Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] run 1" }));
        using (Memo.Refresh()) Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] run 2" }));
        Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] run 2" }));
        site.Clear();
        Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] run 3" }));

        void Call() => site.Call(1, () =>
        {
            TestPage.Text($"run {++runs}");
            return runs;
        });
    }
}
