using MemoWeave.Keys;

namespace MemoWeave;

/// <summary>Writes keys for a type that isn't one's own to change; in the form that can be registered for all constructions of a generic type (rule K5).</summary>
/// <typeparam name="T">The type.</typeparam>
public interface IMemoKeyEncoder<in T>
{
    /// <inheritdoc cref="MemoKeyEncoder{T}"/>
    void WriteKey(ref KeyWriter writer, T value);
}
