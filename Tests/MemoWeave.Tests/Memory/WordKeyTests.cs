using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Tests.Memory;

/// <summary>Keys that are a number lie evenly in the table, however regular they are: no bucket is full, which would cost entries.</summary>
[Property("rule", "K3")]
internal sealed class WordKeyTests
{
    private const int Count = 20_000;

    private static readonly (string Name, Func<int, ulong> Number)[] Patterns =
    [
        ("0, 1, 2…", static i => (ulong)i),
        ("0, -1, -2…", static i => (ulong)-i),
        ("every 64th", static i => (ulong)i << 6),
        ("every 2^20th", static i => (ulong)i << 20),
        ("the upper half", static i => (ulong)i << 32),
        ("the highest bits", static i => (ulong)i << 49),
        ("whole numbers as double", static i => BitConverter.DoubleToUInt64Bits(i)),
        ("tenths as double", static i => BitConverter.DoubleToUInt64Bits(i / 10.0)),
        ("powers as double", static i => BitConverter.DoubleToUInt64Bits(Math.Pow(1.01, i / 3.0))),
        ("days", static i => (ulong)new DateTime(2000, 1, 1).AddDays(i).Ticks),
        ("hours in UTC", static i => (ulong)DateTime.SpecifyKind(new DateTime(2000, 1, 1).AddHours(i), DateTimeKind.Utc).ToBinary()),
        ("both halves alike", static i => (uint)i | (ulong)(uint)i << 32),
        ("squares", static i => (ulong)i * (ulong)i),
        ("multiples of a prime", static i => (ulong)i * 1_000_003),
    ];

    [Test]
    public void None_is_lost([ValueSource(nameof(Names))] string pattern)
    {
        var number = Patterns.Single(p => p.Name == pattern).Number;
        var site = new SiteMemory(new EntryLimits(null, null, Count));
        var tier = new MemoryTier<Key<Bits<ulong>>, int>(site);
        foreach (var seed in new ulong[] { 0, ulong.MaxValue, 0x0123_4567_89AB_CDEF, 0x8000_0000_0000_0000, 0x5555_5555_5555_5555, HashSeed.Value })
        {
            tier.Clear();
            for (var i = 0; i < Count; i++)
            {
                var key = KeyOf(i);
                tier.Add(key.Hash(seed), in key, i, new StorePermit(tier.Generation));
            }

            for (var i = 0; i < Count; i++)
            {
                var key = KeyOf(i);
                Assert.That(tier.TryGet(key.Hash(seed), in key, out var value) ? value : -1, Is.EqualTo(i), $"with the seed {seed:x}");
            }
        }

        Assert.That(site.Evictions, Is.Zero);
        Key<Bits<ulong>> KeyOf(int i) => new(new(number(i)));
    }

    [Test, Property("rule", "C1")]
    public void Computations_under_way_are_told_apart([ValueSource(nameof(Names))] string pattern)
    {
        var number = Patterns.Single(p => p.Name == pattern).Number;
        object tier = new();
        var codes = Enumerable.Range(0, Count).Select(i => new FlightKey<Key<Bits<ulong>>>(tier, new(new(number(i)))).GetHashCode()).Distinct().Count();
        Assert.That(codes, Is.GreaterThan(Count / 2));
    }

    private static IEnumerable<string> Names => Patterns.Select(static p => p.Name);
}
