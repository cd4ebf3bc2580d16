namespace MemoWeave.Keys;

/// <summary>Where a writer stood when an unordered element began.</summary>
/// <param name="Start">The place of its first byte.</param>
/// <param name="Objects">How many objects had a number.</param>
/// <param name="Deferred">How many objects were put off.</param>
/// <param name="Depth">How deep it was inside others.</param>
internal readonly record struct UnorderedElement(int Start, int Objects, int Deferred, int Depth);
