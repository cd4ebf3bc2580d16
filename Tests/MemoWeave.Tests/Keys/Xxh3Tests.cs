using System.IO.Hashing;
using System.Runtime.InteropServices;
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

    private static ulong Library<T>(ReadOnlySpan<T> words, ulong seed)
        where T : unmanaged =>
        XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words), (long)seed);
}
