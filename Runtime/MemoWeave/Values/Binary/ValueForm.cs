namespace MemoWeave.Values.Binary;

/// <summary>How objects of one run-time type are written and read.</summary>
/// <param name="runTimeType">The type.</param>
/// <param name="type">The type that is told: the public one, where the framework keeps the other to itself.</param>
internal abstract class ValueForm(Type runTimeType, Type? type = null)
{
    /// <summary>The run-time type.</summary>
    public Type RunTimeType { get; } = runTimeType;

    /// <summary>The type that is told.</summary>
    public Type Type { get; } = type ?? runTimeType;

    /// <summary>Whether it matters which object it is.</summary>
    public virtual bool IsShared => true;

    /// <summary>Whether all that an object holds must be there before it is made, so that it can't be part of itself.</summary>
    public virtual bool IsWhole => false;

    /// <summary>Whether there is more than what it takes to make an object.</summary>
    public virtual bool HasBody => false;

    /// <summary>Writes what it takes to make an object.</summary>
    public abstract void Begin(object value, WriteRun run);

    /// <summary>Makes an object.</summary>
    public abstract object Make(ReadRun run);

    /// <summary>Writes what it holds.</summary>
    public virtual void WriteBody(object value, WriteRun run)
    {
    }

    /// <summary>Reads what it holds.</summary>
    public virtual void ReadBody(object made, ReadRun run)
    {
    }

    /// <summary>Fills a collection whose elements are whole now.</summary>
    public virtual void Complete(object made, object parts)
    {
    }

    /// <summary>Looks whether a collection that is filled finds what it holds.</summary>
    public virtual void Check(object made)
    {
    }
}
