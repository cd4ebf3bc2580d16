namespace MemoWeave.Rules;

/// <summary>A method beside a memoized one, which a setting may name.</summary>
internal sealed record NamedMethodFacts
{
    public required bool IsStatic { get; init; }

    public required bool HasBody { get; init; }

    public required IReadOnlyList<TypeParameterFacts> TypeParameters { get; init; }

    public required IReadOnlyList<ParameterFacts> Parameters { get; init; }

    public required TypeFacts ReturnType { get; init; }
}

/// <summary>A type parameter of a method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constraints">What it must be, in words that are the same for the same thing.</param>
internal sealed record TypeParameterFacts(string Name, IReadOnlyCollection<string> Constraints);
