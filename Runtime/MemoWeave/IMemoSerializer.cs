using System.Buffers;

namespace MemoWeave;

/// <summary>
/// Writes results for backing stores in place of MemoWeave's own exact form (rule V4). What it writes is read back once before it is stored, and compared with the original: what comes
/// back different is not stored, which is told once.
/// </summary>
public interface IMemoSerializer
{
    /// <summary>Whether it handles values of a type; the others are written in MemoWeave's own form.</summary>
    /// <param name="type">The declared type of the result.</param>
    bool CanSerialize(Type type);

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">The declared type of the result.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="target">Takes the bytes.</param>
    void Serialize<T>(T value, IBufferWriter<byte> target);

    /// <summary>Reads a value back.</summary>
    /// <typeparam name="T">The declared type of the result.</typeparam>
    /// <param name="source">The bytes.</param>
    T Deserialize<T>(ReadOnlySequence<byte> source);
}
