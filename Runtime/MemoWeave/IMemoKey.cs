using MemoWeave.Keys;

namespace MemoWeave;

/// <summary>
/// Decides itself what tells its values apart in a cache key, in place of all its fields (rule K5). An encoder registered in
/// <c>MemoOptions.KeyEncoders</c> wins over it.
/// </summary>
public interface IMemoKey
{
    /// <summary>
    /// Writes whatever the result of a memoized method may depend on; values that write the same are taken for equal. The type of the
    /// object is part of the key already, and <see cref="KeyWriter.Write{T}(T)"/> marks off what it writes.
    /// </summary>
    /// <param name="writer">The key that is being made.</param>
    void WriteKey(ref KeyWriter writer);
}
