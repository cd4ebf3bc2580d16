using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>Instructions that several emitters need.</summary>
internal static class ILProcessorExtensions
{
    /// <summary>Loads a parameter's value, through its reference if it is passed by one.</summary>
    public static void EmitLoadValue(this ILProcessor il, ParameterDefinition parameter)
    {
        il.Emit(OpCodes.Ldarg, parameter);
        if (parameter.IsByReference())
            il.Emit(OpCodes.Ldobj, parameter.ValueType());
    }

    /// <summary>Loads the default value of a struct.</summary>
    public static void EmitDefault(this ILProcessor il, TypeReference type)
    {
        var nothing = il.Local(type);
        il.Emit(OpCodes.Ldloca, nothing);
        il.Emit(OpCodes.Initobj, type);
        il.Emit(OpCodes.Ldloc, nothing);
    }

    /// <summary>Makes an array of objects: <c>new object[] { a, b }</c>.</summary>
    public static void EmitObjects(this ILProcessor il, IReadOnlyList<(Action Load, TypeReference Type)> items, RuntimeLibrary runtime)
    {
        il.Emit(OpCodes.Ldc_I4, items.Count);
        il.Emit(OpCodes.Newarr, runtime.Object);
        for (var i = 0; i < items.Count; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            items[i].Load();
            if (items[i].Type.IsGenericParameter)
                il.Emit(OpCodes.Box, items[i].Type);
            il.Emit(OpCodes.Stelem_Ref);
        }
    }

    public static VariableDefinition Local(this ILProcessor il, TypeReference type)
    {
        var variable = new VariableDefinition(type);
        il.Body.Variables.Add(variable);
        return variable;
    }
}
