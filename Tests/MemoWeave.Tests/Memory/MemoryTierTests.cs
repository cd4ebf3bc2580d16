using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Tests.Memory;

[Property("rule", "E3")]
internal sealed class MemoryTierTests
{
    [Test]
    public void Never_more_entries_than_the_limit()
    {
        foreach (var limit in new[] { 1, 2, 7, 100 })
        {
            var site = new SiteMemory(new EntryLimits(null, null, limit));
            var tier = new MemoryTier<Bits<int>, int>(site);
            for (var key = 0; key < 1_000; key++)
            {
                Add(tier, key);
                Assert.That(tier.Count, Is.LessThanOrEqualTo(limit));
                Assert.That(Has(tier, key), Is.True, "the newest is there");
            }

            Assert.That(site.Evictions, Is.EqualTo(1_000 - limit));
            TableCheck.Verify(tier);
        }
    }

    [Test]
    public void A_scan_of_keys_used_once_displaces_nothing_that_is_used_again()
    {
        var tier = new MemoryTier<Bits<int>, int>(new SiteMemory(new EntryLimits(null, null, 1_000)));
        for (var round = 0; round < 3; round++)
        {
            for (var hot = 0; hot < 500; hot++)
            {
                if (!Has(tier, hot)) Add(tier, hot);
            }
        }

        for (var scanned = 10_000; scanned < 30_000; scanned++) Add(tier, scanned);
        Assert.That(Enumerable.Range(0, 500).Count(hot => Has(tier, hot)), Is.EqualTo(500));
    }

    [Test]
    public void What_comes_back_soon_after_it_left_stays_longer()
    {
        var tier = new MemoryTier<Bits<int>, int>(new SiteMemory(new EntryLimits(null, null, 100)));
        for (var key = 0; key < 150; key++) Add(tier, key);
        Assert.That(Has(tier, 0), Is.False);
        Add(tier, 0);
        for (var key = 1_000; key < 1_080; key++) Add(tier, key);
        Assert.That(Has(tier, 0), Is.True);
    }

    [Test]
    public void A_key_stored_again_replaces_its_entry()
    {
        var tier = new MemoryTier<Bits<int>, int>(new SiteMemory(new EntryLimits(null, null, 10)));
        for (var value = 0; value < 1_000; value++) tier.Add(Hash(1), new Bits<int>(1), value, new StorePermit(tier.Generation));
        Assert.That(tier.TryGet(Hash(1), new Bits<int>(1), out var stored) ? stored : -1, Is.EqualTo(999));
        Assert.That(tier.Count, Is.EqualTo(1));
        TableCheck.Verify(tier);
    }

    [Test]
    public void A_removed_key_is_gone_and_its_place_is_free()
    {
        var tier = new MemoryTier<Bits<int>, int>(new SiteMemory(new EntryLimits(null, null, 10)));
        for (var round = 0; round < 100; round++)
        {
            for (var key = 0; key < 10; key++) Add(tier, key);
            Assert.That(tier.Remove(Hash(3), new Bits<int>(3)), Is.True);
            Assert.That(tier.Remove(Hash(3), new Bits<int>(3)), Is.False);
            Assert.That(Has(tier, 3), Is.False);
            Assert.That(Has(tier, 4), Is.True);
        }

        TableCheck.Verify(tier);
    }

    [Test]
    [Property("rule", "C6")]
    public void What_belongs_to_an_earlier_generation_is_not_stored()
    {
        var tier = new MemoryTier<Bits<int>, int>(new SiteMemory(new EntryLimits(null, null, 10)));
        var before = tier.Generation;
        Add(tier, 1);
        tier.Clear();
        Assert.That(Has(tier, 1), Is.False);
        tier.Add(Hash(2), new Bits<int>(2), 2, new StorePermit(before));
        Assert.That(tier.Count, Is.Zero);
    }

    [Test]
    public void What_left_is_not_kept_alive()
    {
        var tier = new MemoryTier<Bits<int>, object>(new SiteMemory(new EntryLimits(null, null, 10)));
        var first = AddFresh(tier, 0);
        for (var key = 1; key < 100; key++) AddFresh(tier, key);
        var removed = AddFresh(tier, 100);
        tier.Remove(Hash(100), new Bits<int>(100));
        GC.Collect();
        Assert.That((first.IsAlive, removed.IsAlive), Is.EqualTo((false, false)));
        GC.KeepAlive(tier);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference AddFresh(MemoryTier<Bits<int>, object> tier, int key)
    {
        var value = new object();
        tier.Add(Hash(key), new Bits<int>(key), value, new StorePermit(tier.Generation));
        return new WeakReference(value);
    }

    private static void Add(MemoryTier<Bits<int>, int> tier, int key) => tier.Add(Hash(key), new Bits<int>(key), key, new StorePermit(tier.Generation));

    private static bool Has(MemoryTier<Bits<int>, int> tier, int key) => tier.TryGet(Hash(key), new Bits<int>(key), out var value) && value == key;

    private static ulong Hash(int key) => new Bits<int>(key).Hash(HashSeed.Value);
}
