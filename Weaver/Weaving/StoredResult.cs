using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// What an entry holds, and how it becomes what the caller gets. Mostly it is the result itself; for <c>void</c> it is the runtime's
/// <c>Nothing</c>, and with <c>out</c> parameters a tuple of the result and their values (rule V9).
/// <code>
/// bool TryRead(string text, out int number)       is stored as       (bool, int)
/// </code>
/// </summary>
internal sealed class StoredResult
{
    private readonly ResultPlan _plan;
    private readonly RuntimeLibrary _runtime;
    private readonly ValueTupleEmitter? _tuple;

    public StoredResult(ResultPlan plan, RuntimeLibrary runtime)
    {
        (_plan, _runtime) = (plan, runtime);
        if (plan.Outs.Count > 0)
        {
            var outs = plan.Outs.Select(p => p.ValueType());
            _tuple = new ValueTupleEmitter([.. plan.IsVoid ? outs : outs.Prepend(plan.Type)], runtime);
        }
        Type = _tuple?.Type ?? (plan.IsVoid ? runtime.Type("MemoWeave.Calls.Nothing") : plan.Type);
    }

    /// <summary>The stored type, as the memoized method writes it.</summary>
    public TypeReference Type { get; }

    /// <summary>Whether the stored value is the method's result as it stands.</summary>
    public bool IsPlain => _tuple is null && !_plan.IsVoid;

    /// <summary>In the memoized method: assigns the <c>out</c> parameters and loads the result.</summary>
    public void EmitHandOut(ILProcessor il, VariableDefinition stored)
    {
        if (IsPlain)
            il.Emit(OpCodes.Ldloc, stored);
        if (_tuple is null)
            return;

        var first = _plan.IsVoid ? 0 : 1;
        for (var i = 0; i < _plan.Outs.Count; i++)
        {
            il.Emit(OpCodes.Ldarg, _plan.Outs[i]);
            _tuple.EmitLoadItem(il, stored, first + i);
            il.Emit(OpCodes.Stobj, _plan.Outs[i].ValueType());
        }
        if (!_plan.IsVoid)
            _tuple.EmitLoadItem(il, stored, 0);
    }

    /// <summary>In a member of <paramref name="user"/>: loads the method's result, without the <c>out</c> parameters, of the stored value that is the first argument.</summary>
    public void EmitLoadResult(ILProcessor il, NestedType user)
    {
        if (_tuple is null)
        {
            il.Emit(OpCodes.Ldarg_0);
            return;
        }
        il.Emit(OpCodes.Ldarga, il.Body.Method.Parameters[0]);
        il.Emit(OpCodes.Ldfld, _runtime.FrameworkField(user.Map(Type), "Item1"));
    }

    /// <summary>In a member of <paramref name="user"/>: what the body left, and what it wrote to <paramref name="outs"/>, becomes the stored value.</summary>
    public void EmitPack(ILProcessor il, NestedType user, IReadOnlyList<VariableDefinition> outs)
    {
        if (IsPlain)
            return;
        if (_tuple is not null)
        {
            // The result, if there is one, is on the stack already: the tuple's first item.
            _tuple.EmitNew(il, user.Map, outs);
            return;
        }
        il.EmitDefault(_runtime.Type("MemoWeave.Calls.Nothing"));
    }
}
