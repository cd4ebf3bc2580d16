using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MemoWeave;

/// <summary>What an entry is found by in a store: the method, the version of its code, and the arguments (rules K1, K3, D9).</summary>
public readonly struct MemoStoreKey
{
    /// <summary>The length of <see cref="CopyIdTo"/>, in bytes.</summary>
    public const int IdLength = 64;

    private const int PartLength = 16;

    private readonly string? _method;

    /// <summary>Made by MemoWeave, and by tests of stores.</summary>
    /// <param name="method">The method's identity.</param>
    /// <param name="version">The version of its code.</param>
    /// <param name="hash">The XxHash128 of the canonical key.</param>
    /// <param name="key">The canonical key, or the SHA-256 of a long one.</param>
    public MemoStoreKey(string method, UInt128 version, UInt128 hash, ReadOnlyMemory<byte> key)
    {
        ArgumentNullException.ThrowIfNull(method);
        _method = method;
        Version = version;
        Hash = hash;
        Key = key;
    }

    /// <summary>The method: the same in each process and version of the program (rule K1).</summary>
    public string Method => _method ?? "";

    /// <summary>The version of the method's code. Entries of another are not found, and may be swept (rule D9).</summary>
    public UInt128 Version { get; }

    /// <summary>The XxHash128 of the canonical key, as <see cref="Memo.Key{T}"/> tells it. Different arguments may share one: see <see cref="Key"/>.</summary>
    public UInt128 Hash { get; }

    /// <summary>The canonical key, or the SHA-256 of a long one.</summary>
    public ReadOnlyMemory<byte> Key { get; }

    /// <summary>
    /// Writes the key as an id of fixed length, which begins with the method's part, goes on with the version's, and ends with those of the key: its hash, and the first half of
    /// its SHA-256, so that keys made to share a hash have ids of their own.
    /// </summary>
    /// <param name="id">Takes <see cref="IdLength"/> bytes.</param>
    public void CopyIdTo(Span<byte> id)
    {
        WriteMethodId(Method, id);
        BinaryPrimitives.WriteUInt128BigEndian(id[PartLength..], Version);
        BinaryPrimitives.WriteUInt128BigEndian(id[(2 * PartLength)..], Hash);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Key.Span, digest);
        digest[..PartLength].CopyTo(id[(3 * PartLength)..]);
    }

    /// <summary>The id as text: 128 hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> id = stackalloc byte[IdLength];
        CopyIdTo(id);
        return Convert.ToHexString(id);
    }

    /// <summary>The part of an id that tells the method.</summary>
    internal static void WriteMethodId(string method, Span<byte> id)
    {
        var units = MemoryMarshal.AsBytes(method.AsSpan());
        BinaryPrimitives.WriteUInt128BigEndian(id, XxHash128.HashToUInt128(units));
    }
}
