using System.Collections.Concurrent;

namespace MemoWeave.Elements;

/// <summary>A container that is always there, and that calls on it find again by its name: the main part of a page, its sidebar (rule R4).</summary>
public sealed class ElementRoot
{
    private static readonly ConcurrentDictionary<string, WeakReference<ElementRoot>> ByName = [];

    private readonly Func<object?> _find;

    /// <summary>Makes it. What a store has recorded on it is found again once it is made: best in the static initializer of what shows elements on it.</summary>
    /// <param name="name">Its name; the same in each process, and for no other root.</param>
    /// <param name="find">Finds the container for the current flow; <see langword="null"/>: there is none.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ElementRoot(string name, Func<object?> find)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(find);
        (Name, _find) = (name, find);
        ByName[name] = new WeakReference<ElementRoot>(this);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The root of a name; <see langword="null"/>: nobody has made one.</summary>
    internal static ElementRoot? OfName(string name) => ByName.TryGetValue(name, out var known) && known.TryGetTarget(out var root) ? root : null;

    /// <summary>The container for the current flow. A root that can't be found makes a replay a miss (rule R7).</summary>
    internal object? Find()
    {
        try
        {
            return _find();
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
