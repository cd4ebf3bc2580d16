using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Shapes;

/// <summary>The types of the framework that are read by their fields, whatever they hold. A trimmer keeps these fields because they are named here.</summary>
internal static class KeptTypes
{
    private const DynamicallyAccessedMemberTypes Fields = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    private static readonly HashSet<Type> Definitions =
    [
        typeof(KeyValuePair<,>),
        typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
        typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>), typeof(ValueTuple<,,,,,,,>),
        typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>),
        typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>), typeof(Tuple<,,,,,,,>),
    ];

    /// <summary>Whether the fields of the type are there for certain.</summary>
    [DynamicDependency(Fields, typeof(KeyValuePair<,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<>))]
    [DynamicDependency(Fields, typeof(Tuple<,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,,,,>))]
    public static bool Contains(Type type) => type.IsConstructedGenericType && Definitions.Contains(type.GetGenericTypeDefinition());
}
