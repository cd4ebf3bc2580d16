using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Weaves one method that shows something. Its body moves, and this takes its place, short enough to be inlined (rule R9):
/// <code>
/// if (!Recorder.IsActive) return &lt;Text&gt;Body(text, style);
/// return &lt;Text&gt;Element.Show(this, text, style);
/// </code>
/// </summary>
internal sealed class ElementWeaver(ElementPlan plan, RuntimeLibrary runtime)
{
    private readonly MethodDefinition _method = plan.Method;

    public void Weave()
    {
        var names = new MemberNames(_method.DeclaringType, plan.UserName);
        var body = BodyMover.Move(_method, names.Body, runtime);
        Emit(new ShownCall(body.On(_method.DeclaringType.SelfInstance()).Close([.. _method.GenericParameters]), OpCodes.Call), names.Element);
    }

    /// <summary>Writes what stands in the method in place of a body, where the element is shown by a call.</summary>
    public void Emit(ShownCall shown, string siteName)
    {
        var show = new ElementSite(plan, siteName, shown, runtime).Show;
        var il = _method.Body.GetILProcessor();
        var recorded = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Call, runtime.Method(runtime.Type("MemoWeave.Elements.Recorder"), "get_IsActive", 0));
        il.Emit(OpCodes.Brtrue, recorded);
        EmitCall(il, shown.Code, shown.Method);
        il.Append(recorded);
        EmitCall(il, OpCodes.Call, show);
        _method.Body.OptimizeMacros();
        runtime.Hide(_method);
    }

    private void EmitCall(ILProcessor il, OpCode code, MethodReference called)
    {
        if (_method.HasThis)
            il.Emit(OpCodes.Ldarg_0);
        foreach (var parameter in _method.Parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(code, called);
        il.Emit(OpCodes.Ret);
    }
}

/// <summary>The call that shows an element, in the terms of the method that is woven: it takes the same arguments.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Code">By which instruction.</param>
internal sealed record ShownCall(MethodReference Method, OpCode Code);
