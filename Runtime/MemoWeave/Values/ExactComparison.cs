using MemoWeave.Shapes;
using MemoWeave.Values.Differs;

namespace MemoWeave.Values;

/// <summary>
/// Compares two values by their shapes, exactly: every field, bits of numbers, run-time types, order, comparers, and which references lead to the same object (rule V3).
/// What a collection keeps its elements in is not looked at.
/// </summary>
internal sealed class ExactComparison
{
    private readonly ObjectTable<object> _rightOf = new();
    private readonly ObjectTable<object> _leftOf = new();
    private readonly Queue<(object Left, object Right, Differ Differ, int Step)> _pending = new();
    private readonly List<(int Parent, string Name)> _steps = [];
    private int _current = -1;
    private ValueDifference? _difference;

    private ExactComparison()
    {
    }

    /// <summary>The first difference, or <see langword="null"/>.</summary>
    public static ValueDifference? Find<T>(T left, T right)
    {
        ExactComparison comparison = new();
        comparison.Compare(left, right, CopySite.ForRoot(typeof(T)).Name);
        while (comparison._difference is null && comparison._pending.TryDequeue(out var next))
        {
            comparison._current = next.Step;
            next.Differ.Compare(next.Left, next.Right, comparison);
        }

        return comparison._difference;
    }

    /// <summary>Compares two parts of what is being compared; all but leaves later.</summary>
    /// <returns>Whether no difference is known yet.</returns>
    public bool Compare(object? left, object? right, string name)
    {
        if (left is null || right is null) return ReferenceEquals(left, right) || Differ("one is null", name);
        if (left.GetType() != right.GetType()) return Differ($"one is of type '{TypeNames.Of(left.GetType())}', the other of '{TypeNames.Of(right.GetType())}'", name);
        var differ = Differs.Differ.Of(left.GetType());
        if (differ.IsLeaf)
        {
            // Nothing tells what else is in it.
            if (Leaves.IsDerivedByUser(left.GetType())) return Differ("it is of a type of the user's that derives from a known one", name);
            return differ.Same(left, right) || Differ("the values differ", name);
        }

        if (!left.GetType().IsValueType && left is not Array { Length: 0 })
        {
            ref var partner = ref _rightOf.Of(left, out var isNew);
            ref var itsPartner = ref _leftOf.Of(right, out var isNewToo);
            if (isNew != isNewToo || (!isNew && partner != right)) return Differ("one is an object met before, and the other isn't", name);
            if (!isNew) return true;
            (partner, itsPartner) = (right, left);
        }

        _steps.Add((_current, name));
        _pending.Enqueue((left, right, differ, _steps.Count - 1));
        return true;
    }

    /// <summary>Says that there is a difference.</summary>
    public bool Differ(string reason, string name = "")
    {
        if (_difference is not null) return false;
        Stack<string> names = new([name]);
        for (var step = _current; step >= 0; step = _steps[step].Parent) names.Push(_steps[step].Name);
        _difference = new ValueDifference(string.Concat(names), reason);
        return false;
    }
}
