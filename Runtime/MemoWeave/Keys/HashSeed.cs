using System.Security.Cryptography;

namespace MemoWeave.Keys;

/// <summary>The seed of every hash in memory: new in each process, so that keys made to collide in one do not in another (rule K3).</summary>
internal static class HashSeed
{
    /// <summary>The seed of this process.</summary>
    public static readonly ulong Value = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
}
