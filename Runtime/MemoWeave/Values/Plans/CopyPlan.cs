namespace MemoWeave.Values.Plans;

/// <summary>What is done with objects of one run-time type.</summary>
/// <param name="type">The type.</param>
internal abstract class CopyPlan(Type type)
{
    /// <summary>The type.</summary>
    public Type Type { get; } = type;

    /// <summary>Whether the object is its own copy.</summary>
    public virtual bool IsHandedOver => false;

    /// <summary>Whether it is, if it was found in what is stored.</summary>
    public virtual bool IsHandedOverOnceStored => false;

    /// <summary>Whether there is something to do after the beginning.</summary>
    public virtual bool HasParts => false;

    /// <summary>What a way that leads through the object shows of it.</summary>
    public virtual Inside Inside => Inside.Members;

    /// <summary>A new object, which may still refer to what the original refers to.</summary>
    /// <param name="original">The original.</param>
    /// <param name="reason">Why there is none.</param>
    public abstract object? Begin(object original, out string? reason);

    /// <summary>Gives the new object copies in place of what it refers to.</summary>
    public virtual void Continue(object original, object copy, CopyRun run)
    {
    }
}

/// <summary>What a way that leads through an object shows of it.</summary>
internal enum Inside
{
    /// <summary>The names of its members.</summary>
    Members,

    /// <summary>That it has elements.</summary>
    Elements,

    /// <summary>That it has elements; but not how it keeps them.</summary>
    Collection,

    /// <summary>Nothing: it is how a collection keeps its elements.</summary>
    Innards,
}
