using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Checks;

/// <summary>Tells which fields hold what a constructor was given.</summary>
internal static class ConstructorFields
{
    /// <summary>Whether a parameter is loaded in the statement of a constructor that sets the field.</summary>
    public static bool IsGiven(FieldDefinition field)
    {
        foreach (var constructor in field.DeclaringType.GetConstructors().Where(c => !c.IsStatic))
        {
            var parameterLoaded = false;
            foreach (var instruction in constructor.Body.Instructions)
            {
                if (instruction.OpCode.Code == Code.Stfld)
                {
                    if (parameterLoaded && ((FieldReference)instruction.Operand).Resolve() == field)
                        return true;
                    parameterLoaded = false;
                }
                parameterLoaded |= LoadsParameter(instruction);
            }
        }
        return false;
    }

    private static bool LoadsParameter(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3 => true,
        Code.Ldarg or Code.Ldarg_S => ((ParameterDefinition)instruction.Operand).Index >= 0,
        _ => false,
    };
}
