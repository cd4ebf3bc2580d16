using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody;

/// <summary>Questions about metadata that more than one room asks.</summary>
internal static class CecilExtensions
{
    public static bool HasAttribute(this ICustomAttributeProvider provider, string fullName) =>
        provider.HasCustomAttributes && provider.CustomAttributes.Any(a => a.AttributeType.FullName == fullName);

    public static TypeReference WithoutModifiers(this TypeReference type)
    {
        while (type is IModifierType modified)
            type = modified.ElementType;
        return type;
    }

    public static bool IsByReference(this ParameterDefinition parameter) => parameter.ParameterType.WithoutModifiers().IsByReference;

    /// <summary>Whether the parameter is <c>in</c> or <c>ref readonly</c>.</summary>
    public static bool IsReadOnlyReference(this ParameterDefinition parameter) =>
        parameter.IsByReference()
        && (parameter.HasAttribute("System.Runtime.CompilerServices.IsReadOnlyAttribute") || parameter.HasAttribute("System.Runtime.CompilerServices.RequiresLocationAttribute"));

    /// <summary>Whether the parameter is <c>out</c>.</summary>
    public static bool IsOutReference(this ParameterDefinition parameter) => parameter.IsByReference() && parameter is { IsOut: true, IsIn: false };

    /// <summary>The parameter's type, seen through a reference.</summary>
    public static TypeReference ValueType(this ParameterDefinition parameter)
    {
        var type = parameter.ParameterType.WithoutModifiers();
        return type is ByReferenceType reference ? reference.ElementType : type;
    }

    /// <summary>The name in the source: <c>&lt;Name&gt;k__BackingField</c> is the property Name, <c>&lt;name&gt;P</c> the parameter of a primary constructor.</summary>
    public static string UserName(this FieldDefinition field) =>
        field.Name.StartsWith("<", StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : field.Name;

    /// <summary>A type in the terms of a generic type's own parameters, as <paramref name="host"/> closes them.</summary>
    public static TypeReference ClosedBy(this TypeReference type, TypeReference host) =>
        host is GenericInstanceType closed ? new TypeMapper(p => p.Type == GenericParameterType.Type ? closed.GenericArguments[p.Position] : p).Map(type) : type;

    /// <summary>The fields that each object has, those of its base types not among them.</summary>
    public static IEnumerable<FieldDefinition> InstanceFields(this TypeDefinition type) => type.Fields.Where(f => !f.IsStatic);

    /// <summary>Whether the type, or one it derives from, implements the interface.</summary>
    public static bool Implements(this TypeDefinition type, string interfaceName)
    {
        for (var t = type; t is not null; t = t.BaseType?.Resolve())
            if (t.FullName == interfaceName || t.Interfaces.Any(i => i.InterfaceType.FullName == interfaceName))
                return true;
        return false;
    }

    /// <summary>The type as its own members see it: <c>Box&lt;!0&gt;</c> for <c>Box&lt;T&gt;</c>.</summary>
    public static TypeReference SelfInstance(this TypeDefinition type) =>
        type.HasGenericParameters ? type.MakeGenericInstanceType([.. type.GenericParameters]) : type;

    /// <summary>The same method, called on an instance of its generic type.</summary>
    public static MethodReference On(this MethodReference method, TypeReference host)
    {
        if (!host.IsGenericInstance)
            return method;
        var onHost = new MethodReference(method.Name, method.ReturnType, host)
        {
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            CallingConvention = method.CallingConvention,
        };
        foreach (var parameter in method.GenericParameters)
            onHost.GenericParameters.Add(new GenericParameter(parameter.Name, onHost));
        foreach (var parameter in method.Parameters)
            onHost.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        return onHost;
    }

    /// <summary>The same field, of an instance of its generic type.</summary>
    public static FieldReference On(this FieldDefinition field, TypeReference host) =>
        host.IsGenericInstance ? new FieldReference(field.Name, field.FieldType, host) : field;

    /// <summary>The generic method closed over type arguments; the method itself if there are none.</summary>
    public static MethodReference Close(this MethodReference method, IReadOnlyCollection<TypeReference> arguments)
    {
        if (arguments.Count == 0)
            return method;
        var closed = new GenericInstanceMethod(method);
        foreach (var argument in arguments)
            closed.GenericArguments.Add(argument);
        return closed;
    }
}
