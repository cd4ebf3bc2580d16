using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Calls;

/// <summary>The way of most hits is taken only where nothing is to be asked, copied or noted.</summary>
[NonParallelizable] // The gate is the process's.
internal sealed class OpenHitTests
{
    private static readonly Key<Bits<int>> Key = new(new(1));

    // Counted hits are noted, each of them.
    [SetUp]
    public void CountNoHits() => Memo.Configure(static options => options.CountHits = false);

    [TearDown]
    public void CountHitsWhenAsked() => Memo.Configure(static options => options.CountHits = null);

    [Test, Property("rule", "V2")]
    public void A_result_that_cannot_change_is_handed_out()
    {
        var site = Sites.OfInt<string>();
        Assert.That(IsOpen(site), Is.False, "before it is there");
        site.Call(1, static () => "a");
        Assert.That(site.TryGetShared(in Key, out var hit) ? hit : null, Is.EqualTo("a"));
        site.Clear();
        Assert.That(IsOpen(site), Is.False);
    }

    [Test, Property("rule", "V1")]
    public void A_result_that_can_is_not()
    {
        var site = Sites.OfInt<List<int>>();
        site.Call(1, static () => [1]);
        Assert.That(IsOpen(site), Is.False);
        Assert.That(site.TryGet(in Key, out _), Is.True);
    }

    [Test, Property("rule", "E1")]
    public void Nor_is_one_whose_time_may_be_over()
    {
        FakeTimeProvider time = new();
        Memo.Configure(options => options.TimeProvider = time);
        try
        {
            var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1h" });
            site.Call(1, static () => 1);
            time.Advance(TimeSpan.FromHours(1));
            Assert.That((IsOpen(site), site.TryGet(in Key, out _)), Is.EqualTo((false, false)));
        }
        finally
        {
            Memo.Configure(static options => options.TimeProvider = TimeProvider.System);
        }
    }

    [Test, Property("rule", "E1")]
    public void Nor_is_one_that_has_to_note_when_it_was_used()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Sliding = "1h" });
        site.Call(1, static () => 1);
        Assert.That((IsOpen(site), site.TryGet(in Key, out _)), Is.EqualTo((false, true)));
    }

    [Test, Property("rule", "T1")]
    public void Nor_is_any_in_a_sandbox_or_while_calls_are_to_be_made_anew()
    {
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);
        using (MemoSandbox.Start()) Assert.That(IsOpen(site), Is.False);
        using (Memo.Refresh()) Assert.That(IsOpen(site), Is.False);
        using (Memo.Bypass()) Assert.That(IsOpen(site), Is.False);
        Assert.That(IsOpen(site), Is.True);
    }

    [Test, Property("rule", "K11")]
    public void Nor_is_one_of_another_object()
    {
        var site = Sites.OfInt<int>();
        object owner = new(), copy = new();
        MemoryTier<Key<Bits<int>>, int>? entries = null;
        Assert.That(site.TryGetShared(owner, ref entries, in Key, out _), Is.False);
        site.CallOn(owner, ref entries, 1, static () => 1);
        Assert.That(site.TryGetShared(owner, ref entries, in Key, out _), Is.True);
        Assert.That(site.TryGetShared(copy, ref entries, in Key, out _), Is.False, "which carries the field of the one that it was made of");
    }

    private static bool IsOpen<TResult>(SyncMemoMethod<Key<Bits<int>>, TResult> site) => site.TryGetShared(in Key, out _);
}
