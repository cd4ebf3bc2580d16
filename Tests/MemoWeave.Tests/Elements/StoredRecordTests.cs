using MemoWeave.Calls;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Testing;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements;

/// <summary>What a body showed is shown again from bytes, too, as another process would have them (rules R1, R4, R7).</summary>
internal sealed class StoredRecordTests
{
    private MemoSandbox _sandbox = null!;
    private SyncMemoMethod<OwnedKey, int> _site = null!;

    [SetUp]
    public void Start()
    {
        _sandbox = MemoSandbox.Start();
        _site = Sites.Sync<OwnedKey, int>(new MemoAttribute { Persist = "disk" });
        _site.PersistResults();
    }

    [TearDown]
    public void End() => _sandbox.Dispose();

    [Test(Description = "Rule R1: texts and values, in order")]
    public void Values_are_shown_again()
    {
        AssertRestored(static () =>
        {
            TestPage.Text("a");
            TestPage.Show("list", new List<object?> { 1, "two", null, 3.0, new List<int> { 4 } });
            TestPage.Text("ü\ud800");
        });
    }

    [Test(Description = "Rule R4: roots, containers made inside, entered ones")]
    public void Places_are_found_again()
    {
        AssertRestored(static () =>
        {
            TestPage.Current.Sidebar!.Text("side");
            var box = TestPage.Current.Main.Container("box");
            var inner = box.Container("inner");
            inner.Text("in");
            using (box.Enter())
            {
                TestPage.Text("entered");
                inner.Text("in again");
            }

            TestPage.Text("out");
        });
    }

    [Test(Description = "Rule R7: an element that threw, and that the body survived")]
    public void What_threw_is_tried_again()
    {
        AssertRestored(static () =>
        {
            try
            {
                Box.Fail(null, "no");
            }
            catch (TimeoutException)
            {
                TestPage.Text("survived");
            }
        });
    }

    [Test(Description = "Rule R7: an element method that is not in this process, or that can't be told from another, makes a miss")]
    public void What_can_not_be_found_again_is_computed()
    {
        ElementMethod<ValueTuple<string>, Nothing> element = new("Once", static (_, in values) => Note(values.Item1));
        AssertRestored(() => element.Call([null], new("x")));

        _ = new ElementMethod<ValueTuple<string>, Nothing>("Once", static (_, in values) => Note(values.Item1));
        CacheSpace.Current.Clear();
        var runs = 0;
        Assert.That(TestPage.Of(() => Call(() => element.Call([null], new("x")), ref runs)), Is.EqualTo(new[] { "[0,0] once x" }));
        Assert.That(runs, Is.EqualTo(1));
        // Nor is such a record written.
        CacheSpace.Current.Clear();
        TestPage.Of(() => Call(() => element.Call([null], new("x")), ref runs));
        Assert.That((runs, _site.Statistics.NotPersisted), Is.EqualTo((2, 2)));

        static Nothing Note(string text)
        {
            TestPage.Text($"once {text}");
            return default;
        }
    }

    [Test(Description = "Rule R7: a root that is missing makes a miss")]
    public void A_missing_root_is_a_miss()
    {
        var runs = 0;
        TestPage.Of(() => Call(static () => TestPage.Current.Sidebar!.Text("x"), ref runs));
        CacheSpace.Current.Clear();
        var page = TestPage.Open(hasSidebar: false);
        Call(static () => TestPage.Text("instead"), ref runs);

        Assert.That((runs, page.Shown), Is.EqualTo((2, new[] { "[0,0] instead" })));
    }

    private void AssertRestored(Action body)
    {
        var runs = 0;
        var first = TestPage.Of(() => Call(body, ref runs));
        for (var round = 0; round < 2; round++)
        {
            CacheSpace.Current.Clear();
            Assert.That(TestPage.Of(() => Call(body, ref runs)), Is.EqualTo(first));
        }

        Assert.That((runs, first.Length > 0), Is.EqualTo((1, true)));
    }

    private void Call(Action body, ref int runs)
    {
        var ran = 0;
        _site.CallCanonical(1, () =>
        {
            ran++;
            body();
            return 1;
        });
        runs += ran;
    }
}
