using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Checks;

/// <summary>
/// What a method reads of the object it is called on (rule K11): found by following every use of <c>this</c>, through what the
/// method calls on it, its closures and its state machine. What cannot be followed counts as reading anything.
/// </summary>
internal sealed class InstanceState
{
    private readonly HashSet<MethodDefinition> _seen = [];
    private readonly List<FieldDefinition> _fields = [];

    private InstanceState()
    {
    }

    /// <summary>The fields it reads or writes, in the order found.</summary>
    public IReadOnlyList<FieldDefinition> Fields => _fields;

    /// <summary>Why not all uses could be followed, in words; <see langword="null"/> if they could.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Whether the result provably depends on no state of the object.</summary>
    public bool IsNone => _fields.Count == 0 && Obstacle is null;

    public static InstanceState Of(MethodDefinition method)
    {
        var state = new InstanceState();
        state.Visit(method);
        return state;
    }

    private void Visit(MethodDefinition method)
    {
        if (!_seen.Add(method) || Obstacle is not null)
            return;
        if (!method.HasBody)
        {
            Obstacle = $"calls '{method.Name}', which has no body";
            return;
        }
        var walk = new StackWalk(method.Body);
        foreach (var instruction in method.Body.Instructions.Where(i => LoadsThis(i, method)))
            Follow(walk, instruction);
    }

    // In the type itself `this` is the first argument; in its closures and state machines, a field that the compiler names so.
    private static bool LoadsThis(Instruction instruction, MethodDefinition method) =>
        instruction is { OpCode.Code: Code.Ldfld, Operand: FieldReference field }
            ? IsCapturedThis(field)
            : method.HasThis && !IsCompilerNamed(method.DeclaringType) && (instruction.OpCode.Code == Code.Ldarg_0 || instruction.Operand == method.Body.ThisParameter);

    private void Follow(StackWalk walk, Instruction load)
    {
        switch (walk.TakerOf(load))
        {
            case ({ OpCode.Code: Code.Ldfld or Code.Ldflda or Code.Stfld, Operand: FieldReference field }, Operand: 0):
                Note(field.Resolve());
                break;
            case ({ OpCode.Code: Code.Stfld, Operand: FieldReference field }, Operand: 1) when IsCapturedThis(field):
                VisitCapture(field.DeclaringType.Resolve());
                break;
            case ({ OpCode.Code: Code.Call or Code.Callvirt, Operand: MethodReference { HasThis: true } method } call, Operand: 0):
                VisitCall(call, method);
                break;
            case ({ OpCode.Code: Code.Newobj, Previous: { OpCode.Code: Code.Ldftn, Operand: MethodReference lambda } }, Operand: 0):
                Visit(lambda.Resolve());
                break;
            case ({ } store, Operand: 0) when walk.OnlyStoreOf(store) is { } variable:
                foreach (var copy in walk.LoadsOf(variable))
                    Follow(walk, copy);
                break;
            case ({ } taker, _):
                Obstacle ??= taker.OpCode.FlowControl == FlowControl.Return ? "returns `this`" : "hands `this` on";
                break;
            default:
                Obstacle ??= "uses `this` where it can't be followed";
                break;
        }
    }

    // A state machine keeps `this` to itself. A closure may be reached from any other closure of the type, and from local functions.
    private void VisitCapture(TypeDefinition closure)
    {
        var isStateMachine = closure.Interfaces.Any(i => i.InterfaceType.FullName == "System.Runtime.CompilerServices.IAsyncStateMachine");
        var methods = isStateMachine
            ? closure.Methods
            : closure.DeclaringType.NestedTypes.Where(IsCompilerNamed).SelectMany(t => t.Methods).Concat(closure.DeclaringType.Methods.Where(m => m.Name.StartsWith("<", StringComparison.Ordinal)));
        foreach (var method in methods.Where(m => m.HasBody).ToList())
            Visit(method);
    }

    private void VisitCall(Instruction call, MethodReference method)
    {
        var called = method.Resolve();
        if (called is null || called.Module != method.Module)
            Obstacle ??= $"calls '{method.Name}' on `this`, which is of another assembly";
        else if (call.OpCode.Code == Code.Callvirt && called is { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false })
            Obstacle ??= $"calls '{method.Name}' on `this`, which may be overridden";
        else
            Visit(called);
    }

    private void Note(FieldDefinition? field)
    {
        if (field is null)
            Obstacle ??= "reads a field of another assembly";
        else if (!_fields.Contains(field))
            _fields.Add(field);
    }

    private static bool IsCompilerNamed(TypeDefinition type) => type.IsNested && type.Name.StartsWith("<", StringComparison.Ordinal);

    private static bool IsCapturedThis(FieldReference field) => field.Name == "<>4__this";
}
