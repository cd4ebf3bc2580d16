using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>A public property or field that a placeholder of a tag may name.</summary>
/// <param name="Host">The type that declares it, closed.</param>
/// <param name="Getter">The property's getter, if it is one.</param>
/// <param name="Field">The field, if it is one.</param>
/// <param name="Type">The type of its value.</param>
internal sealed record PublicMember(TypeReference Host, MethodDefinition? Getter, FieldDefinition? Field, TypeReference Type)
{
    /// <summary>The one of that name which is the nearest: the type's own before those it inherits.</summary>
    public static PublicMember? Find(TypeReference type, string name)
    {
        type = type.WithoutModifiers();
        // Asked for its definition, an array names that of its elements.
        if (type is ArrayType)
            type = type.Module.ImportReference(type.Module.TypeSystem.Object.Resolve().Module.GetType("System.Array"));
        return type switch
        {
            GenericParameter parameter => Constraints(parameter).Select(c => Find(c, name)).FirstOrDefault(m => m is not null),
            PointerType => null,
            _ => Declared(type, name) ?? Inherited(type, name),
        };
    }

    /// <summary>What a value of a type parameter is known to be. A ref struct can't be taken for it.</summary>
    public static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        CecilFacts.Of(parameter).IsRefStruct ? [] : parameter.Constraints.Select(c => c.ConstraintType.WithoutModifiers());

    private static PublicMember? Declared(TypeReference type, string name)
    {
        var definition = type.Resolve();
        var getter = definition?.Properties.FirstOrDefault(p => p.Name == name && !p.HasParameters && p.GetMethod is { IsPublic: true, IsStatic: false })?.GetMethod;
        if (getter is not null && !getter.ReturnType.WithoutModifiers().IsByReference)
            return new PublicMember(type, getter, null, getter.ReturnType.WithoutModifiers().ClosedBy(type));
        var field = definition?.Fields.FirstOrDefault(f => f.Name == name && f is { IsPublic: true, IsStatic: false });
        return field is null || field.FieldType.IsByReference ? null : new PublicMember(type, null, field, field.FieldType.WithoutModifiers().ClosedBy(type));
    }

    private static PublicMember? Inherited(TypeReference type, string name)
    {
        var definition = type.Resolve();
        if (definition?.IsInterface == true)
            return definition.Interfaces.Select(i => Find(i.InterfaceType.ClosedBy(type), name)).FirstOrDefault(m => m is not null);
        return definition?.BaseType is { } parent ? Find(parent.ClosedBy(type), name) : null;
    }
}
