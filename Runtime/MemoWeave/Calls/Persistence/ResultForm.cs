using System.Buffers;
using MemoWeave.Values;

namespace MemoWeave.Calls.Persistence;

/// <summary>The results of a method as bytes.</summary>
/// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
internal abstract class ResultForm<TResult>
{
    /// <summary>Of the results' type and all that it is made of, and of how they are written: what was written under another is not read (rule V12).</summary>
    public abstract UInt128 Fingerprint { get; }

    /// <summary>Writes a result.</summary>
    /// <returns><see langword="null"/>, or why it can't be written exactly (rule V3).</returns>
    public abstract CopyRefusal? TryWrite(TResult result, IBufferWriter<byte> target);

    /// <summary>Reads one.</summary>
    /// <returns>Whether the bytes are one.</returns>
    public abstract bool TryRead(ReadOnlySpan<byte> bytes, out TResult result);
}
