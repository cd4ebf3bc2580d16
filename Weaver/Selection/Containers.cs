using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>What element calls are made on: objects that hold what they show.</summary>
internal static class Containers
{
    public const string Interface = "MemoWeave.Elements.IElementContainer";

    /// <summary>Whether every value of the type is one: it says so, or has instance methods that are marked, or inherits from one that does.</summary>
    public static bool Are(TypeReference type) => type.WithoutModifiers() switch
    {
        GenericParameter parameter => parameter.Constraints.Any(c => Are(c.ConstraintType)),
        TypeSpecification and not GenericInstanceType => false,
        var named => named.Resolve() is { IsValueType: false } definition && Are(definition),
    };

    /// <summary>Whether a value of the type may be one, for all that its declaration tells.</summary>
    public static bool MayBe(TypeReference type) => type.WithoutModifiers() switch
    {
        GenericParameter parameter => parameter.HasReferenceTypeConstraint || parameter.Constraints.Any(c => MayBe(c.ConstraintType)),
        TypeSpecification and not GenericInstanceType => false,
        { FullName: "System.Object" } => true,
        var named => named.Resolve() is { IsValueType: false } definition && (Are(definition) || (!definition.IsSealed && !HoldsValues(definition))),
    };

    /// <summary>Whether the class or interface itself says so, or is to be made to.</summary>
    public static bool HasMarkedMethods(TypeDefinition type) => !type.IsValueType && type.Methods.Any(m => m.HasThis && (m.HasElement() || m.HasWidget()));

    /// <summary>Whether the type, or one it inherits from, implements the interface.</summary>
    public static bool Implement(TypeDefinition? type) =>
        type is not null
        && (type.FullName == Interface || type.Interfaces.Any(i => Implement(i.InterfaceType.Resolve())) || Implement(type.BaseType?.Resolve()));

    private static bool Are(TypeDefinition type) =>
        type.FullName == Interface
        || HasMarkedMethods(type)
        || type.Interfaces.Any(i => Are(i.InterfaceType))
        || (type.BaseType is { } parent && Are(parent));

    // Collections, and what else the framework's interfaces and base classes stand for, are shown; nothing is shown on them.
    private static bool HoldsValues(TypeDefinition type) =>
        type.Namespace is "System" or "System.Linq" or "System.Threading" or "System.Threading.Tasks" || type.Namespace.StartsWith("System.Collections", StringComparison.Ordinal);
}
