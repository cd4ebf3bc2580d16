using MemoWeave.Fody.Selection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Checks;

/// <summary>MW06xx: what <c>Instance = Auto</c> came to for a method of a class (rule K11).</summary>
internal static class InstanceRules
{
    private const string Remedy = "Say Instance = MemoInstance.Shared if all objects give the same results, or MemoInstance.PerInstance if they don't";

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Warning("MW0601", Given, Remedy),
        Rule.Information("MW0602", Other, Remedy),
    ];

    private static IEnumerable<string> Given(MemoizedMember member)
    {
        var given = Read(member).Where(IsGivenToConstructor).Select(f => $"'{UserName(f)}'").ToList();
        return given.Count > 0 ? [$"keeps entries of its own for each object, because it reads {string.Join(", ", given)}, which the constructor is given"] : [];
    }

    private static IEnumerable<string> Other(MemoizedMember member)
    {
        if (!IsDecidedHere(member) || member.InstanceState.IsNone || Read(member).Any(IsGivenToConstructor))
            return [];
        var why = member.InstanceState.Obstacle ?? $"reads {string.Join(", ", Read(member).Select(f => $"'{UserName(f)}'"))}";
        return [$"keeps entries of its own for each object, because it {why}"];
    }

    private static IReadOnlyList<FieldDefinition> Read(MemoizedMember member) => IsDecidedHere(member) ? member.InstanceState.Fields : [];

    private static bool IsDecidedHere(MemoizedMember member) =>
        member is { Method: { IsStatic: false, HasBody: true, DeclaringType: { IsValueType: false, IsInterface: false } }, Settings.Instance: MemoInstance.Auto };

    // A field stands for a parameter if one is loaded in the statement of a constructor that sets it.
    private static bool IsGivenToConstructor(FieldDefinition field)
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

    // "<Name>k__BackingField" is the property Name, "<name>P" the parameter of a primary constructor.
    private static string UserName(FieldDefinition field) =>
        field.Name.StartsWith("<", StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : field.Name;
}
