using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Tests.Memory;

/// <summary>Checks a table nobody is changing: no entry lost or doubled, and each known wherever it must be.</summary>
internal static class TableCheck
{
    public static void Verify<TKey, TResult>(MemoryTier<TKey, TResult> tier)
        where TKey : struct, IMemoryKey<TKey>
    {
        var entries = tier.Snapshot();
        var queued = tier.Queued();
        Assert.Multiple(() =>
        {
            Assert.That(entries, Is.Unique, "an entry in two places");
            Assert.That(queued, Is.EquivalentTo(entries), "what is found is what can be evicted, each once");
            Assert.That(tier.Counts, Is.EqualTo((entries.Count, entries.Count(static entry => entry.Clock is not null), entries.Count)), "the counts");
            foreach (var entry in entries)
            {
                Assert.That(entries.Count(other => other.Hash == entry.Hash && other.Key.Same(in entry.Key)), Is.EqualTo(1), "a key twice");
                Assert.That(tier.Peek((ulong)entry.Hash << 32, in entry.Key), Is.SameAs(entry), "an entry out of its bucket");
                Assert.That(entry.Frequency, Is.LessThanOrEqualTo(Entry<TKey, TResult>.MaxFrequency));
            }

            foreach (var tag in entries.SelectMany(static entry => entry.Tags).Distinct())
                Assert.That(tier.TaggedWith(tag), Is.EquivalentTo(entries.Where(entry => entry.Tags.Contains(tag))), "the entries of a tag");
        });
    }
}
