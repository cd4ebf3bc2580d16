using System.Collections.Concurrent;
using System.Diagnostics;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D1")]
[NonParallelizable]
internal sealed class ThreadTests
{
    private const int Threads = 8;
    private const int Keys = 4000;

    [Test(Description = "D1, D8: eight threads on a file larger than LiteDB's cache: nothing is wrong, nothing fails, the journal stays small, and memory flat")]
    public void Threads_share_a_store()
    {
        using var scratch = new Scratch();
        using var store = scratch.Open();
        for (var key = 0; key < Keys; key++)
        {
            store.Set(key, 1, length: 6000);
            if (key % 500 == 0) store.Flush();
        }

        store.Flush();
        var wrong = new ConcurrentQueue<string>();
        var floors = new long[Keys];
        var operations = 0L;
        var journal = 0L;
        var start = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            var random = new Random(number);
            while (Stopwatch.GetElapsedTime(start) < Settings.StoreTime)
            {
                // Each key is written by one thread, and read by all.
                var key = random.Next(Keys);
                try
                {
                    var floor = Volatile.Read(ref floors[key]);
                    if (store.Get(key) is { } seen && seen < floor) wrong.Enqueue($"{key}: {seen} < {floor}");
                    if (key % Threads == number && random.Next(3) == 0)
                    {
                        store.Set(key, floor + 2, length: random.Next(8000));
                        Volatile.Write(ref floors[key], floor + 2);
                    }

                    if (random.Next(2000) == 0) store.Remove(key);
                }
                catch (Exception exception)
                {
                    wrong.Enqueue(exception.ToString());
                }

                Interlocked.Increment(ref operations);
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        var (first, last) = (0L, 0L);
        while (threads.Exists(static thread => thread.IsAlive))
        {
            journal = Math.Max(journal, new FileInfo(scratch.DataPath + ".log").Length);
            last = GC.GetTotalMemory(forceFullCollection: false);
            if (first == 0 && Stopwatch.GetElapsedTime(start) > Settings.StoreTime / 3) first = GC.GetTotalMemory(forceFullCollection: true);
            threads[0].Join(TimeSpan.FromMilliseconds(20));
        }

        store.Flush();
        last = GC.GetTotalMemory(forceFullCollection: true);
        TestContext.Out.WriteLine($"{operations} operations, journal {journal}, file {new FileInfo(scratch.DataPath).Length}, memory {first} to {last}, late {store.Counters.Late}, dropped {store.Counters.Dropped}");
        Assert.That(wrong, Is.Empty);
        Assert.That(store.Counters.Failures, Is.Zero);
        Assert.That(scratch.Warnings, Is.Empty);
        Assert.That(journal, Is.LessThan(16 << 20));
        Assert.That(last, Is.LessThan(first + (32 << 20)));
    }

    [Test(Description = "D13: the constructor opens nothing; what was stored is read at once by a fresh process, without a miss")]
    public async Task First_read_waits_for_the_file()
    {
        using var scratch = new Scratch();
        using (var store = scratch.Open())
        {
            for (var key = 0; key < 100; key++) store.Set(key, 1);
        }

        using (var store = scratch.Open(files: new FaultyFiles { Delay = TimeSpan.FromMilliseconds(5) })) Assert.That(store.Get(1), Is.EqualTo(1));
        await using var again = scratch.Open(files: new FaultyFiles { Delay = TimeSpan.FromMilliseconds(5) });
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        Assert.That(await again.TryGetAsync(Entries.KeyOf(2), bytes, default), Is.True);
    }

    [Test(Description = "D13: when opening takes too long, the first reads don't wait for it")]
    public void First_read_waits_two_seconds()
    {
        using var scratch = new Scratch();
        using (var store = scratch.Open()) store.Set(1, 1);
        var files = new FaultyFiles { HangsAt = 0 };
        using var slow = scratch.Open(files: files);
        var start = Stopwatch.GetTimestamp();
        Assert.That(slow.Get(1), Is.Null);
        Assert.That(slow.Get(2), Is.Null);
        Assert.That(Stopwatch.GetElapsedTime(start), Is.InRange(TimeSpan.FromSeconds(1.8), TimeSpan.FromSeconds(3)));
        files.Release.Set();
        Assert.That(Eventually.Holds(() => slow.Get(1) == 1), Is.True);
    }

    [Test(Description = "D8: storing costs the caller a copy and a place, not the disk")]
    public void Storing_does_not_wait_for_the_disk()
    {
        using var scratch = new Scratch();
        using var store = scratch.Open(files: new FaultyFiles { Delay = TimeSpan.FromMilliseconds(10) });
        var start = Stopwatch.GetTimestamp();
        for (var key = 0; key < 1000; key++) store.Set(key, 1);
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromMilliseconds(500)));
        Assert.That(store.Get(999), Is.EqualTo(1));
    }
}
