using MemoWeave.Shapes;
using MemoWeave.Values.Plans;

namespace MemoWeave;

/// <summary>
/// Types whose values never change once they are made, nor anything that they hold, though their shape doesn't show it: a class with a lazily filled field, say. Results
/// of these types are handed to all callers as they are, instead of copies (rule V2). <c>[ImmutableObject(true)]</c> on a type of your own says the same.
/// </summary>
public sealed class MemoImmutableTypes
{
    private readonly List<Type> _added = [];

    internal MemoImmutableTypes()
    {
    }

    /// <summary>Says of a type, and of all that derive from it or implement it, that their values never change. It can't be taken back.</summary>
    /// <typeparam name="T">A class, a struct or an interface.</typeparam>
    /// <exception cref="ArgumentException">Anything may derive from it.</exception>
    public void Add<T>() => Add(typeof(T));

    /// <summary>The same of a type, or of every construction of a generic type: <c>typeof(Page&lt;&gt;)</c>.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentException">Anything may derive from it, or it is an array.</exception>
    public void Add(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type == typeof(object) || type == typeof(ValueType) || type.IsArray || type == typeof(Array)) throw new ArgumentException($"'{type}' says nothing about its values, or can be written to.", nameof(type));
        _added.Add(type);
    }

    internal void Apply()
    {
        if (_added.Count == 0 || !RegisteredImmutables.Add(_added)) return;
        Immutability.Forget();
        CopyPlans.Forget();
    }
}
