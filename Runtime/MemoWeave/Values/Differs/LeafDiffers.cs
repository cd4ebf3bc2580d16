using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Differs;

/// <summary>Leaves, by the bytes that tell them.</summary>
internal sealed class LeafDiffer<T>(LeafShape<T> shape) : Differ
{
    /// <inheritdoc/>
    public override bool IsLeaf => !shape.IsMutable;

    /// <inheritdoc/>
    public override bool Same(object left, object right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (shape.Refuse?.Invoke((T)left) is not null) return false;
        ByteWriter ours = new(stackalloc byte[64]);
        ByteWriter theirs = new(stackalloc byte[64]);
        try
        {
            shape.Write(ref ours, (T)left);
            shape.Write(ref theirs, (T)right);
            return ours.Written.SequenceEqual(theirs.Written);
        }
        finally
        {
            ours.Return();
            theirs.Return();
        }
    }
}

/// <summary>Structs without references: their memory.</summary>
internal sealed class BitsDiffer<T> : Differ
{
    /// <inheritdoc/>
    public override bool IsLeaf => true;

    /// <inheritdoc/>
    public override bool Same(object left, object right)
    {
        var (ours, theirs) = ((T)left, (T)right);
        return Bytes(ref ours).SequenceEqual(Bytes(ref theirs));
    }

    private static ReadOnlySpan<byte> Bytes(ref T value) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>());
}

/// <summary>Values that tell themselves whether they are equal: enums, and delegates that captured nothing.</summary>
internal sealed class EqualDiffer : Differ
{
    /// <summary>The one there is.</summary>
    public static EqualDiffer Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsLeaf => true;

    /// <inheritdoc/>
    public override bool Same(object left, object right) => left.Equals(right);
}

/// <summary>Values that can't be taken apart: nothing is the same as one but itself.</summary>
internal sealed class IdentityDiffer : Differ
{
    /// <summary>The one there is.</summary>
    public static IdentityDiffer Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsLeaf => true;

    /// <inheritdoc/>
    public override bool Same(object left, object right) => ReferenceEquals(left, right);
}

/// <summary>Objects without content, of which it only matters where they are met.</summary>
internal sealed class NothingDiffer : Differ
{
    /// <summary>The one there is.</summary>
    public static NothingDiffer Instance { get; } = new();

    /// <inheritdoc/>
    public override void Compare(object left, object right, ExactComparison walk)
    {
    }
}
