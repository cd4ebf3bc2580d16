using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace MemoWeave.Values.Sizes;

/// <summary>
/// Makes what meets all that the fields of one type refer to. Reflection would run the type's static initializers, which are its user's code.
/// <code>
/// sizes.Meet(value._rows);                            // a class
/// StructLook&lt;Range&gt;.Apply(ref value._range, sizes);  // a struct that refers to something
/// </code>
/// </summary>
internal static class LookEmitter
{
    private static readonly MethodInfo Meet = typeof(ObjectSizes).GetMethod(nameof(ObjectSizes.Meet))!;

    /// <summary>For the objects of a class.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static Action<object, ObjectSizes> OfClass(FieldInfo[] fields) => (Action<object, ObjectSizes>)Emit(fields, typeof(object), typeof(Action<object, ObjectSizes>));

    /// <summary>For structs in place.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static StructLookCode<T> OfStruct<T>(FieldInfo[] fields) => (StructLookCode<T>)Emit(fields, typeof(T).MakeByRefType(), typeof(StructLookCode<T>));

    /// <summary>For a boxed struct.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static Action<object, ObjectSizes> OfBox(Type type)
    {
        var code = Method(typeof(object));
        var il = code.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Unbox, type);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, Apply(type));
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate<Action<object, ObjectSizes>>();
    }

    [RequiresDynamicCode("Generates code.")]
    private static Delegate Emit(FieldInfo[] fields, Type owner, Type made)
    {
        var code = Method(owner);
        var il = code.GetILGenerator();
        foreach (var field in fields)
        {
            if (field.FieldType.IsValueType)
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldflda, field);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Call, Apply(field.FieldType));
            }
            else
            {
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldfld, field);
                il.Emit(OpCodes.Call, Meet);
            }
        }

        il.Emit(OpCodes.Ret);
        return code.CreateDelegate(made);
    }

    [RequiresDynamicCode("Generates code.")]
    private static DynamicMethod Method(Type owner) => new("Look", null, [owner, typeof(ObjectSizes)], typeof(ObjectSizes).Module, skipVisibility: true);

    [RequiresDynamicCode("Generates code.")]
    private static MethodInfo Apply(Type type) => typeof(StructLook<>).MakeGenericType(type).GetMethod("Apply")!;
}
