using MemoWeave.Values.Binary;

namespace MemoWeave.Elements;

/// <summary>A call that showed something, apart from where: it can be made again.</summary>
internal abstract class ElementCall
{
    /// <summary>Whether it threw, which the body that made it survived: so it may again.</summary>
    public bool Threw { get; set; }

    /// <summary>The method called.</summary>
    public abstract IStoredElement Method { get; }

    /// <summary>Writes what the call shows.</summary>
    /// <returns><see langword="null"/>, or why it can't be written exactly.</returns>
    public abstract UnkeptElement? TryWrite(EntryBuffer target);

    /// <summary>The same call with values of its own, so that whoever gets them changes nothing of what is recorded (rule V1).</summary>
    /// <returns><see langword="null"/>: there is no copy.</returns>
    public abstract ElementCall? Own();

    /// <summary>Makes the call, which is an element call like any other.</summary>
    /// <returns>What it returned, if that is a reference.</returns>
    public abstract object? Run(object?[] targets);
}
