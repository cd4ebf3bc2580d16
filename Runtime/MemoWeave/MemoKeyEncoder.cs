using MemoWeave.Keys;

namespace MemoWeave;

/// <summary>
/// Writes whatever tells values of a type apart in a cache key, in place of all their fields (rule K5); values that write the same are taken for equal.
/// The type of the value is part of the key already, and the writer marks off what is written.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="writer">The key that is being made.</param>
/// <param name="value">The value; never <see langword="null"/>.</param>
public delegate void MemoKeyEncoder<in T>(ref KeyWriter writer, T value);
