using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Sizes;

/// <summary>Adds up the bytes of objects and of all that they lead to, each once.</summary>
/// <remarks>
/// No code of the types that are met runs (but see <see cref="ReflectedLooks"/>). Other threads may change what is walked; then it is as if a part had been looked at earlier and a part later.
/// </remarks>
internal sealed class ObjectSizes
{
    /// <summary>How many references, and elements that are structs with references, are looked at. What comes after that is left out.</summary>
    public const int Most = 4_000_000;

    private readonly HashSet<object> _met = new(ReferenceEqualityComparer.Instance);

    // Not the stack of the thread: a list of nodes may be as long as memory has room for.
    private readonly Stack<object> _pending = [];
    private int _looks;

    /// <summary>The sum so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds an object alone, without what it leads to.</summary>
    public void AddOwn(object value) => Bytes += SizePlan.Of(value.GetType()).SizeOf(value);

    /// <summary>Adds what a field leads to, whose own place is counted already.</summary>
    public void AddReferred<T>(T value)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>() || value is null) return;
        if (typeof(T).IsValueType) Look(value, SizePlan.Of(value.GetType()));
        else Meet(value);
        while (_pending.TryPop(out var next))
        {
            var plan = SizePlan.Of(next.GetType());
            Bytes += plan.SizeOf(next);
            Look(next, plan);
        }
    }

    /// <summary>A reference: what it refers to is added later, unless it was met before.</summary>
    public void Meet(object? value)
    {
        if (value is not null && MayLook() && _met.Add(value)) _pending.Push(value);
    }

    /// <summary>Whether one more may be looked at; it counts as looked at.</summary>
    public bool MayLook()
    {
        if (_looks == Most) return false;
        _looks++;
        return true;
    }

    private void Look(object value, SizePlan plan)
    {
        try
        {
            plan.Look?.Invoke(value, this);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A part that can't be read is left out: who asks for sizes could do nothing about it.
        }
    }
}
