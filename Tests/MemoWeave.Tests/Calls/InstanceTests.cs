using System.Runtime.CompilerServices;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "K11")]
internal sealed class InstanceTests
{
    // The results refer to their object.
    private static readonly MemoAttribute Shared = new() { Share = true };

    [Test]
    public void Each_object_has_entries_of_its_own()
    {
        var site = Sites.OfInt<object>(new MemoAttribute { MaxEntries = 10, Share = true });
        var first = new Station(site);
        var second = new Station(site);
        var result = first.Load(1);
        Assert.That(first.Load(1), Is.SameAs(result));
        Assert.That(second.Load(1), Is.Not.SameAs(result));
        for (var key = 0; key < 100; key++)
        {
            first.Load(key);
            second.Load(key);
        }

        Assert.That(site.Statistics.Entries, Is.EqualTo(20));
    }

    [Test]
    public void A_copy_of_an_object_starts_empty()
    {
        var site = Sites.OfInt<object>(Shared);
        var original = new Station(site);
        var result = original.Load(1);
        var copy = original.Copy();
        var copied = copy.Load(1);
        Assert.That(copied, Is.Not.SameAs(result));
        Assert.That(original.Load(1), Is.SameAs(result));
        Assert.That(copy.Load(1), Is.SameAs(copied));
    }

    [Test]
    [Property("rule", "C6")]
    public void Clear_reaches_every_living_object()
    {
        var site = Sites.OfInt<object>(Shared);
        var station = new Station(site);
        var result = station.Load(1);
        site.Clear();
        Assert.That(site.Statistics.Entries, Is.Zero);
        Assert.That(station.Load(1), Is.Not.SameAs(result));
    }

    [Test]
    public void The_cache_keeps_no_object_alive()
    {
        var site = Sites.OfInt<object>(Shared);
        var reference = LoadOnce(site);
        GC.Collect();
        Assert.That(reference.IsAlive, Is.False);
        Assert.That(site.Statistics.Entries, Is.Zero);
    }

    [Test]
    public void A_hundred_thousand_short_lived_objects_leave_nothing_behind()
    {
        var site = Sites.OfInt<object>(Shared);
        LoadMany(site, 1_000);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        LoadMany(site, 100_000);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        LoadMany(site, 1);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.That(site.Statistics.Entries, Is.LessThanOrEqualTo(1));
        Assert.That(grown, Is.LessThan(4_000_000), "100,000 tables would be 30 MB");
        GC.KeepAlive(site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadOnce(SyncMemoMethod<Key<Bits<int>>, object> site)
    {
        var station = new Station(site);
        station.Load(1);
        return new WeakReference(station);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadMany(SyncMemoMethod<Key<Bits<int>>, object> site, int count)
    {
        for (var number = 0; number < count; number++) new Station(site).Load(number);
    }
}
