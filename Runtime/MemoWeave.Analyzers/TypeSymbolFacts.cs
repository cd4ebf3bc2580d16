using System.Collections.Immutable;
using MemoWeave.Rules;
using Microsoft.CodeAnalysis;
using Kind = MemoWeave.Rules.TypeKind;
using SymbolKind = Microsoft.CodeAnalysis.TypeKind;

namespace MemoWeave.Analyzers;

/// <summary>A type's facts, as its metadata will tell them once it is compiled.</summary>
internal static class TypeSymbolFacts
{
    /// <param name="type">The type.</param>
    /// <param name="home">The assembly of the memoized method: of its own types, the facts tell the fields.</param>
    public static TypeFacts Of(ITypeSymbol type, IAssemblySymbol home) => type switch
    {
        ITypeParameterSymbol parameter => new TypeFacts(Kind.TypeParameter, parameter.Name)
        {
            IsOfMethod = parameter.TypeParameterKind == TypeParameterKind.Method,
            IsRefStruct = parameter.AllowsRefLikeType,
            IsContainer = () => Constraints(parameter).Any(IsContainer),
            Member = MemberOf(parameter, home),
            IsFormattable = () => Constraints(parameter).Any(c => Of(c, home).IsFormattable()),
        },
        IArrayTypeSymbol array => new TypeFacts(Kind.Array, "") { Rank = array.Rank, Arguments = [Of(array.ElementType, home)], Member = MemberOf(array, home) },
        IPointerTypeSymbol pointer => new TypeFacts(Kind.Pointer, "") { Arguments = [Of(pointer.PointedAtType, home)] },
        IFunctionPointerTypeSymbol => new TypeFacts(Kind.Pointer, ""),
        IDynamicTypeSymbol => new TypeFacts(Kind.Named, "System.Object"),
        INamedTypeSymbol named => Of(named, home),
        _ => new TypeFacts(Kind.Named, type.MetadataName),
    };

    /// <summary>Whether the compiler knows all types of a signature; where one is missing, its own error is enough.</summary>
    public static bool AreWhole(IMethodSymbol method) =>
        method.Parameters.Select(p => p.Type).Append(method.ReturnType).All(IsWhole);

    private static bool IsWhole(ITypeSymbol type) => type switch
    {
        { TypeKind: SymbolKind.Error } => false,
        IArrayTypeSymbol array => IsWhole(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(IsWhole),
        _ => true,
    };

    /// <summary>Whether the method shows something, or asks the user.</summary>
    public static bool IsMarkedElement(ISymbol method) => method.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() is MarkedMember.ElementName or MarkedMember.WidgetName);

    public static bool IsMarkedNotKey(ISymbol symbol) => symbol.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "MemoWeave.NotKeyAttribute");

    private static TypeFacts Of(INamedTypeSymbol type, IAssemblySymbol home)
    {
        ITypeSymbol[] arguments = [.. Arguments(type)];
        return new TypeFacts(Kind.Named, SymbolNames.MetadataName(type))
        {
            Arguments = [.. arguments.Select(a => Of(a, home))],
            IsEnum = type.TypeKind == SymbolKind.Enum && arguments.Length == 0,
            IsRefStruct = type.IsRefLikeType,
            Base = () => type.BaseType is { } parent ? Of(parent, home) : null,
            Fields = () => FieldsOf(type, home),
            WritesItsKey = () => type.AllInterfaces.Append(type).Any(i => i.ToDisplayString() == "MemoWeave.IMemoKey"),
            Member = MemberOf(type, home),
            IsFormattable = () => type.AllInterfaces.Append(type).Any(i => i.ToDisplayString() == "System.IFormattable"),
            IsDisposable = () => type.AllInterfaces.Append(type).Any(i => i.ToDisplayString() is "System.IDisposable" or "System.IAsyncDisposable"),
            IsContainer = () => IsContainer(type),
            IsMarkedImmutable = () => type.GetAttributes().Any(a => a is { AttributeClass.Name: "ImmutableObjectAttribute", ConstructorArguments: [{ Value: true }] }),
            HasAsyncBuilder = type.GetAttributes().Any(a => a.AttributeClass?.Name == "AsyncMethodBuilderAttribute"),
        };
    }

    // The nearest of that name: the type's own before those it inherits.
    private static Func<string, TypeFacts?> MemberOf(ITypeSymbol type, IAssemblySymbol home) => name =>
        Bases(type).SelectMany(t => t.GetMembers(name)).Select(TypeOfReadable).FirstOrDefault(t => t is not null) is { } found ? Of(found, home) : null;

    // Of types with marked methods, the weaver makes containers.
    private static bool IsContainer(ITypeSymbol type) =>
        !type.IsValueType && (Inherited(type).Any(t => t.ToDisplayString() == "MemoWeave.Elements.IElementContainer" || t.GetMembers().Any(m => m is IMethodSymbol { IsStatic: false } && IsMarkedElement(m)))
            || (type is ITypeParameterSymbol parameter && Constraints(parameter).Any(IsContainer)));

    private static IEnumerable<ITypeSymbol> Inherited(ITypeSymbol type) => type.AllInterfaces.Concat(type is ITypeParameterSymbol ? [] : Bases(type));

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var known in Constraints(parameter).SelectMany(Bases))
            {
                yield return known;
            }

            yield break;
        }

        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }

        foreach (var inherited in type.TypeKind == SymbolKind.Interface ? type.AllInterfaces : [])
        {
            yield return inherited;
        }
    }

    // A ref struct can't be taken for what it implements.
    private static ImmutableArray<ITypeSymbol> Constraints(ITypeParameterSymbol parameter) => parameter.AllowsRefLikeType ? [] : parameter.ConstraintTypes;

    private static ITypeSymbol? TypeOfReadable(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, RefKind: RefKind.None, Parameters.Length: 0, GetMethod.DeclaredAccessibility: Accessibility.Public } property => property.Type,
        IFieldSymbol { IsStatic: false, RefKind: RefKind.None, DeclaredAccessibility: Accessibility.Public } field => field.Type,
        _ => null,
    };

    private static IReadOnlyList<FieldFacts>? FieldsOf(INamedTypeSymbol type, IAssemblySymbol home) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, home)
            ? [.. type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic).Select(f => new FieldFacts((f.AssociatedSymbol ?? f).MetadataName, Of(TypeOf(f), home), !IsNotKey(f)))]
            : null;

    // A mark in a record's list of parameters stands on the parameter, and means the property of its name.
    private static bool IsNotKey(IFieldSymbol field) =>
        IsMarkedNotKey(field)
        || KeyableTypes.IsExcluded(Of(field.Type, field.ContainingAssembly))
        || (field.AssociatedSymbol is { } property
            && (IsMarkedNotKey(property) || field.ContainingType.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == property.Name && IsMarkedNotKey(p)))));

    // A buffer of fixed size is a pointer by its symbol alone; what it holds is in the struct.
    private static ITypeSymbol TypeOf(IFieldSymbol field) => field is { IsFixedSizeBuffer: true, Type: IPointerTypeSymbol buffer } ? buffer.PointedAtType : field.Type;

    // In metadata a nested type takes the arguments of the types around it too.
    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Arguments(outer) : []).Concat(type.TypeArguments);
}
