using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes all fields of an object by code made for its type: what would otherwise take three calls through tables for each takes one.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="writer">The key.</param>
/// <param name="owner">The object.</param>
/// <param name="place">Which field is being written, for whoever catches a refusal.</param>
internal delegate void FieldsWriter<T>(ref KeyWriter writer, ref T owner, ref int place);

/// <summary>Makes <see cref="FieldsWriter{T}"/>s.</summary>
internal static class FieldsWriters
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic;
    private static readonly MethodInfo ReserveBlocks = typeof(KeyWriter).GetMethod(nameof(KeyWriter.ReserveBlocks), Static)!;
    private static readonly MethodInfo WriteText = typeof(KeyWriter).GetMethod(nameof(KeyWriter.WriteText), Static)!;

    /// <summary>The writer of these fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="encoders">Theirs, at the same places.</param>
    [RequiresDynamicCode("It is code that is made at run time.")]
    public static FieldsWriter<T> Make<T>(IReadOnlyList<FieldInfo> fields, KeyEncoder[] encoders)
    {
        var method = new DynamicMethod("WriteFields", typeof(void), [typeof(KeyEncoder[]), typeof(KeyWriter).MakeByRefType(), typeof(T).MakeByRefType(), typeof(int).MakeByRefType()], typeof(FieldsWriters).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        for (var i = 0; i < fields.Count;)
        {
            var end = i;
            while (end < fields.Count && encoders[end] is IBlockLeafEncoder) end++;
            if (end > i) EmitBlocks<T>(il, fields, encoders, i, end);
            else EmitField<T>(il, i, fields[i], encoders[end++]);
            i = end;
        }

        il.Emit(OpCodes.Ret);
        // Closed over its first argument: a call of an open one goes through a stub that moves all arguments.
        return method.CreateDelegate<FieldsWriter<T>>(encoders);
    }

    /// <summary>Leaves in a row take their space at once.</summary>
    private static void EmitBlocks<T>(ILGenerator il, IReadOnlyList<FieldInfo> fields, KeyEncoder[] encoders, int begin, int end)
    {
        var place = il.DeclareLocal(typeof(byte).MakeByRefType());
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, encoders[begin..end].Sum(static encoder => 1 + ((IBlockLeafEncoder)encoder).Size));
        il.Emit(OpCodes.Call, ReserveBlocks);
        il.Emit(OpCodes.Stloc, place);
        var offset = 0;
        for (var i = begin; i < end; i++)
        {
            var leaf = (IBlockLeafEncoder)encoders[i];
            EmitAddress(il, place, offset);
            il.Emit(OpCodes.Ldc_I4, (int)leaf.Tag);
            il.Emit(OpCodes.Stind_I1);
            EmitAddress(il, place, offset + 1);
            EmitLoad<T>(il, fields[i]);
            il.Emit(OpCodes.Unaligned, (byte)1);
            il.Emit(OpCodes.Stobj, fields[i].FieldType);
            offset += 1 + leaf.Size;
        }
    }

    private static void EmitAddress(ILGenerator il, LocalBuilder place, int offset)
    {
        il.Emit(OpCodes.Ldloc, place);
        il.Emit(OpCodes.Ldc_I4, offset);
        il.Emit(OpCodes.Add);
    }

    private static void EmitLoad<T>(ILGenerator il, FieldInfo field)
    {
        il.Emit(OpCodes.Ldarg_2);
        if (!typeof(T).IsValueType) il.Emit(OpCodes.Ldind_Ref);
        il.Emit(OpCodes.Ldfld, field);
    }

    [RequiresDynamicCode("It is code that is made at run time.")]
    private static void EmitField<T>(ILGenerator il, int place, FieldInfo field, KeyEncoder encoder)
    {
        if (encoder is not StringEncoder)
        {
            il.Emit(OpCodes.Ldarg_3);
            il.Emit(OpCodes.Ldc_I4, place);
            il.Emit(OpCodes.Stind_I4);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, place);
            il.Emit(OpCodes.Ldelem_Ref);
        }

        il.Emit(OpCodes.Ldarg_1);
        EmitLoad<T>(il, field);
        if (encoder is StringEncoder) il.Emit(OpCodes.Call, WriteText);
        else il.Emit(OpCodes.Callvirt, typeof(KeyEncoder<>).MakeGenericType(field.FieldType).GetMethod(nameof(KeyEncoder<>.Write))!);
    }
}
