using System.Diagnostics;
using MemoWeave.Stores.LiteDb;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D12")]
internal sealed class CompactionTests
{
    private const int Length = 3000;
    private const int FirstFlushed = 1_000_000;

    private Scratch _scratch = null!;

    [SetUp]
    public void Make() => _scratch = new Scratch();

    [TearDown]
    public void Clean() => _scratch.Dispose();

    [Test(Description = "D8, D12: who flushes or removes while a file of some tens of MB is compacted waits for a batch, not for the copy; and all of it is in the fresh file")]
    public void Waiting_ones_are_served_while_a_file_is_compacted()
    {
        using var store = _scratch.Open(static options => options with { MaxBytes = 64 << 20 });
        var removable = FillUntilCompacting(store);
        var (flushed, longest, start) = (0, TimeSpan.Zero, Stopwatch.GetTimestamp());
        while (store.Engine!.IsCompacting)
        {
            var before = Stopwatch.GetTimestamp();
            store.Set(FirstFlushed + flushed, 1, Length);
            store.Flush();
            store.Remove(removable - flushed);
            if (flushed > 0) store.Remove(FirstFlushed + flushed - 1);
            flushed++;
            var took = Stopwatch.GetElapsedTime(before);
            if (took > longest) longest = took;
        }

        TestContext.Out.WriteLine($"compacted in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {flushed} rounds and {store.Counters.Served} batches meanwhile, the longest round took {longest.TotalMilliseconds:0} ms");
        Assert.That(store.Counters.Compactions, Is.EqualTo(1));
        Assert.That(store.Counters.Served, Is.GreaterThanOrEqualTo(4), "batches while it was compacted");
        Assert.That(_scratch.Warnings, Is.Empty, "nobody waited in vain");
        IsAsExpected(store, removable, flushed);
        store.Dispose();
        using var next = _scratch.Open(static options => options with { MaxBytes = 64 << 20 });
        IsAsExpected(next, removable, flushed);
    }

    [Test(Description = "D8, D12: clearing while a file is compacted ends the compaction, and nothing comes back")]
    public void Clearing_ends_the_compaction()
    {
        using var store = _scratch.Open(static options => options with { MaxBytes = 32 << 20 });
        var last = FillUntilCompacting(store);
        store.Clear(null);
        store.Set(FirstFlushed, 1);
        store.Flush();
        Assert.That(new FileInfo(_scratch.DataPath).Length, Is.LessThan(1 << 20));
        Assert.That(Enumerable.Range(0, last + 1).Count(key => store.Get(key) is not null), Is.Zero);
        Assert.That(store.Get(FirstFlushed), Is.EqualTo(1));
        Assert.That(Directory.GetFiles(_scratch.Folder, "*.new"), Is.Empty);
        Assert.That(_scratch.Warnings, Is.Empty);
    }

    [Test(Description = "D8, D12: a process that ends while a file is compacted writes what waits instead")]
    public void Ending_ends_the_compaction()
    {
        using (var store = _scratch.Open(static options => options with { MaxBytes = 32 << 20 }))
        {
            FillUntilCompacting(store);
            store.Set(FirstFlushed, 1);
            store.Dispose();
            Assert.That(store.Counters.Compactions, Is.Zero, "there was no time");
        }

        Assert.That(Directory.GetFiles(_scratch.Folder, "*.new"), Is.Empty);
        using var next = _scratch.Open(static options => options with { MaxBytes = 32 << 20 });
        Assert.That(next.Get(FirstFlushed), Is.EqualTo(1));
    }

    [Test(Description = "D8: who flushes in vain is told, once")]
    public void Flush_in_vain_is_told()
    {
        var files = new FaultyFiles();
        using var store = _scratch.Open(limit: static limits => limits with { WaitDeadline = TimeSpan.FromMilliseconds(200), HangDeadline = TimeSpan.FromMinutes(1) }, files: files);
        using (files.Release)
        {
            store.Set(1, 1);
            store.Flush();
            Assert.That(_scratch.Warnings, Is.Empty);
            files.HangsAt = files.Changes;
            store.Set(1, 2);
            store.Flush();
            store.Flush();
            Assert.That(_scratch.Warnings, Has.Count.EqualTo(1).And.All.StartsWith("34"));
            files.Release.Set();
            Assert.That(Eventually.Holds(() => store.Engine!.IsIdle), Is.True);
            files.Release.Reset();
            files.HangsAt = files.Changes;
            store.Set(1, 3);
            store.Flush();
            Assert.That(_scratch.Warnings, Has.Count.EqualTo(2).And.All.StartsWith("34"), "it worked in between");
            files.Release.Set();
            store.Dispose();
        }
    }

    // The key that was stored last.
    private static int FillUntilCompacting(LiteDbStore store)
    {
        for (var key = 0; ; key++)
        {
            store.Set(key, 1, Length);
            if (key % 256 != 0) continue;
            Eventually.Holds(() => store.Engine!.IsIdle || store.Engine.IsCompacting);
            if (store.Engine!.IsCompacting) return key;
        }
    }

    private static void IsAsExpected(LiteDbStore store, int removable, int flushed)
    {
        Assert.That(store.Get(FirstFlushed + flushed - 1), Is.EqualTo(1));
        for (var number = 0; number < flushed; number++)
        {
            Assert.That(store.Get(removable - number), Is.Null);
            if (number < flushed - 1) Assert.That(store.Get(FirstFlushed + number), Is.Null);
        }
    }
}
