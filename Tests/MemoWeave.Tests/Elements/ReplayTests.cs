using System.Data;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements;

/// <summary>What a body showed is shown again on a hit: the cases that the original asserts, by their numbers in its list of behaviours.</summary>
[Property("rule", "R1")]
internal sealed class ReplayTests
{
    private static readonly string[] OneText = ["[0,0] 1"];

    private static IEnumerable<TestCaseData> Kinds()
    {
        var table = new DataTable("days") { Columns = { { "day", typeof(int) }, { "rain", typeof(double) } } };
        table.Rows.Add(1, 0.5);
        yield return new TestCaseData("text", "a text").SetName("Behaviour 100: text");
        yield return new TestCaseData("markdown", "*a* text").SetName("Behaviours 100, 105: markdown");
        yield return new TestCaseData("chart", new Dictionary<string, double[]> { ["a"] = [1, 2], ["b"] = [3, 4] }).SetName("Behaviours 100, 105: charts");
        yield return new TestCaseData("image", new byte[] { 1, 2, 3 }).SetName("Behaviours 99, 100: an image");
        yield return new TestCaseData("images", new List<byte[]> { new byte[] { 1 }, new byte[] { 2 } }).SetName("Behaviours 99, 100: a list of images");
        yield return new TestCaseData("media", new byte[256]).SetName("Behaviours 100, 102: audio and video, as bytes");
        yield return new TestCaseData("table", table).SetName("Behaviour 100: a table");
        yield return new TestCaseData("list", new List<object?> { 1, "two", null }).SetName("Behaviour 100: a list of anything");
        yield return new TestCaseData("nothing", DBNull.Value).SetName("Behaviour 100: nothing");
    }

    [TestCaseSource(nameof(Kinds))]
    public void Each_kind_of_element_is_computed_once_and_shown_three_times(string kind, object value)
    {
        var site = Sites.OfInt<int>();
        var runs = 0;
        var shown = TestPage.Of(Call);
        Assert.That(shown, Is.EqualTo(new[] { $"[0,0] {kind} {Texts.Of(value)}" }));
        for (var hit = 0; hit < 2; hit++) Assert.That(TestPage.Of(Call), Is.EqualTo(shown));
        Assert.That(runs, Is.EqualTo(1));

        void Call() => site.Call(1, () =>
        {
            TestPage.Show(kind, value);
            return ++runs;
        });
    }

