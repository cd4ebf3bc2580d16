using System.Data;
using MemoWeave.Keys;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements;

/// <summary>What a body showed is shown again on a hit: the cases that the original asserts, by their numbers in its list of behaviours.</summary>
[Property("rule", "R1")]
internal sealed class ReplayTests
{
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
}
