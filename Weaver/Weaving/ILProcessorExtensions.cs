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

    public static VariableDefinition Local(this ILProcessor il, TypeReference type)
    {
        var variable = new VariableDefinition(type);
        il.Body.Variables.Add(variable);
        return variable;
    }
}
