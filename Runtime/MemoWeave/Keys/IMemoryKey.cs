using System.ComponentModel;

namespace MemoWeave.Keys;

/// <summary>The arguments of one call, as a key of the memory tier.</summary>
/// <typeparam name="TSelf">The key type itself, so that nothing is boxed and everything can be inlined.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMemoryKey<TSelf> : IKeyProbe<TSelf>
    where TSelf : struct, IMemoryKey<TSelf>
{
    /// <summary>Whether the key is one word of at most 8 bytes. Neighbouring ones are hashed together, which is faster than one after the other.</summary>
    static virtual bool IsWord => false;

    /// <summary>The word of a key that is one.</summary>
    static virtual ulong Word(in TSelf key) => 0;

    /// <summary>The same key, sharing nothing that a caller or a body can change (rule K13).</summary>
    TSelf Own();
}
