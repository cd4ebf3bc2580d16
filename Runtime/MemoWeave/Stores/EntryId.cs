using System.Buffers.Binary;

namespace MemoWeave.Stores;

/// <summary>The id of an entry (<see cref="MemoStoreKey.CopyIdTo"/>) as a value that can be looked up.</summary>
internal readonly record struct EntryId(UInt128 Method, UInt128 Version, UInt128 Hash, UInt128 Digest)
{
    public const int Length = MemoStoreKey.IdLength;

    private const int PartLength = 16;

    public static EntryId Of(in MemoStoreKey key)
    {
        Span<byte> id = stackalloc byte[Length];
        key.CopyIdTo(id);
        return Read(id);
    }

    /// <summary>The part of an id that tells the method.</summary>
    public static UInt128 MethodOf(string method)
    {
        Span<byte> id = stackalloc byte[PartLength];
        MemoStoreKey.WriteMethodId(method, id);
        return BinaryPrimitives.ReadUInt128BigEndian(id);
    }

    public static EntryId Read(ReadOnlySpan<byte> id) => new(
        BinaryPrimitives.ReadUInt128BigEndian(id),
        BinaryPrimitives.ReadUInt128BigEndian(id[PartLength..]),
        BinaryPrimitives.ReadUInt128BigEndian(id[(2 * PartLength)..]),
        BinaryPrimitives.ReadUInt128BigEndian(id[(3 * PartLength)..]));

    public void Write(Span<byte> id)
    {
        BinaryPrimitives.WriteUInt128BigEndian(id, Method);
        BinaryPrimitives.WriteUInt128BigEndian(id[PartLength..], Version);
        BinaryPrimitives.WriteUInt128BigEndian(id[(2 * PartLength)..], Hash);
        BinaryPrimitives.WriteUInt128BigEndian(id[(3 * PartLength)..], Digest);
    }

    // The digest is as good as random: no part of it needs mixing.
    public override int GetHashCode() => (int)(ulong)(Digest ^ Version);
}
