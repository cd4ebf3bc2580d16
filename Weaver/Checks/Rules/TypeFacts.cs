namespace MemoWeave.Rules;

/// <summary>A type as a signature names it.</summary>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="FullName">Namespace and metadata name of the definition (<c>System.Collections.Generic.List`1</c>); the bare name of a type parameter; empty for other kinds.</param>
internal sealed record TypeFacts(TypeKind Kind, string FullName)
{
    /// <summary>The type's arguments, or the one type that an array or a pointer is made of.</summary>
    public IReadOnlyList<TypeFacts> Arguments { get; init; } = [];

    /// <summary>The dimensions of an array.</summary>
    public int Rank { get; init; }

    /// <summary>A type parameter of the method, and not of a type around it.</summary>
    public bool IsOfMethod { get; init; }

    /// <summary>An enum that is not declared in a generic type.</summary>
    public bool IsEnum { get; init; }

    /// <summary>A ref struct, or a type parameter that may stand for one.</summary>
    public bool IsRefStruct { get; init; }

    /// <summary>Whether an async method may return it, by a builder of its own.</summary>
    public bool HasAsyncBuilder { get; init; }

    /// <summary>The class it derives from. Asked for late, as all that follows: a type may be made of itself.</summary>
    public Func<TypeFacts?> Base { get; init; } = () => null;

    /// <summary>
    /// Its own instance fields, if it is declared where the memoized method is; <see langword="null"/> for types of other assemblies.
    /// </summary>
    public Func<IReadOnlyList<FieldFacts>?> Fields { get; init; } = () => null;

    /// <summary>Whether it implements <c>IMemoKey</c>.</summary>
    public Func<bool> WritesItsKey { get; init; } = () => false;

    /// <summary>The type of a public property or field that can be read, by its name; <see langword="null"/>: there is none.</summary>
    public Func<string, TypeFacts?> Member { get; init; } = _ => null;

    /// <summary>Whether it implements <c>IFormattable</c>, so that it has a text that no culture changes.</summary>
    public Func<bool> IsFormattable { get; init; } = () => false;

    /// <summary>Whether it implements <c>IDisposable</c> or <c>IAsyncDisposable</c>.</summary>
    public Func<bool> IsDisposable { get; init; } = () => false;

    /// <summary>Whether element calls are made on its values: they are keyed by position (rule K9).</summary>
    public Func<bool> IsContainer { get; init; } = () => false;

    /// <summary>Whether it is marked <c>[ImmutableObject(true)]</c>.</summary>
    public Func<bool> IsMarkedImmutable { get; init; } = () => false;

    /// <summary>The type and all it is made of, by full names.</summary>
    public string Identity => Kind == TypeKind.Array ? $"{Arguments[0].Identity}[{Rank}]"
        : Arguments.Count == 0 ? (IsOfMethod ? $"!!{FullName}" : FullName)
        : $"{FullName}<{string.Join(",", Arguments.Select(a => a.Identity))}>";

    /// <summary>How deep its arguments are nested.</summary>
    public int Depth => Arguments.Count == 0 ? 0 : 1 + Arguments.Max(a => a.Depth);

    /// <summary>Whether it is exactly this type of the framework.</summary>
    public bool Is(string fullName) => Kind == TypeKind.Named && FullName == fullName;

    /// <summary>The type as C# writes it, short enough for a message.</summary>
    public override string ToString() => Kind switch
    {
        TypeKind.Array => $"{Arguments[0]}[{new string(',', Rank - 1)}]",
        TypeKind.Pointer => $"{(Arguments.Count == 0 ? "delegate" : Arguments[0].ToString())}*",
        _ when Is("System.Nullable`1") => $"{Arguments[0]}?",
        _ when Arguments.Count > 0 => $"{SimpleName}<{string.Join(", ", Arguments)}>",
        _ => SimpleName,
    };

    private string SimpleName => FullName switch
    {
        "System.Boolean" => "bool",
        "System.Byte" => "byte",
        "System.Char" => "char",
        "System.Double" => "double",
        "System.Int32" => "int",
        "System.Int64" => "long",
        "System.Object" => "object",
        "System.String" => "string",
        _ => FullName.Substring(FullName.LastIndexOf('.') + 1).Split('`')[0],
    };
}

/// <summary>What sort of type a signature names.</summary>
internal enum TypeKind
{
    Named,
    TypeParameter,
    Array,

    /// <summary>A pointer, to data or to a function.</summary>
    Pointer,
}
