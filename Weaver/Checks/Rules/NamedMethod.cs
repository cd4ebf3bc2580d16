namespace MemoWeave.Rules;

/// <summary>
/// A method that a setting names: a static one of the same type, which takes the result, or of a task what that gives. With <c>out</c> parameters
/// it takes the result alone.
/// </summary>
/// <param name="Setting">The setting.</param>
/// <param name="Returns">What the method returns, by full name.</param>
/// <param name="Keyword">The same as C# writes it.</param>
/// <param name="Parameter">What a user would call its parameter.</param>
internal sealed record NamedMethod(string Setting, string Returns, string Keyword, string Parameter)
{
    public static IReadOnlyList<NamedMethod> All { get; } =
    [
        new("Validate", "System.Boolean", "bool", "cached"),
        new("CacheIf", "System.Boolean", "bool", "result"),
        new("OnRelease", "System.Void", "void", "value"),
    ];

    public static NamedMethod Of(string setting) => All.Single(named => named.Setting == setting);

    /// <summary>What it takes; <see langword="null"/>: the memoized method has no result of its own.</summary>
    public static TypeFacts? ValueOf(MethodFacts memoized)
    {
        var type = memoized.ReturnType;
        return type.Is("System.Void") || (ResultRules.IsTask(type) && type.Arguments.Count == 0) ? null : ResultRules.Awaited(type);
    }

    /// <summary>Whether a method is the one meant. Of several, that is to be one.</summary>
    public bool IsMeant(NamedMethodFacts method, MethodFacts memoized) =>
        method is { IsStatic: true, HasBody: true } && HasSignature(method, memoized) && HasTypeParametersOf(memoized, method);

    /// <summary>Whether it takes and returns what it should.</summary>
    public bool HasSignature(NamedMethodFacts method, MethodFacts memoized) =>
        method is { Parameters: [{ Passing: Passing.ByValue } parameter] } && parameter.Type.Identity == ValueOf(memoized)?.Identity && method.ReturnType.Is(Returns);

    /// <summary>Whether it can be called for each closed instance of the memoized method: it has no type parameters, or the same, and asks no more of them.</summary>
    public static bool HasTypeParametersOf(MethodFacts memoized, NamedMethodFacts method) =>
        method.TypeParameters.Count == 0
        || (method.TypeParameters.Count == memoized.TypeParameters.Count
            && method.TypeParameters.Zip(memoized.TypeParameters, (one, other) => one.Name == other.Name && one.Constraints.All(other.Constraints.Contains)).All(same => same));

    /// <summary>As its user would declare it.</summary>
    public string Declaration(string name, MethodFacts memoized)
    {
        var value = ValueOf(memoized)!;
        var generics = Mentions(value) ? $"<{string.Join(", ", memoized.TypeParameters.Select(p => p.Name))}>" : "";
        return $"static {Keyword} {name}{generics}({value} {Parameter})";
    }

    private static bool Mentions(TypeFacts type) => type.IsOfMethod || type.Arguments.Any(Mentions);
}
