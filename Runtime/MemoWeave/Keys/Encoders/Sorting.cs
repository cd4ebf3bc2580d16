using System.Buffers;

namespace MemoWeave.Keys.Encoders;

/// <summary>Brings parts of a key that were written one after the other into the order of their bytes.</summary>
internal sealed class Sorting(byte[] copy) : IComparer<Part>
{
    /// <summary>Sorts parts that fill the key from a place on.</summary>
    public static void Sort(ref KeyWriter writer, int from, Span<Part> parts)
    {
        if (parts.Length < 2) return;
        var written = writer.Bytes.Written[from..];
        var copy = ArrayPool<byte>.Shared.Rent(written.Length);
        written.CopyTo(copy);
        foreach (ref var part in parts) part = part with { Start = part.Start - from };
        parts.Sort(new Sorting(copy));
        var place = 0;
        foreach (var part in parts)
        {
            copy.AsSpan(part.Start, part.Length).CopyTo(written[place..]);
            place += part.Length;
        }

        ArrayPool<byte>.Shared.Return(copy);
    }

    /// <summary>Whether two of the parts, sorted, are equal.</summary>
    public static bool HasEqual(ref KeyWriter writer, int from, ReadOnlySpan<Part> sorted)
    {
        ReadOnlySpan<byte> last = [];
        foreach (var part in sorted)
        {
            var next = writer.Bytes.Written.Slice(from, part.Length);
            if (from > 0 && next.SequenceEqual(last)) return true;
            last = next;
            from += part.Length;
        }

        return false;
    }

    /// <inheritdoc/>
    public int Compare(Part x, Part y) => Bytes(x).SequenceCompareTo(Bytes(y));

    private ReadOnlySpan<byte> Bytes(Part part) => copy.AsSpan(part.Start, part.Length);
}

/// <summary>A stretch of a key.</summary>
/// <param name="Start">The place of its first byte.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Index">Which of the unsorted parts it is.</param>
internal readonly record struct Part(int Start, int Length, int Index);
