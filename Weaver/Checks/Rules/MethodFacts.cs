namespace MemoWeave.Rules;

/// <summary>A method, as far as rules ask about it.</summary>
internal sealed record MethodFacts
{
    public required DeclaringTypeFacts DeclaringType { get; init; }

    public required bool IsStatic { get; init; }

    /// <summary>Whether the method, or the struct it belongs to, is <c>readonly</c>.</summary>
    public required bool IsReadOnly { get; init; }

    public required bool HasBody { get; init; }

    /// <summary>Whether it is a setter, or adds or removes an event's handler.</summary>
    public required bool IsWriter { get; init; }

    /// <summary>Whether it is a local function or lambda that captures what stands around it. Symbols don't tell.</summary>
    public bool Captures { get; init; }

    public required bool IsManaged { get; init; }

    public required IReadOnlyList<ParameterFacts> Parameters { get; init; }

    /// <summary>The type that its source stands in: closures and extension blocks are none.</summary>
    public required TypeFacts UserType { get; init; }

    /// <summary>Its own type parameters.</summary>
    public IReadOnlyList<TypeParameterFacts> TypeParameters { get; init; } = [];

    /// <summary>The other methods of a name in that type.</summary>
    public Func<string, IReadOnlyList<NamedMethodFacts>> Beside { get; init; } = _ => [];

    public required bool ReturnsReference { get; init; }

    public required TypeFacts ReturnType { get; init; }

    /// <summary>The <c>out</c> parameters, which are part of the result.</summary>
    public IEnumerable<ParameterFacts> Outs => Parameters.Where(p => p.Passing == Passing.Out);

    /// <summary>Whether <c>this</c> is a struct.</summary>
    public bool IsOnStruct => !IsStatic && DeclaringType.IsValueType;
}

/// <summary>The type that declares a memoized method.</summary>
internal sealed record DeclaringTypeFacts
{
    public required bool IsInterface { get; init; }

    public required bool IsValueType { get; init; }

    public required bool IsRefStruct { get; init; }

    /// <summary>The type itself, which <c>this</c> is declared as.</summary>
    public required TypeFacts Type { get; init; }
}

/// <summary>An instance field, by its user's name for it: for one behind an automatic property, the property's.</summary>
/// <param name="Name">That name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsInKey">Whether it is part of a key.</param>
internal sealed record FieldFacts(string Name, TypeFacts Type, bool IsInKey);
