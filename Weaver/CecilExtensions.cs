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