    [Test(Description = "Behaviour 90")]
    public void A_hit_shows_what_the_body_showed()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        Call();
        TestPage.Text("---");
        Call();
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] 1", "[0,1] ---", "[0,2] 1" }));

        void Call() => site.Call(1, static () =>
        {
            TestPage.Text("1");
            return 1;
        });
    }

    [Test(Description = "Behaviour 91, rule R2")]
    public void The_outer_record_includes_the_inner_one()
    {
        var inner = Sites.OfInt<int>();
        var outer = Sites.OfInt<int>();
        var page = TestPage.Open();
        Outer();
        Outer();
        Inner();
        Assert.That(page.Shown.Select(static note => note.Split(' ')[1]), Is.EqualTo(new[] { "1", "11", "1", "11", "1" }));

        int Inner() => inner.Call(1, static () =>
        {
            TestPage.Text("1");
            return 1;
        });

        void Outer() => outer.Call(1, () =>
        {
            Inner();
            TestPage.Text("11");
            return 1;
        });
    }

    [Test(Description = "Rule R2")]
    public void The_outer_record_includes_an_inner_hit()
    {
        var inner = Sites.OfInt<int>();
        var outer = Sites.OfInt<int>();
        TestPage.Open();
        Inner();
        var shown = TestPage.Of(Outer);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] 1", "[0,1] 11" }));
        inner.Clear();
        Assert.That(TestPage.Of(Outer), Is.EqualTo(shown));

        int Inner() => inner.Call(1, static () =>
        {
            TestPage.Text("1");
            return 1;
        });

        void Outer() => outer.Call(1, () =>
        {
            Inner();
            TestPage.Text("11");
            return 1;
        });
    }

    [Test(Description = "Behaviour 94")]
    public void A_hit_is_shown_in_the_callers_container()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        Call();
        using (TestPage.Container("a").Enter()) Call();
        using (TestPage.Container("b").Enter()) Call();
        Call();
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] 1", "[0,1] a", "[0,1,0] 1", "[0,2] b", "[0,2,0] 1", "[0,3] 1" }));

        void Call() => site.Call(1, static () =>
        {
            TestPage.Text("1");
            return 1;
        });
    }

    [Test(Description = "Behaviour 95, rule R4")]
    public void A_root_is_itself()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        Call();
        TestPage.Text("main");
        Call();
        Assert.That(page.Shown, Is.EqualTo(new[] { "[1,0] 1", "[0,0] main", "[1,1] 1" }));

        void Call() => site.Call(1, static () =>
        {
            TestPage.Current.Sidebar!.Text("1");
            return 1;
        });
    }

    [Test(Description = "Case S11, rule R4")]
    public void What_is_shown_inside_a_root_that_was_entered_is_shown_there_again()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        Call();
        using (TestPage.Container("a").Enter()) Call();
        Assert.That(page.Shown, Is.EqualTo(new[] { "[1,0] 1", "[0,0] 2", "[0,1] a", "[1,1] 1", "[0,1,0] 2" }));

        void Call() => site.Call(1, static () =>
        {
            using (TestPage.Current.Sidebar!.Enter()) TestPage.Text("1");
            TestPage.Text("2");
            return 1;
        });
    }

    [Test(Description = "Behaviour 97, rule R4")]
    public void A_container_made_inside_is_made_anew()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        Call();
        TestPage.Text("---");
        Call();
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] box", "[0,0,0] 1", "[0,1] ---", "[0,2] box", "[0,2,0] 1" }));

        void Call() => site.Call(1, static () =>
        {
            TestPage.Container("box").Text("1");
            return 1;
        });
    }

    [Test(Description = "Case S12, rules R2, R4")]
    public void A_container_around_an_inner_miss_is_around_its_replay()
    {
        var inner = Sites.OfInt<int>();
        var outer = Sites.OfInt<int>();
        var shown = TestPage.Of(Outer);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] box", "[0,0,0] in", "[0,0,0,0] deep", "[0,0,1] 1", "[0,1] out" }));
        Assert.That(TestPage.Of(Outer), Is.EqualTo(shown));
        outer.Clear();
        Assert.That(TestPage.Of(Outer), Is.EqualTo(shown));
        Assert.That(TestPage.Of(Outer), Is.EqualTo(shown));

        void Outer() => outer.Call(1, () =>
        {
            using (TestPage.Container("box").Enter())
            {
                inner.Call(1, static () =>
                {
                    using (TestPage.Container("in").Enter()) TestPage.Text("deep");
                    TestPage.Text("1");
                    return 1;
                });
            }

            TestPage.Text("out");
            return 1;
        });
    }

    [Test(Description = "Behaviours 101, 103")]
    public void A_page_run_again_shows_the_same()
    {
        var site = Sites.OfInt<int>();
        var executions = 0;
        var shown = TestPage.Of(Page);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] Executions: 1", "[0,1] Returned 1" }));
        Assert.That(TestPage.Of(static () => TestPage.Text("hidden")), Is.EqualTo(new[] { "[0,0] hidden" }));
        Assert.That(TestPage.Of(Page), Is.EqualTo(shown));

        void Page()
        {
            var value = site.Call(1, () =>
            {
                TestPage.Text($"Executions: {++executions}");
                return executions;
            });
            TestPage.Text($"Returned {value}");
        }
    }

    [Test(Description = "Behaviour 104")]
    public void A_table_as_argument_is_shown_without_an_error()
    {
        var site = Sites.Sync<OwnedKey, int>();
        using var table = new DataTable("days") { Columns = { { "day", typeof(int) } }, Locale = System.Globalization.CultureInfo.InvariantCulture };
        table.Rows.Add(7);
        for (var round = 0; round < 3; round++) Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] table day: 7" }));
        Assert.That(site.Statistics.Computations, Is.EqualTo(1));

        void Call() => site.CallCanonical(table, () =>
        {
            TestPage.Show("table", table);
            return 1;
        });
    }

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
