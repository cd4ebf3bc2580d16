namespace MemoWeave.Elements;

/// <summary>A container that is always there, and that calls on it find again by its name: the main part of a page, its sidebar (rule R4).</summary>
/// <param name="name">Its name; the same in each process, and for no other root.</param>
/// <param name="find">Finds the container for the current flow; <see langword="null"/>: there is none.</param>
public sealed class ElementRoot(string name, Func<object?> find)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The container for the current flow. A root that can't be found makes a replay a miss (rule R7).</summary>
    internal object? Find()
    {
        try
        {
            return find();
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => name;
}
