using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Hashing;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Memory;

/// <summary>Whatever the hash is worth, an entry is found by the key itself (rule K3).</summary>
[Property("rule", "K3")]
internal sealed class WeakHashTests
{
    private const int Keys = 10_000;

    [Test]
    public void A_constant_hash_never_gives_a_wrong_hit() => NoWrongHit<Constant>(static i => Canonical.Bytes(i, $"{i}"));

    [Test]
    public void A_hash_of_one_bit_never_gives_a_wrong_hit() => NoWrongHit<OneBit>(static i => Canonical.Bytes(i, $"{i}"));

    [Test]
    public void A_hash_of_eight_bits_never_gives_a_wrong_hit() => NoWrongHit<EightBits>(static i => Canonical.Bytes(i, $"{i}"));

    [Test]
    public void Keys_made_to_share_their_XXH128_never_give_a_wrong_hit()
    {
        Assert.That(Enumerable.Range(0, Keys).Select(static i => XxHash128.HashToUInt128(Multicollision.Text(i))).Distinct().Count(), Is.EqualTo(1), "they do collide");
        Assert.That(Enumerable.Range(0, Keys).Select(static i => Convert.ToHexString(Multicollision.Text(i))).Distinct().Count(), Is.EqualTo(Keys), "and are different");
        NoWrongHit<Published>(Multicollision.Text);
    }

    [Test]
    public void The_seed_of_the_process_takes_such_keys_apart() =>
        Assert.That(Enumerable.Range(0, Keys).Select(static i => Xxh3.Hash(Multicollision.Text(i), HashSeed.Value)).Distinct().Count(), Is.EqualTo(Keys));

    private static void NoWrongHit<TWeakness>(Func<int, byte[]> keyOf)
        where TWeakness : IWeakness
    {
        var site = Sites.Sync<WeakHash<TWeakness>, int>();
        var keys = Enumerable.Range(0, Keys).Select(i => KeyOf(keyOf(i))).ToArray();
        var (wrong, slowest) = (0, TimeSpan.MaxValue);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                var expected = i;
                if (site.CallKey(new WeakHash<TWeakness>(keys[i]), () => expected) != i) wrong++;
            }

            var begun = Stopwatch.GetTimestamp();
            foreach (var key in keys) _ = site.TryGet(new WeakHash<TWeakness>(key), out _);
            var mean = Stopwatch.GetElapsedTime(begun) / keys.Length;
            slowest = mean < slowest ? mean : slowest;
        }

        Assert.That(wrong, Is.Zero);
        TestContext.Out.WriteLine($"{slowest.TotalNanoseconds:F0} ns for a look-up on average, {site.Entries.Count} entries");
        TableCheck.Verify(site.Entries);
        Assert.That(slowest, Is.LessThan(TimeSpan.FromMicroseconds(20)));
    }

    private static OwnedKey KeyOf(byte[] bytes) => new KeyBytes(bytes).Own(0);

    private readonly struct Constant : IWeakness
    {
        public static ulong Of(ReadOnlySpan<byte> bytes) => 0x1234_5678_9ABC_DEF0;
    }

    private readonly struct OneBit : IWeakness
    {
        public static ulong Of(ReadOnlySpan<byte> bytes) => (XxHash3.HashToUInt64(bytes) & 1) * ulong.MaxValue;
    }

    private readonly struct EightBits : IWeakness
    {
        public static ulong Of(ReadOnlySpan<byte> bytes) => (XxHash3.HashToUInt64(bytes) & 0xFF) * 0x0101_0101_0101_0101;
    }

    private readonly struct Published : IWeakness
    {
        public static ulong Of(ReadOnlySpan<byte> bytes) => (ulong)XxHash128.HashToUInt128(bytes);
    }

    /// <summary>
    /// Texts of 300 bytes with one XXH128. Where the low half of a word is that of the secret beside it, the algorithm's product is zero, and the word is only
    /// added to its lane: what one stripe has more, the next can have less.
    /// </summary>
    private static class Multicollision
    {
        // The first low halves of the public secret at 0, 8 and so on, which stripe 0 meets; stripe 1 begins one word further.
        private static readonly uint[] Secret = [0x396CFEB8, 0x2C81017C, 0xE96DD4DE, 0xA4A44072, 0x4EE679CB, 0x7DD05A82, 0x744608B8, 0xE69035E0, 0xBB52283C];

        public static byte[] Text(int number)
        {
            var text = new byte[300];
            for (var lane = 0; lane < 8; lane++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(text.AsSpan(8 * lane), Secret[lane]);
                BinaryPrimitives.WriteUInt32LittleEndian(text.AsSpan(64 + (8 * lane)), Secret[lane + 1]);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(text.AsSpan(4), (uint)number);
            BinaryPrimitives.WriteUInt32LittleEndian(text.AsSpan(64 + 4), 1_000_000 - (uint)number);
            return text;
        }
    }
}
