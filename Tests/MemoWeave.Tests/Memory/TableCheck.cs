using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Tests.Memory;

/// <summary>Checks a table nobody is changing.</summary>
internal static class TableCheck
{
    public static void Verify<TKey, TResult>(MemoryTier<TKey, TResult> tier)
        where TKey : struct, IMemoryKey<TKey>
    {
        var entries = tier.Snapshot();
        Assert.Multiple(() =>
        {
            Assert.That(entries, Has.Count.EqualTo(tier.Count), "entries lost or doubled");
            Assert.That(tier.QueuedCount, Is.EqualTo(tier.Count), "entries in the queues");
            foreach (var entry in entries)
            {
                Assert.That(entries.Count(other => other.Hash == entry.Hash && other.Key.Same(in entry.Key)), Is.EqualTo(1), "a key twice");
                Assert.That(tier.Peek((ulong)entry.Hash << 32, in entry.Key), Is.SameAs(entry), "an entry out of its bucket");
            }
        });
    }
}
