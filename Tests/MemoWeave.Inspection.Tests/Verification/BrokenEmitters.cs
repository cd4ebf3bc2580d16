using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>The list of mistakes; each is small, as those are that a change of the weaver brings.</summary>
public static class BrokenEmitters
{
    public static IEnumerable<BrokenEmitter> All { get; } =
    [
        new("the key is made and not stored", module =>
        {
            var body = module.Prologue("Describe");
            body.Remove(body.First(OpCodes.Newobj, "Keys.Key`2").Next);
        }, Ways.Jit | Ways.Pedump),

        new("the hit's local has another type", module =>
            module.Prologue("Describe").Variables.Single(v => v.VariableType.FullName == "System.String").VariableType = module.TypeSystem.Int32, Ways.Decompiler | Ways.Pedump),

        new("the owner is a value that was not boxed", module =>
        {
            var body = module.Prologue("Scaled");
            body.Replace(body.First(OpCodes.Ldsfld, "::Site").Next, OpCodes.Ldarg_1);
        }, Ways.Jit | Ways.Decompiler | Ways.Pedump),

        new("a miss jumps into the middle of a statement", module =>
        {
            var body = module.Prologue("Describe");
            body.Instructions.First(i => i.OpCode.FlowControl == FlowControl.Cond_Branch).Operand = body.First(OpCodes.Stfld, "::count");
        }, Ways.Jit | Ways.Decompiler | Ways.Pedump),

        new("a value is left on the stack", module =>
        {
            var body = module.Prologue("Describe");
            body.GetILProcessor().InsertBefore(body.Instructions[^1], Instruction.Create(OpCodes.Dup));
        }, Ways.Jit | Ways.Pedump),

        new("the body moved without its exception handlers", module =>
            module.Member("<Divide>Body").Body.ExceptionHandlers.Clear(), Ways.Jit),

        new("the computation is given the state of another method", module =>
        {
            var compute = (GenericInstanceMethod)module.Prologue("Describe").First(OpCodes.Callvirt, "::Compute").Operand;
            compute.GenericArguments[0] = module.Type("<Sum>State");
        }, Ways.Pedump),

        new("an instance's body is called without the instance", module =>
        {
            var body = module.Member("<Scaled>Memo", "Invoke").Body;
            body.Remove(body.Instructions[0]);
            body.Remove(body.Instructions[0]);
        }, Ways.Jit | Ways.Decompiler | Ways.Pedump),

        new("the key is returned in place of the hit", module =>
        {
            var body = module.Prologue("Describe");
            body.Replace(body.Instructions.First(i => i.OpCode == OpCodes.Ret).Previous, OpCodes.Ldloc_0);
        }, Ways.Pedump),

        new("arguments go to each other's fields of the state", module =>
        {
            var body = module.Prologue("Describe");
            var (count, name) = (body.First(OpCodes.Stfld, "::count"), body.First(OpCodes.Stfld, "::name"));
            (count.Operand, name.Operand) = (name.Operand, count.Operand);
        }, Ways.Decompiler | Ways.Pedump),

        new("the method's end has no return", module =>
        {
            var body = module.Prologue("Describe");
            body.Instructions.RemoveAt(body.Instructions.Count - 1);
        }, Ways.Jit | Ways.Decompiler | Ways.Pedump),

        new("the call site is another method's", module =>
        {
            var body = module.Prologue("Describe");
            body.First(OpCodes.Ldsfld, "::Site").Operand = module.Prologue("Sum").First(OpCodes.Ldsfld, "::Site").Operand;
        }, Ways.Pedump),

        new("the delegate is made of a method with another signature", module =>
            module.Member("<Describe>Memo", ".cctor").Body.First(OpCodes.Ldftn, "").Operand = module.Member("<Sum>Memo", "Invoke"), Ways.Pedump),

        new("the way of most hits ends in the prologue of another method", module =>
        {
            var body = module.Shortcut("Describe");
            body.First(OpCodes.Call, "::<Describe>Prologue").Operand = module.Member("<Sum>Prologue");
        }, Ways.Jit | Ways.Decompiler | Ways.Pedump),

        new("an argument passed by reference is taken for its value", module =>
        {
            var body = module.Prologue("ByReadOnlyReference");
            body.Remove(body.Instructions.First(i => i.OpCode == OpCodes.Ldobj));
        }, Ways.Jit | Ways.Decompiler | Ways.Pedump),
    ];

    private static MethodBody Prologue(this ModuleDefinition module, string method) => module.Member($"<{method}>Prologue").Body;

    private static MethodBody Shortcut(this ModuleDefinition module, string method) => module.Member(method).Body;

    private static TypeDefinition Type(this ModuleDefinition module, string name) => module.GetTypes().Single(type => type.Name == name);

    private static MethodDefinition Member(this ModuleDefinition module, string method) => module.GetTypes().SelectMany(type => type.Methods).Single(m => m.Name == method);

    private static MethodDefinition Member(this ModuleDefinition module, string type, string method) => module.Type(type).Methods.Single(m => m.Name == method);

    private static Instruction First(this MethodBody body, OpCode code, string operand) =>
        body.Instructions.First(i => i.OpCode == code && $"{i.Operand}".Contains(operand, StringComparison.Ordinal));

    private static void Remove(this MethodBody body, Instruction instruction) => body.GetILProcessor().Remove(instruction);

    private static void Replace(this MethodBody body, Instruction instruction, OpCode code) => body.GetILProcessor().Replace(instruction, Instruction.Create(code));
}
