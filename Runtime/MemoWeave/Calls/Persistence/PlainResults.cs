using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoWeave.Values;
using MemoWeave.Values.Binary;

namespace MemoWeave.Calls.Persistence;

/// <summary>Results that are no tasks: in the form of the user's serializer if that wants them (rule V4), else in MemoWeave's own.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
internal sealed class PlainResults<T> : ResultForm<T>
{
    /// <summary>The one there is.</summary>
    public static PlainResults<T> Instance { get; } = new();

    /// <inheritdoc/>
    public override UInt128 Fingerprint => Serializer is { } serializer ? ValueCodec<T>.Fingerprint ^ Hash(serializer.GetType()) : ValueCodec<T>.Fingerprint;

    private static IMemoSerializer? Serializer => StoreSettings.Current.Serializer is { } serializer && serializer.CanSerialize(typeof(T)) ? serializer : null;

    /// <inheritdoc/>
    public override CopyRefusal? TryWrite(T result, IBufferWriter<byte> target) =>
        Serializer is { } serializer ? VerifiedSerializer.TryWrite(serializer, result, target) : ValueCodec<T>.TryWrite(result, target);

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<byte> bytes, out T result) =>
        Serializer is { } serializer
            ? VerifiedSerializer.TryRead(serializer, new ReadOnlySequence<byte>(bytes.ToArray()), out result) : ValueCodec<T>.TryRead(bytes, out result);

    private static UInt128 Hash(Type serializer) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes($"{serializer.FullName}, {serializer.Assembly.GetName().Name}".AsSpan()));
}
