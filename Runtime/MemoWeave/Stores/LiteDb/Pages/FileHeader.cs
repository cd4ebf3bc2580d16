using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>
/// What a file of ours begins with: who wrote it and in which format, an identity that no other file has and that all its pages are bound to, and, where there is a password, what the key is made
/// with. No byte of it is without a meaning, so that any change shows.
/// </summary>
internal sealed class FileHeader
{
    public const int Length = 96;

    private const ushort Format = 1;
    private const int Iterations = 100_000;
    private const int SaltOffset = 32;
    private const int ProofOffset = 48;
    private const int SumOffset = 80;

    private readonly byte[] _bytes;

    private FileHeader(byte[] bytes, PageSeal seal)
    {
        _bytes = bytes;
        Seal = seal;
    }

    /// <summary>What the pages of the file are sealed with.</summary>
    public PageSeal Seal { get; }

    /// <summary>What no other file has.</summary>
    public ReadOnlySpan<byte> Identity => _bytes.AsSpan(16, 16);

    private static ReadOnlySpan<byte> Magic => "MemoWeav"u8;

    /// <summary>The header of a new file.</summary>
    public static FileHeader Create(string? password)
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), Format);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(10), password is null ? (ushort)0 : (ushort)1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), password is null ? 0 : Iterations);
        RandomNumberGenerator.Fill(bytes.AsSpan(16, 32));
        var seal = SealOf(bytes, password, out var proof);
        proof.CopyTo(bytes.AsSpan(ProofOffset));
        BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(SumOffset), XxHash128.HashToUInt128(bytes.AsSpan(0, SumOffset)));
        return new FileHeader(bytes, seal);
    }

    /// <summary>Reads the header of a file; <see langword="null"/> if the file is empty.</summary>
    /// <exception cref="ForeignFileException">It is somebody else's, or has another password.</exception>
    /// <exception cref="DamagedFileException">It is ours, and not as it was written.</exception>
    public static FileHeader? Read(IPageFile file, string? password)
    {
        var bytes = new byte[Length];
        var read = file.Read(bytes, 0);
        if (read == 0) return null;
        if (read < Magic.Length || !bytes.AsSpan().StartsWith(Magic)) throw new ForeignFileException("it is no file of MemoWeave's");
        if (read < Length || XxHash128.HashToUInt128(bytes.AsSpan(0, SumOffset)) != BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(SumOffset)))
            throw new DamagedFileException("The header is damaged.");
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)) != Format) throw new ForeignFileException("it was written by another version of MemoWeave");
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(10)) != (password is null ? 0 : 1)) throw new ForeignFileException(password is null ? "it is encrypted" : "it is not encrypted");
        var seal = SealOf(bytes, password, out var proof);
        if (CryptographicOperations.FixedTimeEquals(proof, bytes.AsSpan(ProofOffset, proof.Length))) return new FileHeader(bytes, seal);
        seal.Dispose();
        throw new ForeignFileException("it was encrypted with another password");
    }

    /// <summary>Whether it is a file of ours, of whatever version, password or state.</summary>
    public static bool IsOurs(IPageFile file)
    {
        Span<byte> magic = stackalloc byte[8];
        return file.Read(magic, 0) == magic.Length && magic.SequenceEqual(Magic);
    }

    public void Write(IPageFile file) => file.Write(_bytes, 0);

    private static PageSeal SealOf(byte[] bytes, string? password, out byte[] proof)
    {
        var identity = bytes.AsSpan(16, 16);
        proof = new byte[32];
        if (password is null) return new ChecksumSeal(identity);
        // The count of rounds is the file's, but bounded: a file can't make opening it take for ever.
        var rounds = Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12)), 1, 10 * Iterations);
        var keys = Rfc2898DeriveBytes.Pbkdf2(password, bytes.AsSpan(SaltOffset, 16), rounds, HashAlgorithmName.SHA256, 64);
        proof = HMACSHA256.HashData(keys.AsSpan(32), bytes.AsSpan(0, ProofOffset));
        return new AesSeal(keys.AsSpan(0, 32), identity);
    }
}
