using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Testing;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

/// <summary>How much memory a method's entries hold.</summary>
[Property("rule", "T2")]
internal sealed class SizeEstimateTests
{
    private const int Least = 100_000;
    private const int Most = Least + 500;

    [Test]
    public void Of_a_method_without_entries_it_is_nothing()
    {
        var site = Sites.OfInt<byte[]>();
        Assert.That(site.EstimateBytes(), Is.Zero);
        site.Call(1, static () => new byte[Least]);
        Assert.That(site.EstimateBytes(), Is.InRange(Least, Most));
        site.Clear();
        Assert.That(site.EstimateBytes(), Is.Zero);
    }

    [Test]
    public void What_entries_share_counts_once()
    {
        var site = Sites.OfInt<byte[]>(new MemoAttribute { Share = true });
        var shared = new byte[Least];
        for (var i = 0; i < 5; i++) site.Call(i, () => shared);
        Assert.That(site.EstimateBytes(), Is.InRange(Least, Most));
    }

    [Test]
    public void A_copy_that_each_entry_keeps_counts_for_each()
    {
        var site = Sites.OfInt<List<byte[]>>();
        List<byte[]> same = [new byte[Least]];
        for (var i = 0; i < 5; i++) site.Call(i, () => same);
        Assert.That(site.EstimateBytes(), Is.InRange(5 * Least, 5 * Most));
    }

    [Test]
    public void An_entry_without_a_result_is_small()
    {
        var site = Sites.OfInt<string?>();
        site.Call(1, static () => null);
        Assert.That(site.EstimateBytes(), Is.InRange(1, 100));
    }

    [Test]
    public void An_entry_of_numbers_takes_what_the_runtime_gives_it()
    {
        const int Entries = 1_000;
        var site = Sites.OfInt<double>();
        for (var i = 0; i < Entries; i++) site.Call(i, static () => 1.0);
        var estimate = site.EstimateBytes();
        var made = new Entry<Key<Bits<int>>, double>[Entries];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Entries; i++) made[i] = new(default, 1.0, 0, 0);
        Assert.That(estimate, Is.EqualTo(GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Test]
    public void Keys_count()
    {
        var typed = Sites.Sync<Key<Text, Bits<int>>, int>();
        typed.CallKey(new(new Text(new string('x', Least / 2)), new Bits<int>(1)), static () => 1);
        Assert.That(typed.EstimateBytes(), Is.InRange(Least, Most));

        var canonical = Sites.Sync<OwnedKey, int>();
        canonical.CallCanonical(Enumerable.Range(0, 20).ToArray(), static () => 1);
        Assert.That(canonical.EstimateBytes(), Is.InRange(150, 500));
    }

    [Test]
    public async Task The_result_of_a_task_counts()
    {
        var site = Sites.TaskOfInt<byte[]>();
        await site.Call(1, static async () =>
        {
            await Task.Yield();
            return new byte[Least];
        });
        Assert.That(site.EstimateBytes(), Is.InRange(Least, Most));

        var values = Sites.ValueTaskOfInt<byte[]>();
        await values.Call<ValueTask<byte[]>, byte[], ValueTaskAdapter<byte[]>>(1, static async () =>
        {
            await Task.Yield();
            return new byte[Least];
        });
        Assert.That(values.EstimateBytes(), Is.InRange(Least, Most));
    }

    [Test]
    public void What_was_recorded_counts()
    {
        var site = Sites.OfInt<int>();
        TestPage.Of(() => site.Call(1, static () =>
        {
            TestPage.Show("text", new string('x', Least / 2));
            return 1;
        }));
        Assert.That(site.EstimateBytes(), Is.InRange(Least, Most));
    }

    [Test]
    public void Entries_of_objects_count_as_long_as_the_objects_live()
    {
        var site = Sites.OfInt<byte[]>(new MemoAttribute { Instance = MemoInstance.PerInstance });
        object[] owners = [new(), new()];
        var tiers = new MemoryTier<Key<Bits<int>>, byte[]>?[2];
        for (var i = 0; i < 2; i++) site.CallOn(owners[i], ref tiers[i], 1, static () => new byte[Least]);
        Assert.That(site.EstimateBytes(), Is.InRange(2 * Least, 2 * Most));
        GC.KeepAlive(owners);
        GC.KeepAlive(tiers);
    }

    [Test]
    public void Results_of_an_object_do_not_count_what_its_own_methods_stored()
    {
        var inner = Sites.OfInt<byte[]>(new MemoAttribute { Instance = MemoInstance.PerInstance });
        Woven owner = new();
        inner.CallOn(owner, ref owner.Entries, 1, static () => new byte[Least]);
        var site = Sites.OfInt<Woven>(new MemoAttribute { Share = true });
        site.Call(1, () => owner);
        Assert.That(site.EstimateBytes(), Is.InRange(1, 500));
        Assert.That(inner.EstimateBytes(), Is.InRange(Least, Most));
    }

    [Test]
    public void Entries_with_limits_and_tags_lead_to_no_clock()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1h", Sliding = "10m" });
        site.TagWith(static () => "tag");
        for (var i = 0; i < 10; i++) site.Call(i, static () => 1);
        Assert.That(site.EstimateBytes(), Is.InRange(500, 1_500));
    }

    [Test]
    [Property("rule", "T1")]
    public void A_sandbox_has_sizes_of_its_own()
    {
        var site = Sites.OfInt<byte[]>();
        site.Call(1, static () => new byte[Least]);
        using (MemoSandbox.Start())
        {
            Assert.That(site.EstimateBytes(), Is.Zero);
            site.Call(1, static () => new byte[10]);
            Assert.That(site.EstimateBytes(), Is.InRange(1, 500));
        }

        Assert.That(site.EstimateBytes(), Is.InRange(Least, Most));
    }

    [Test]
    public void It_can_be_asked_while_many_threads_call()
    {
        var site = Sites.OfInt<List<string>>(new MemoAttribute { MaxEntries = 200 });
        var stop = false;
        var threads = Enumerable.Range(0, 8).Select(thread => new Thread(() =>
        {
            for (var i = thread; !Volatile.Read(ref stop); i += 7)
            {
                site.Call(i % 1_000, () => [$"{i}", $"{thread}"]);
                if (i % 10_000 == 0) site.Clear();
            }
        })).ToArray();
        Array.ForEach(threads, static thread => thread.Start());
        try
        {
            for (var i = 0; i < 200; i++) Assert.That(site.EstimateBytes(), Is.InRange(0, 1_000 * 300));
        }
        finally
        {
            Volatile.Write(ref stop, true);
            Array.ForEach(threads, static thread => thread.Join());
        }
    }

    private sealed class Woven
    {
        public MemoryTier<Key<Bits<int>>, byte[]>? Entries;
    }
}
