using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Writes what stands in a memoized method with a typed key before the prologue, which moves to a method beside it: the way of a hit that nothing is to be asked about. Without
/// any other call than the last one it needs no frame, and a processor that waits for memory gets further ahead in the calls that follow.
/// <code>
/// var key = new Key&lt;Bits&lt;int&gt;, Text&gt;(…);
/// if (&lt;Load&gt;Memo.Site.TryGetShared(in key, out double[] hit)) return hit;
/// return &lt;Load&gt;Prologue(rows, source);
/// </code>
/// </summary>
internal sealed class ShortcutEmitter(MemoPlan plan, MethodDefinition prologue, StoredResult stored, MemoSite site, FieldDefinition? entries, RuntimeLibrary runtime)
{
    private readonly ILProcessor _il = plan.Method.Body.GetILProcessor();

    public void Emit()
    {
        prologue.ImplAttributes = (prologue.ImplAttributes & ~MethodImplAttributes.AggressiveInlining) | MethodImplAttributes.NoInlining;
        runtime.Hide(prologue);

        var keys = new KeyEmitter(plan, runtime);
        var (key, hit) = (_il.Local(keys.Type), _il.Local(stored.Type));
        var miss = _il.Create(OpCodes.Nop);
        if (plan.Key.IsFlat)
        {
            _il.Emit(OpCodes.Call, runtime.Method(runtime.Type("MemoWeave.Keys.FlatKeys"), "get_AreWritten", 0));
            _il.Emit(OpCodes.Brtrue, miss);
        }
        keys.EmitTyped(_il, key);
        _il.Emit(OpCodes.Ldsfld, site.SiteField);
        if (entries is not null)
        {
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Ldflda, entries.On(plan.DeclaringType.SelfInstance()));
        }
        _il.Emit(OpCodes.Ldloca, key);
        _il.Emit(OpCodes.Ldloca, hit);
        _il.Emit(OpCodes.Callvirt, runtime.Method(site.SiteType(type => type), "TryGetShared", entries is null ? 2 : 4));
        _il.Emit(OpCodes.Brfalse, miss);
        stored.EmitHandOut(_il, hit);
        _il.Emit(OpCodes.Ret);

        _il.Append(miss);
        if (plan.Method.HasThis)
            _il.Emit(OpCodes.Ldarg_0);
        foreach (var parameter in plan.Method.Parameters)
            _il.Emit(OpCodes.Ldarg, parameter);
        _il.Emit(OpCodes.Call, prologue.On(plan.DeclaringType.SelfInstance()).Close([.. plan.Method.GenericParameters]));
        _il.Emit(OpCodes.Ret);
        plan.Method.Body.OptimizeMacros();
    }
}
