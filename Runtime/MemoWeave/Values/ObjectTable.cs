using System.Runtime.CompilerServices;

namespace MemoWeave.Values;

/// <summary>Objects met in a walk, each with what was made of it, or its number.</summary>
/// <typeparam name="TMade">What is kept of each.</typeparam>
internal sealed class ObjectTable<TMade>
{
    private const int Initial = 32;
    private const int Kept = 4_096;

    private Pair[] _pairs = new Pair[Initial];
    private int _count;

    /// <summary>What was made of an object: a place to put it, if the object is new.</summary>
    /// <remarks>The place is good until the next object is asked for.</remarks>
    public ref TMade? Of(object met, out bool isNew)
    {
        if (2 * (_count + 1) > _pairs.Length) Grow();
        ref var pair = ref Find(_pairs, met);
        isNew = pair.Met is null;
        if (isNew)
        {
            pair.Met = met;
            _count++;
        }

        return ref pair.Made;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        if (_count == 0) return;
        // A large table that is hardly used takes longer to clear than to make anew.
        if (_pairs.Length > Kept || _pairs.Length > 16 * (_count + Initial)) _pairs = new Pair[Initial];
        else Array.Clear(_pairs);
        _count = 0;
    }

    private static ref Pair Find(Pair[] pairs, object met)
    {
        var mask = pairs.Length - 1;
        var slot = (int)((uint)RuntimeHelpers.GetHashCode(met) * 0x9E3779B9u >> 7) & mask;
        while (pairs[slot].Met is { } other && !ReferenceEquals(other, met)) slot = (slot + 1) & mask;
        return ref pairs[slot];
    }

    private void Grow()
    {
        var larger = new Pair[2 * _pairs.Length];
        foreach (var pair in _pairs)
        {
            if (pair.Met is not null) Find(larger, pair.Met) = pair;
        }

        _pairs = larger;
    }

    private struct Pair
    {
        public object? Met;
        public TMade? Made;
    }
}
