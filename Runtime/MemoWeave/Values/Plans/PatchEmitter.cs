using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using MemoWeave.Memory;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>
/// Makes what replaces the references of a clone by references to copies, for one type:
/// <code>
/// run.Patch(ref copy._rows, sites[0]);                          // a class
/// StructPatch&lt;Range&gt;.Apply(ref copy._range, run, sites[1]);    // a struct that refers to something
/// copy._entries = null;                                         // entries of the object's own methods
/// </code>
/// </summary>
internal static class PatchEmitter
{
    private static readonly MethodInfo PatchReference = typeof(CopyRun).GetMethod(nameof(CopyRun.Patch), [typeof(object).MakeByRefType(), typeof(CopySite)])!;
    private static readonly MethodInfo RefuseField = typeof(PatchEmitter).GetMethod(nameof(RefusePointer))!;

    /// <summary>For the objects of a class; <see langword="null"/>: nothing that they refer to can change.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static ObjectPatch? OfClass(Type type)
    {
        var fields = FieldsToPatch(type);
        return fields.Count == 0 ? null : (ObjectPatch)Emit(fields, typeof(object), typeof(ObjectPatch));
    }

    /// <summary>For structs in place.</summary>
    public static StructPatchCode<T> OfStruct<T>()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return NativePlans.OfStruct<T>();
        if (typeof(T).GetCustomAttribute<InlineArrayAttribute>() is { Length: var length }) return InlineArrayPatch.Of<T>(length);
        var fields = FieldsToPatch(typeof(T));
        return (StructPatchCode<T>)Emit(fields, typeof(T).MakeByRefType(), typeof(StructPatchCode<T>));
    }

    /// <summary>All fields of a type and its base types that hold something that can change.</summary>
    public static List<FieldInfo> FieldsToPatch(Type type)
    {
        List<FieldInfo> fields = [];
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
        {
            fields.AddRange(FieldShapes.Instance(t).Where(static f => IsIndirect(f.FieldType) || !Immutability.IsSettled(f.FieldType)));
        }

        return fields;
    }

    [RequiresDynamicCode("Generates code.")]
    private static Delegate Emit(List<FieldInfo> fields, Type owner, Type made)
    {
        var code = new DynamicMethod("Patch", null, [typeof(CopySite[]), owner, typeof(CopyRun)], typeof(CopyRun).Module, skipVisibility: true);
        var il = code.GetILGenerator();
        for (var i = 0; i < fields.Count; i++) Emit(il, fields[i], i);
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate(made, fields.Select(CopySite.For).ToArray());
    }

    [RequiresDynamicCode("Generates code.")]
    private static void Emit(ILGenerator il, FieldInfo field, int site)
    {
        if (IsWoven(field.FieldType))
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Stfld, field);
        }
        else if (IsIndirect(field.FieldType))
        {
            il.Emit(OpCodes.Ldarg_2);
            LoadSite(il, site);
            il.Emit(OpCodes.Call, RefuseField);
        }
        else if (field.FieldType.IsValueType)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldflda, field);
            il.Emit(OpCodes.Ldarg_2);
            LoadSite(il, site);
            il.Emit(OpCodes.Call, typeof(StructPatch<>).MakeGenericType(field.FieldType).GetMethod("Apply")!);
        }
        else
        {
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldflda, field);
            LoadSite(il, site);
            il.Emit(OpCodes.Call, PatchReference);
        }
    }

    private static void LoadSite(ILGenerator il, int site)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, site);
        il.Emit(OpCodes.Ldelem_Ref);
    }

    /// <summary>Refuses a field that is a pointer.</summary>
    public static void RefusePointer(CopyRun run, CopySite site) => run.Refuse(typeof(nint), "a pointer or a reference says nothing of what it points to", site.Name);

    /// <summary>Whether a field's type says nothing of what is there.</summary>
    public static bool IsIndirect(Type type) => type.IsPointer || type.IsFunctionPointer;

    /// <summary>Whether a field holds entries of the object's own methods: they belong to the original (rule K11).</summary>
    public static bool IsWoven(Type type) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(MemoryTier<,>);
}
