using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Differs;

/// <summary>Elements in order.</summary>
internal sealed class SequenceDiffer<TSequence, T>(SequenceShape<TSequence, T> shape) : Differ
{
    private readonly bool _isBlock = ShapeFactory.Of(typeof(T)) is LeafShape<T> { IsBlock: true };

    /// <inheritdoc/>
    public override void Compare(object left, object right, ExactComparison walk)
    {
        var (ours, theirs) = ((TSequence)left, (TSequence)right);
        if (shape.IsNull(ours) || shape.IsNull(theirs))
        {
            if (shape.IsNull(ours) != shape.IsNull(theirs)) walk.Differ("one is no sequence");
            return;
        }

        if (!shape.Dimensions(ours).SequenceEqual(shape.Dimensions(theirs))) walk.Differ("the dimensions differ");
        else if (CompareComparers(shape.Comparers, left, right, walk)) CompareElements(ours, theirs, walk);
    }

    private void CompareElements(TSequence ours, TSequence theirs, ExactComparison walk)
    {
        if (!shape.TryGetSpan(ref ours, out var left) || !shape.TryGetSpan(ref theirs, out var right))
        {
            CompareElements(shape.Enumerate(ours), shape.Enumerate(theirs), walk);
            return;
        }

        if (left.Length != right.Length) walk.Differ("one has more elements", CopySite.Elements);
        else if (!_isBlock) Compare(left, right, walk);
        else if (!Bytes(left).SequenceEqual(Bytes(right))) walk.Differ("the values differ", CopySite.Elements);
    }

    private static void Compare(ReadOnlySpan<T> left, ReadOnlySpan<T> right, ExactComparison walk)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (!walk.Compare(left[i], right[i], CopySite.Elements)) return;
        }
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<T> elements) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(elements)), checked(elements.Length * Unsafe.SizeOf<T>()));
}

/// <summary>Sets, in the order that they show.</summary>
internal sealed class SetDiffer<TSet, T>(SetShape<TSet, T> shape) : Differ
{
    /// <inheritdoc/>
    public override void Compare(object left, object right, ExactComparison walk)
    {
        if (CompareComparers(shape.Comparers, left, right, walk)) CompareElements(shape.Enumerate((TSet)left), shape.Enumerate((TSet)right), walk);
    }
}

/// <summary>Maps, in the order that they show.</summary>
internal sealed class MapDiffer<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape) : Differ
{
    /// <inheritdoc/>
    public override void Compare(object left, object right, ExactComparison walk)
    {
        if (!CompareComparers(shape.Comparers, left, right, walk)) return;
        using var ours = shape.Enumerate((TMap)left).GetEnumerator();
        using var theirs = shape.Enumerate((TMap)right).GetEnumerator();
        while (true)
        {
            var isEntry = ours.MoveNext();
            if (isEntry != theirs.MoveNext()) walk.Differ("one has more entries", CopySite.Elements);
            else if (isEntry && walk.Compare(ours.Current.Key, theirs.Current.Key, CopySite.Elements) && walk.Compare(ours.Current.Value, theirs.Current.Value, CopySite.Elements)) continue;
            return;
        }
    }
}
