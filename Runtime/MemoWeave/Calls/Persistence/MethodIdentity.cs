using System.Reflection;
using MemoWeave.Shapes;

namespace MemoWeave.Calls.Persistence;

/// <summary>What a method is called in stores: assembly, declaring type, name, type arguments, whole signature (rule K1). The same in each process, and in each version of the program that declares it so.</summary>
internal static class MethodIdentity
{
    /// <summary>The identity of a method; <see langword="null"/>, if an application stripped of its metadata can't tell it.</summary>
    public static string? Of(RuntimeMethodHandle handle, RuntimeTypeHandle declaringType)
    {
        try
        {
            return MethodBase.GetMethodFromHandle(handle, declaringType) is MethodInfo method ? Of(method) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Of(MethodInfo method)
    {
        var arguments = method.IsGenericMethod ? $"<{string.Join("; ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        var parameters = string.Join("; ", method.GetParameters().Select(static p => (p.IsOut ? "out " : "") + TypeNames.Of(p.ParameterType)));
        return $"{TypeNames.Of(method.DeclaringType!)}::{method.Name}{arguments}({parameters}) -> {TypeNames.Of(method.ReturnType)}";
    }
}
