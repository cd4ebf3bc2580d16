using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>What is done where no code can be generated: fields are read and written by reflection, of types whose fields are there for certain (rule K5).</summary>
internal static class NativePlans
{
    /// <summary>Why something is refused that could be copied elsewhere.</summary>
    public const string NoCode = "copying it would take code that an application that was compiled natively does not have";

    private const DynamicallyAccessedMemberTypes Fields = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    private static readonly HashSet<Type> Kept =
        [typeof(List<>), typeof(Queue<>), typeof(Stack<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(StringBuilder), typeof(BitArray)];

    /// <summary>For objects that are told by their fields.</summary>
    [DynamicDependency(Fields, typeof(List<>))]
    [DynamicDependency(Fields, typeof(Queue<>))]
    [DynamicDependency(Fields, typeof(Stack<>))]
    [DynamicDependency(Fields, typeof(Dictionary<,>))]
    [DynamicDependency(Fields, typeof(HashSet<>))]
    [DynamicDependency(Fields, "System.Collections.Generic.Dictionary`2.Entry", "System.Private.CoreLib")]
    [DynamicDependency(Fields, "System.Collections.Generic.HashSet`1.Entry", "System.Private.CoreLib")]
    [DynamicDependency(Fields, typeof(StringBuilder))]
    [DynamicDependency(Fields, typeof(BitArray))]
    public static CopyPlan Cloned(Type type, Inside inside)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            if (FrameworkTypes.Contains(t) && !IsKept(t) && !KeptTypes.Contains(t)) return new RefusedPlan(type, NoCode);
        }

        if (HashesWhatCanChange(type)) return new RefusedPlan(type, NoCode);
        var fields = PatchedField.Of(type);
        return new ClonedPlan(type, fields.Length == 0 ? null : (copy, run) => PatchedField.Patch(fields, copy, run), null, inside);
    }

    /// <summary>For structs in place.</summary>
    public static StructPatchCode<T> OfStruct<T>()
    {
        if (ShapeFactory.Of(typeof(T)) is RefusedShape { Reason: var reason }) return (ref _, run) => run.Refuse(typeof(T), reason, "");
        var fields = PatchedField.Of(typeof(T));
        return (ref value, run) =>
        {
            object boxed = value!;
            PatchedField.Patch(fields, boxed, run);
            value = (T)boxed;
        };
    }

    /// <summary>For arrays of structs that may hold something that can change.</summary>
    public static CopyPlan StructArray(Type type)
    {
        var element = type.GetElementType()!;
        if (!(element.IsNested && IsKept(element.DeclaringType!)) && ShapeFactory.Of(element) is RefusedShape { Reason: var reason }) return new RefusedPlan(type, reason);
        var fields = PatchedField.Of(Nullable.GetUnderlyingType(element) ?? element);
        return fields.Length == 0 ? new FlatArrayPlan(type) : new NativeStructArrayPlan(type, fields);
    }

    private static bool IsKept(Type type) => Kept.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    // Its keys might have to be put in anew, which takes code for their type.
    private static bool HashesWhatCanChange(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.IsConstructedGenericType && t.GetGenericTypeDefinition() is var d && (d == typeof(Dictionary<,>) || d == typeof(HashSet<>)) && !Immutability.Of(t.GenericTypeArguments[0])) return true;
        }

        return false;
    }
}
