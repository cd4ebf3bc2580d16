using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Types whose values are their own keys: woven code may hash and compare them where they are, and asks no encoder.</summary>
internal static class FlatTypes
{
    /// <summary>Whether it is a simple type, a string, an array of simple values, or a tuple.</summary>
    public static bool Contains(Type type) =>
        type == typeof(string) || IsSimple(type) || Nullable.GetUnderlyingType(type) is not null || IsTuple(type)
        || (type.IsSZArray && IsSimple(type.GetElementType()!));

    private static bool IsSimple(Type type) => type.IsEnum || (type.IsValueType && !type.ContainsGenericParameters && ShapeFactory.Of(type) is ILeafShape);

    private static bool IsTuple(Type type) => type.IsValueType && type.Namespace == "System" && typeof(ITuple).IsAssignableFrom(type);
}
