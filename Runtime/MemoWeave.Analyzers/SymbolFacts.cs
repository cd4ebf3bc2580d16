using MemoWeave.Rules;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Analyzers;

/// <summary>What rules ask about a member, read from the compiler's symbols. The weaver's <c>CecilFacts</c> reads the same from metadata.</summary>
internal static class SymbolFacts
{
    /// <summary>The facts of a marked member; <see langword="null"/> where the mark has no say or the code is not yet whole.</summary>
    public static MemberFacts? Of(ISymbol marked, AttributeData attribute)
    {
        var method = MethodOf(marked);
        if (marked is not (IMethodSymbol or IPropertySymbol or INamedTypeSymbol) || IsOverruled(marked, attribute) || (method is not null && !TypeSymbolFacts.AreWhole(method)))
        {
            return null;
        }

        var onExtension = marked is IPropertySymbol { ContainingType.IsExtension: true };
        return new MemberFacts
        {
            DisplayName = SymbolNames.Of(marked),
            Marked = marked is INamedTypeSymbol ? MarkedKind.Type : marked is IMethodSymbol ? MarkedKind.Method
                : onExtension ? MarkedKind.ExtensionProperty : MarkedKind.Property,
            Method = method is null || onExtension ? null : Of(method),
            HasNoMemo = marked.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "MemoWeave.NoMemoAttribute"),
            HasForgets = method?.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() is MarkedMember.ForgetsName or MarkedMember.ForgetsTagName) == true,
            ShowsItself = method is not null && TypeSymbolFacts.IsMarkedElement(method),
            Settings = new SettingFacts(attribute.NamedArguments.Select(p =>
                new KeyValuePair<string, object?>(p.Key, ValueOf(p.Value)))),
        };
    }

    // The only arrays are of strings.
    private static object? ValueOf(TypedConstant value) =>
        value.Kind != TypedConstantKind.Array ? value.Value
        : value.IsNull ? null
        : value.Values.Select(item => (string?)item.Value).ToArray();

    /// <summary>The method that a mark means: the method itself, a property's getter, nothing for a type.</summary>
    public static IMethodSymbol? MethodOf(ISymbol marked) => marked switch
    {
        IMethodSymbol method => method,
        IPropertySymbol property => property.GetMethod,
        _ => null,
    };

    // An attribute on the getter itself is nearer than one on its property.
    private static bool IsOverruled(ISymbol marked, AttributeData attribute) =>
        marked is IPropertySymbol { GetMethod: { } getter }
        && getter.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute.AttributeClass));

    private static MethodFacts Of(IMethodSymbol method) => new()
    {
        DeclaringType = Of(method.ContainingType),
        IsStatic = method.IsStatic,
        IsReadOnly = method.IsReadOnly,
        HasBody = !method.IsAbstract && !method.IsExtern,
        IsWriter = method.MethodKind is MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove,
        IsManaged = !method.IsVararg && !method.GetAttributes().Any(a => a.AttributeClass?.Name == "UnmanagedCallersOnlyAttribute"),
        Parameters = [.. method.Parameters.Select(p => new ParameterFacts(p.Ordinal, p.Name, TypeSymbolFacts.Of(p.Type, method.ContainingAssembly), PassingOf(p))
        {
            IsNotKey = IsNotKey(p),
            IsLeftOut = TypeSymbolFacts.IsMarkedNotKey(p) || KeyableTypes.IsExcluded(TypeSymbolFacts.Of(p.Type, method.ContainingAssembly)),
        })],
        UserType = TypeSymbolFacts.Of(NamedMethodSymbols.UserType(method), method.ContainingAssembly),
        TypeParameters = NamedMethodSymbols.TypeParametersOf(method),
        Beside = name => [.. NamedMethodSymbols.Beside(method, name).Select(NamedMethodSymbols.FactsOf)],
        ReturnsReference = method.RefKind != RefKind.None,
        ReturnType = TypeSymbolFacts.Of(method.ReturnType, method.ContainingAssembly),
    };

    private static DeclaringTypeFacts Of(INamedTypeSymbol type) => new()
    {
        IsInterface = type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Interface,
        IsValueType = type.IsValueType,
        IsRefStruct = type.IsRefLikeType,
        Type = TypeSymbolFacts.Of(type, type.ContainingAssembly),
    };

    // FodyWeavers.xml may say that names don't count. It is not known here, and then the weaver says what there is to say.
    private static bool IsNotKey(IParameterSymbol parameter) => TypeSymbolFacts.IsMarkedNotKey(parameter) || KeyableTypes.IsExcludedName(parameter.Name);

    public static Passing PassingOf(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.None => Passing.ByValue,
        RefKind.In or RefKind.RefReadOnlyParameter => Passing.ByReadOnlyReference,
        RefKind.Out => Passing.Out,
        _ => Passing.ByReference,
    };
}
