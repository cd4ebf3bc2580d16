using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Checks;

/// <summary>Follows a value from the instruction that pushes it to the one that takes it, along straight code.</summary>
internal sealed class StackWalk(MethodBody body)
{
    private readonly HashSet<Instruction> _branchTargets = [.. body.Instructions.SelectMany(Targets)];

    /// <summary>
    /// The instruction that takes the value which <paramref name="producer"/> pushes, and as which of its operands, from 0;
    /// <see langword="null"/> where the way is not straight.
    /// </summary>
    public (Instruction Taker, int Operand)? TakerOf(Instruction producer)
    {
        var above = 0;
        for (var instruction = producer.Next; instruction is not null && !_branchTargets.Contains(instruction); instruction = instruction.Next)
        {
            var pops = Pops(instruction);
            if (pops > above)
                return (instruction, pops - 1 - above);
            if (instruction.OpCode.FlowControl is not (FlowControl.Next or FlowControl.Call or FlowControl.Meta))
                return null;
            above += Pushes(instruction) - pops;
        }
        return null;
    }

    /// <summary>The local that an instruction stores to, if nothing else ever writes it; otherwise <see langword="null"/>.</summary>
    public VariableDefinition? OnlyStoreOf(Instruction instruction) =>
        Stored(instruction) is { } variable
        && body.Instructions.All(i => i == instruction || (Stored(i) != variable && !(i.OpCode.Code is Code.Ldloca or Code.Ldloca_S && i.Operand == variable)))
            ? variable
            : null;

    /// <summary>Where a local is loaded.</summary>
    public IEnumerable<Instruction> LoadsOf(VariableDefinition variable) => body.Instructions.Where(i => Loaded(i) == variable);

    private VariableDefinition? Stored(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Stloc_0 or Code.Stloc_1 or Code.Stloc_2 or Code.Stloc_3 => body.Variables[instruction.OpCode.Code - Code.Stloc_0],
        Code.Stloc or Code.Stloc_S => (VariableDefinition)instruction.Operand,
        _ => null,
    };

    private VariableDefinition? Loaded(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3 => body.Variables[instruction.OpCode.Code - Code.Ldloc_0],
        Code.Ldloc or Code.Ldloc_S => (VariableDefinition)instruction.Operand,
        _ => null,
    };

    private static IEnumerable<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private static int Pops(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Varpop => instruction.Operand is IMethodSignature signature ? Arguments(instruction.OpCode, signature) : 1,
        _ => 3,
    };

    private static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => ((IMethodSignature)instruction.Operand).ReturnType.FullName == "System.Void" ? 0 : 1,
        _ => 1,
    };

    private static int Arguments(OpCode code, IMethodSignature signature) =>
        signature.Parameters.Count
        + (signature.HasThis && !signature.ExplicitThis && code.Code != Code.Newobj ? 1 : 0)
        + (code.Code == Code.Calli ? 1 : 0);
}
