namespace MemoWeave.Rules;

/// <summary>What a method reads of the object it is called on.</summary>
/// <param name="Given">The fields, properties and parameters, by the user's names, that a constructor is given and the method reads.</param>
/// <param name="Why">Why the object matters, in words that follow "because it"; <see langword="null"/>: it provably doesn't.</param>
internal sealed record StateFacts(IReadOnlyList<string> Given, string? Why);
