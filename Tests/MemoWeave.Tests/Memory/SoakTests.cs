using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Memory;

[Property("rule", "E3")]
internal sealed class SoakTests
{
    private const int Threads = 8;
    private const int Rounds = 200_000;

    [Test]
    public void Eight_threads_that_get_forget_clear_and_evict_leave_a_sound_table()
    {
        var site = Sites.OfInt<long>(new MemoAttribute { MaxEntries = 300 });
        var wrong = 0;
        Eventually.Join(Eventually.StartThreads(Threads, thread =>
        {
            var random = new Random(thread);
            for (var round = 0; round < Rounds; round++)
            {
                // Squared: some keys are hot.
                var key = (int)(1_000 * random.NextDouble() * random.NextDouble());
                switch (random.Next(10_000))
                {
                    case 0: site.Clear(); break;
                    case < 50: site.Entries.Remove(new Bits<int>(key).Hash(HashSeed.Value), new Key<Bits<int>>(new Bits<int>(key))); break;
                    default:
                        if (site.Call(key, () => key * 3L) != key * 3L) Interlocked.Increment(ref wrong);
                        break;
                }
            }
        }));

        Assert.That(wrong, Is.Zero);
        Assert.That(site.Entries.Count, Is.LessThanOrEqualTo(300));
        TableCheck.Verify(site.Entries);
        var statistics = site.Statistics;
        Assert.That(statistics.Computations + statistics.Joins, Is.LessThanOrEqualTo(statistics.Misses));
    }
}
