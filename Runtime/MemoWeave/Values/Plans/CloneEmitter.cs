using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>
/// Makes what clones the objects of a small class of the user's, field by field, in half the time that the runtime takes for any object:
/// <code>
/// var clone = (Row)RuntimeHelpers.GetUninitializedObject(typeof(Row));
/// clone._name = original._name;
/// return clone;
/// </code>
/// </summary>
internal static class CloneEmitter
{
    // From here on the runtime's way, which moves all memory at once, is as good.
    private const int MaxFields = 24;

    /// <summary>What clones the objects of a type; <see langword="null"/>: the runtime does.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static Func<object, object>? Of(Type type)
    {
        List<FieldInfo> fields = [];
        for (var t = type; t != typeof(object); t = t.BaseType!)
        {
            if (FrameworkTypes.Contains(t) || !t.IsAutoLayout || t.BaseType is null) return null;
            fields.AddRange(FieldShapes.Instance(t));
        }

        return fields.Count <= MaxFields && fields.TrueForAll(static f => ShowsAll(f.FieldType)) ? Emit(type, fields) : null;
    }

    [RequiresDynamicCode("Generates code.")]
    [UnconditionalSuppressMessage("Trimming", "IL2111", Justification = "An object of the type is there, and no constructor runs.")]
    private static Func<object, object> Emit(Type type, List<FieldInfo> fields)
    {
        var code = new DynamicMethod("Clone", typeof(object), [typeof(object)], typeof(CopyRun).Module, skipVisibility: true);
        var il = code.GetILGenerator();
        var clone = il.DeclareLocal(typeof(object));
        il.Emit(OpCodes.Ldtoken, type);
        il.Emit(OpCodes.Call, ((Func<RuntimeTypeHandle, Type>)Type.GetTypeFromHandle!).Method);
        il.Emit(OpCodes.Call, ((Func<Type, object>)RuntimeHelpers.GetUninitializedObject).Method);
        il.Emit(OpCodes.Stloc, clone);
        foreach (var field in fields)
        {
            il.Emit(OpCodes.Ldloc, clone);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, field);
            il.Emit(OpCodes.Stfld, field);
        }

        il.Emit(OpCodes.Ldloc, clone);
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate<Func<object, object>>();
    }

    // A struct of the user's may have room that no field shows.
    private static bool ShowsAll(Type type) => !type.IsPointer && !type.IsFunctionPointer && (!type.IsValueType || type.IsEnum || Leaves.Find(type) is not null);
}
