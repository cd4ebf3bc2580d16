using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Differs;

/// <summary>Compares two values of one run-time type.</summary>
internal abstract class Differ
{
    private static readonly ConditionalWeakTable<Type, Differ> Known = [];

    /// <summary>Whether a value is compared as a whole, and it doesn't matter which object it is.</summary>
    public virtual bool IsLeaf => false;

    /// <summary>What compares values of a type.</summary>
    public static Differ Of(Type type) => Known.TryGetValue(type, out var known) ? known : Known.GetValue(type, static t => ShapeFactory.Of(t).Accept(DifferFactory.Instance));

    /// <summary>Whether two leaves are the same.</summary>
    public virtual bool Same(object left, object right) => throw new NotSupportedException("It has parts.");

    /// <summary>Compares what two values hold.</summary>
    public virtual void Compare(object left, object right, ExactComparison walk)
    {
        if (!Same(left, right)) walk.Differ("the values differ");
    }

    /// <summary>Compares what two collections compare their elements with.</summary>
    protected static bool CompareComparers(ComparersOf comparers, object left, object right, ExactComparison walk)
    {
        for (var i = 0; i < comparers.Count; i++)
        {
            var (ours, theirs) = (comparers.Get(left, i), comparers.Get(right, i));
            if (!Equals(ours, theirs) && !walk.Compare(ours, theirs, ".Comparer")) return false;
        }

        return true;
    }

    /// <summary>Compares elements in order.</summary>
    protected static bool CompareElements<T>(IEnumerable<T> left, IEnumerable<T> right, ExactComparison walk)
    {
        using var ours = left.GetEnumerator();
        using var theirs = right.GetEnumerator();
        while (true)
        {
            var isElement = ours.MoveNext();
            if (isElement != theirs.MoveNext()) return walk.Differ("one has more elements", CopySite.Elements);
            if (!isElement) return true;
            if (!walk.Compare(ours.Current, theirs.Current, CopySite.Elements)) return false;
        }
    }
}
