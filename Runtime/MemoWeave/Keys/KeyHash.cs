using System.IO.Hashing;

namespace MemoWeave.Keys;

/// <summary>The published hash of a canonical key: XxHash128, unseeded, the same everywhere (rule K3).</summary>
internal static class KeyHash
{
    public static UInt128 Of(ReadOnlySpan<byte> canonical) => XxHash128.HashToUInt128(canonical);
}
