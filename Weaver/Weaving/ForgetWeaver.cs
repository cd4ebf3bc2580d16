using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Weaves one method that forgets entries of others. Its body moves, and this takes its place:
/// <code>
/// var pending = PendingForgets.Start("Shop.Orders.Save");
/// &lt;Save&gt;Ask(id, pending);
/// var result = &lt;Save&gt;Body(id, order);
/// pending.Complete();
/// return result;
/// </code>
/// Of a task, the last of it is <c>return pending.CompleteAfter(&lt;Save&gt;Body(id, order));</c>. No <c>try</c> of ours spans the body: what
/// it throws passes by as it was thrown, and forgets nothing.
/// </summary>
internal sealed class ForgetWeaver(ForgetPlan plan, RuntimeLibrary runtime)
{
    private readonly MethodDefinition _method = plan.Method;
    private readonly TypeReference _pendingType = runtime.Type("MemoWeave.Calls.PendingForgets");

    public void Weave()
    {
        var names = new MemberNames(_method.DeclaringType, plan.UserName);
        var body = BodyMover.Move(_method, names.Body, runtime);
        var ask = new AskEmitter(plan, names.Ask, runtime).Emit();

        var il = _method.Body.GetILProcessor();
        var pending = il.Local(_pendingType);
        il.Emit(OpCodes.Ldstr, plan.DisplayName);
        il.Emit(OpCodes.Call, runtime.Method(_pendingType, "Start", 1));
        il.Emit(OpCodes.Stloc, pending);
        EmitAsk(il, ask, pending);
        if (ResultPlan.For(_method).TaskAdapter is not null)
            EmitTask(il, body, pending);
        else
            EmitPlain(il, body, pending);
        il.Emit(OpCodes.Ret);

        _method.Body.OptimizeMacros();
        runtime.Hide(_method);
    }

    private void EmitAsk(ILProcessor il, MethodDefinition ask, VariableDefinition pending)
    {
        EmitThis(il);
        foreach (var parameter in plan.Used)
            il.EmitLoadValue(parameter);
        il.Emit(OpCodes.Ldloc, pending);
        il.Emit(OpCodes.Call, Own(ask));
    }

    private void EmitPlain(ILProcessor il, MethodDefinition body, VariableDefinition pending)
    {
        var type = _method.ReturnType.WithoutModifiers();
        var result = type.FullName == "System.Void" ? null : il.Local(type);
        EmitBodyCall(il, body);
        if (result is not null)
            il.Emit(OpCodes.Stloc, result);
        il.Emit(OpCodes.Ldloc, pending);
        il.Emit(OpCodes.Callvirt, runtime.Method(_pendingType, "Complete", 0));
        if (result is not null)
            il.Emit(OpCodes.Ldloc, result);
    }

    private void EmitTask(ILProcessor il, MethodDefinition body, VariableDefinition pending)
    {
        il.Emit(OpCodes.Ldloc, pending);
        EmitBodyCall(il, body);
        il.Emit(OpCodes.Callvirt, runtime.MethodFor(_pendingType, "CompleteAfter", _method.ReturnType.WithoutModifiers()));
    }

    private void EmitBodyCall(ILProcessor il, MethodDefinition body)
    {
        EmitThis(il);
        foreach (var parameter in _method.Parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(OpCodes.Call, Own(body));
    }

    private void EmitThis(ILProcessor il)
    {
        if (_method.HasThis)
            il.Emit(OpCodes.Ldarg_0);
    }

    private MethodReference Own(MethodDefinition method) => method.On(_method.DeclaringType.SelfInstance()).Close([.. _method.GenericParameters]);
}
