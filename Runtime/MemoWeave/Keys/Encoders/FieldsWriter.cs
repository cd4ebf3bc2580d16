using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes all fields of an object by code made for its type: what would otherwise take three calls through tables for each takes one.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="encoders">The encoders of the fields that are no simple leaves, at the fields' places.</param>
/// <param name="writer">The key.</param>
/// <param name="owner">The object.</param>
/// <param name="place">Which field is being written, for whoever catches a refusal.</param>
internal delegate void FieldsWriter<T>(KeyEncoder[] encoders, ref KeyWriter writer, ref T owner, ref int place);

/// <summary>Makes <see cref="FieldsWriter{T}"/>s.</summary>
internal static class FieldsWriters
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic;
    private static readonly MethodInfo WriteBlock = typeof(KeyWriter).GetMethod(nameof(KeyWriter.WriteBlock), Static)!;
    private static readonly MethodInfo WriteText = typeof(KeyWriter).GetMethod(nameof(KeyWriter.WriteText), Static)!;

    /// <summary>The writer of these fields.</summary>
    [RequiresDynamicCode("It is code that is made at run time.")]
    public static FieldsWriter<T> Make<T>(IReadOnlyList<FieldInfo> fields, KeyEncoder[] encoders)
    {
        var method = new DynamicMethod("WriteFields", typeof(void), [typeof(KeyEncoder[]), typeof(KeyWriter).MakeByRefType(), typeof(T).MakeByRefType(), typeof(int).MakeByRefType()], typeof(FieldsWriters).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        for (var i = 0; i < fields.Count; i++) EmitField<T>(il, i, fields[i], encoders[i]);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<FieldsWriter<T>>();
    }

    [RequiresDynamicCode("It is code that is made at run time.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameter has no requirements.")]
    private static void EmitField<T>(ILGenerator il, int place, FieldInfo field, KeyEncoder encoder)
    {
        var type = field.FieldType;
        var isSimple = encoder is IBlockLeafEncoder or StringEncoder;
        if (!isSimple)
        {
            il.Emit(OpCodes.Ldarg_3);
            il.Emit(OpCodes.Ldc_I4, place);
            il.Emit(OpCodes.Stind_I4);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, place);
            il.Emit(OpCodes.Ldelem_Ref);
        }

        il.Emit(OpCodes.Ldarg_1);
        if (encoder is IBlockLeafEncoder block) il.Emit(OpCodes.Ldc_I4, (int)block.Tag);
        il.Emit(OpCodes.Ldarg_2);
        if (!typeof(T).IsValueType) il.Emit(OpCodes.Ldind_Ref);
        il.Emit(OpCodes.Ldfld, field);
        if (encoder is IBlockLeafEncoder) il.Emit(OpCodes.Call, WriteBlock.MakeGenericMethod(type));
        else if (encoder is StringEncoder) il.Emit(OpCodes.Call, WriteText);
        else il.Emit(OpCodes.Callvirt, typeof(KeyEncoder<>).MakeGenericType(type).GetMethod(nameof(KeyEncoder<>.Write))!);
    }
}
