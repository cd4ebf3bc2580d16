using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using MemoWeave.Keys;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K3")]
internal sealed class Xxh3Tests
{
    [Test]
    public void Short_paths_give_what_the_library_gives() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong).Sample((first, second, seed) =>
        {
            var lower = (uint)first;
            return Xxh3.Hash4(lower, seed) == Library([lower], seed)
                && Xxh3.Hash8(first, seed) == Library([first], seed)
                && Xxh3.Hash16(first, second, seed) == Library([first, second], seed)
                && Xxh3.Hash24(first, second, lower, seed) == Library([first, second, lower], seed)
                && Xxh3.Hash32(second, lower, first, ~first, seed) == Library([second, lower, first, ~first], seed);
        });

    [Test]
    public void Every_length_gives_what_the_library_gives()
    {
        var random = new Random(1);
        for (var length = 0; length < 2_500; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            foreach (var seed in new[] { HashSeed.Value, 0ul, ulong.MaxValue })
                Assert.That(Xxh3.Hash(bytes, seed), Is.EqualTo(Library<byte>(bytes, seed)), $"{length} bytes");
        }
    }

    [Test]
    public void Long_ones_give_what_the_library_gives([Values(7_999, 8_000, 8_192, 8_193, 9_216, 9_217, 100_000)] int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        Assert.That(Xxh3.Hash(bytes, HashSeed.Value), Is.EqualTo(Library<byte>(bytes, HashSeed.Value)));
    }

    [Test]
    public void Registers_of_every_width_give_the_same()
    {
        if (!Avx512F.IsSupported) Assert.Ignore("This processor has no registers of 64 bytes.");
        var bytes = new byte[5_000];
        new Random(2).NextBytes(bytes);
        for (var length = Xxh3Long.MinLength; length <= bytes.Length; length += 7)
            Assert.That(Xxh3Long.Wide(ref bytes[0], length, ref bytes[100]), Is.EqualTo(Xxh3Long.Narrow(ref bytes[0], length, ref bytes[100])), $"{length} bytes");
    }

    private static ulong Library<T>(ReadOnlySpan<T> words, ulong seed)
        where T : unmanaged =>
        XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words), (long)seed);
}
