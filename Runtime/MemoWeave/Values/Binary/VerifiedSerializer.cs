using System.Buffers;

namespace MemoWeave.Values.Binary;

/// <summary>A serializer of the user's, of which nothing is believed: what it writes is read back once and compared (rule V4).</summary>
internal static class VerifiedSerializer
{
    /// <summary>Writes a value. It never throws.</summary>
    /// <returns><see langword="null"/>, or why nothing was written.</returns>
    public static CopyRefusal? TryWrite<T>(IMemoSerializer serializer, T value, IBufferWriter<byte> target)
    {
        var root = CopySite.ForRoot(typeof(T)).Name;
        try
        {
            ArrayBufferWriter<byte> written = new();
            serializer.Serialize(value, written);
            var back = serializer.Deserialize<T>(new ReadOnlySequence<byte>(written.WrittenMemory));
            if (ExactComparison.Find(value, back) is { } difference) return new CopyRefusal(difference.Path, typeof(T), $"its serializer does not give it back as it was: {difference.Reason}");
            target.Write(written.WrittenSpan);
            return null;
        }
        catch (Exception exception)
        {
            return new CopyRefusal(root, typeof(T), $"its serializer failed: {exception.GetType().Name}");
        }
    }

    /// <summary>Reads a value. It never throws.</summary>
    /// <returns>Whether the serializer could.</returns>
    public static bool TryRead<T>(IMemoSerializer serializer, ReadOnlySequence<byte> source, out T value)
    {
        try
        {
            value = serializer.Deserialize<T>(source);
            return true;
        }
        catch (Exception)
        {
            value = default!;
            return false;
        }
    }
}
