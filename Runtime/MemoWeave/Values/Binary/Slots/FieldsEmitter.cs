using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using MemoWeave.Shapes;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values.Binary;

/// <summary>
/// Makes what writes and reads the fields of one type:
/// <code>
/// Slot&lt;int&gt;.Write(ref value._count, run, sites[0]);      // a struct
/// run.Text(value._name);                               // a text
/// run.Reference(value._rows, sites[2]);                // another class
/// </code>
/// and the same for reading. Fields that are read-only to the language are set, too; that what comes fits was looked at before.
/// </summary>
[RequiresDynamicCode("Generates code.")]
internal static class FieldsEmitter
{
    private static readonly MethodInfo WriteText = typeof(WriteRun).GetMethod(nameof(WriteRun.Text))!;
    private static readonly MethodInfo WriteReference = typeof(WriteRun).GetMethod(nameof(WriteRun.Reference))!;
    private static readonly MethodInfo ReadText = typeof(TextSlot).GetMethod(nameof(TextSlot.Text))!;
    private static readonly MethodInfo ReadReference = typeof(ReadRun).GetMethod(nameof(ReadRun.Reference))!;
    private static readonly MethodInfo RefusePointer = typeof(FieldsEmitter).GetMethod(nameof(Refuse))!;

    /// <summary>For a struct in place.</summary>
    public static StructFields<T> OfStruct<T>()
    {
        var fields = FieldsOf(typeof(T));
        var write = Emit(fields, typeof(T).MakeByRefType(), typeof(WriteRun), typeof(WriteStruct<T>));
        var read = Emit(fields, typeof(T).MakeByRefType(), typeof(ReadRun), typeof(ReadStruct<T>));
        return new StructFields<T>((WriteStruct<T>)write, (ReadStruct<T>)read, fields.Count == 0);
    }

    /// <summary>For the objects of a class.</summary>
    public static (Action<object, WriteRun> Write, Action<object, ReadRun> Read) OfClass(Type type)
    {
        var fields = FieldsOf(type);
        var write = Emit(fields, typeof(object), typeof(WriteRun), typeof(Action<object, WriteRun>));
        var read = Emit(fields, typeof(object), typeof(ReadRun), typeof(Action<object, ReadRun>));
        return ((Action<object, WriteRun>)write, (Action<object, ReadRun>)read);
    }

    /// <summary>Refuses a field that is a pointer.</summary>
    public static void Refuse(WriteRun run, ValueSite site) => run.Refuse(site.Declared, Slots.Indirect, site.Name);

    private static List<FieldInfo> FieldsOf(Type type) => [.. FieldShapes.All(type)];

    private static Delegate Emit(List<FieldInfo> fields, Type owner, Type run, Type made)
    {
        var code = new DynamicMethod(run == typeof(WriteRun) ? "WriteFields" : "ReadFields", null, [typeof(ValueSite[]), owner, run], typeof(WriteRun).Module, skipVisibility: true);
        var il = code.GetILGenerator();
        for (var i = 0; i < fields.Count; i++)
        {
            if (run == typeof(WriteRun)) EmitWrite(il, fields[i], i);
            else EmitRead(il, fields[i], i);
        }

        il.Emit(OpCodes.Ret);
        return code.CreateDelegate(made, fields.Select(ValueSite.For).ToArray());
    }

    private static void EmitWrite(ILGenerator il, FieldInfo field, int site)
    {
        if (PatchEmitter.IsIndirect(field.FieldType))
        {
            il.Emit(OpCodes.Ldarg_2);
            LoadSite(il, site);
            il.Emit(OpCodes.Call, RefusePointer);
        }
        else if (field.FieldType.IsValueType) EmitStruct(il, field, site, "Write");
        else
        {
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldfld, field);
            if (field.FieldType != typeof(string)) LoadSite(il, site);
            il.Emit(OpCodes.Call, field.FieldType == typeof(string) ? WriteText : WriteReference);
        }
    }

    private static void EmitRead(ILGenerator il, FieldInfo field, int site)
    {
        if (PatchEmitter.IsIndirect(field.FieldType)) return;
        if (field.FieldType.IsValueType)
        {
            EmitStruct(il, field, site, "Read");
            return;
        }

        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        if (field.FieldType != typeof(string)) LoadSite(il, site);
        il.Emit(OpCodes.Call, field.FieldType == typeof(string) ? ReadText : ReadReference);
        il.Emit(OpCodes.Stfld, field);
    }

    private static void EmitStruct(ILGenerator il, FieldInfo field, int site, string method)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Ldarg_2);
        LoadSite(il, site);
        il.Emit(OpCodes.Call, typeof(Slot<>).MakeGenericType(field.FieldType).GetMethod(method)!);
    }

    private static void LoadSite(ILGenerator il, int site)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, site);
        il.Emit(OpCodes.Ldelem_Ref);
    }
}
