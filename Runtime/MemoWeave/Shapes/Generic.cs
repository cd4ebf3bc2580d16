using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Shapes;

/// <summary>Makes objects of generic types whose arguments are only known at run time.</summary>
internal static class Generic
{
    /// <summary>A new shape of a generic kind.</summary>
    [RequiresDynamicCode("The code of a generic type may have to be generated for these arguments.")]
    public static Shape Shape([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type definition, Type[] types, params object?[] arguments) =>
        (Shape)Create(definition, types, arguments);

    /// <summary>A new object of a generic type.</summary>
    [RequiresDynamicCode("The code of a generic type may have to be generated for these arguments.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The type parameters of shapes and encoders have no requirements.")]
    public static object Create([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type definition, Type[] types, params object?[] arguments) =>
        Activator.CreateInstance(definition.MakeGenericType(types), arguments)!;
}
