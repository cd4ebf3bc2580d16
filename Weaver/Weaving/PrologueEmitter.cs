using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Writes what stands in the memoized method in place of its body.
/// <code>
/// var key = new Key&lt;Bits&lt;int&gt;, Text&gt;(…);
/// if (&lt;Load&gt;Memo.Site.TryGet(in key, out double[] hit)) return hit;
/// return &lt;Load&gt;Memo.Site.Compute(in key, new &lt;Load&gt;State { … }, token, &lt;Load&gt;Memo.Run);
/// </code>
/// Where the key is typed unless an encoder is registered, it is <c>if (FlatKeys.AreWritten ? &lt;Build&gt;Memo.LookUp(query, out key, out hit) : &lt;Build&gt;Memo.Site.TryGet(in key, out hit))</c>.
/// With <c>out</c> parameters both ways end as <c>number = hit.Item2; return hit.Item1;</c>.
/// Where entries belong to the instance, <c>this, ref this.&lt;Load&gt;Entries</c> goes before the key, or <c>this</c> alone if they
/// are kept in a weak table.
/// </summary>
internal sealed class PrologueEmitter(MemoPlan plan, KeyEmitter keys, CallState state, StoredResult stored, MemoSite site, FieldDefinition? entries, RuntimeLibrary runtime)
{
    private readonly ILProcessor _il = plan.Method.Body.GetILProcessor();
    private readonly TypeReference _siteType = site.SiteType(type => type);

    /// <summary>How many arguments say whose entries are meant.</summary>
    private readonly int _owner = plan.Entries switch { EntriesHome.Method => 0, EntriesHome.WeakTable => 1, _ => 2 };

    public void Emit()
    {
        var key = _il.Local(keys.Type);
        var hit = _il.Local(stored.Type);
        var miss = _il.Create(OpCodes.Nop);

        if (plan.Key.IsFlat)
            EmitFlatLookUp(key, hit);
        else if (plan.Key.Parts is not null)
            EmitTypedLookUp(key, hit);
        else
            EmitCanonicalLookUp(key, hit);
        _il.Emit(OpCodes.Brfalse, miss);
        stored.EmitHandOut(_il, hit);
        _il.Emit(OpCodes.Ret);
        _il.Append(miss);
        EmitCompute(plan.Key.Parts is null ? key : EmitCopy(key));
        if (!stored.IsPlain)
        {
            _il.Emit(OpCodes.Stloc, hit);
            stored.EmitHandOut(_il, hit);
        }
        _il.Emit(OpCodes.Ret);

        plan.Method.Body.OptimizeMacros();
    }

    private void EmitFlatLookUp(VariableDefinition key, VariableDefinition hit)
    {
        var (written, end) = (_il.Create(OpCodes.Nop), _il.Create(OpCodes.Nop));
        _il.Emit(OpCodes.Call, runtime.Method(runtime.Type("MemoWeave.Keys.FlatKeys"), "get_AreWritten", 0));
        _il.Emit(OpCodes.Brtrue, written);
        EmitTypedLookUp(key, hit);
        _il.Emit(OpCodes.Br, end);
        _il.Append(written);
        EmitCanonicalLookUp(key, hit);
        _il.Append(end);
    }

    private void EmitTypedLookUp(VariableDefinition key, VariableDefinition hit)
    {
        keys.EmitTyped(_il, key);
        _il.Emit(OpCodes.Ldsfld, site.SiteField);
        EmitOwner();
        _il.Emit(OpCodes.Ldloca, key);
        _il.Emit(OpCodes.Ldloca, hit);
        _il.Emit(OpCodes.Callvirt, runtime.Method(_siteType, "TryGet", 2 + _owner));
    }

    private void EmitCanonicalLookUp(VariableDefinition key, VariableDefinition hit)
    {
        foreach (var source in plan.Key.Sources)
            keys.EmitLoad(_il, source);
        EmitOwner();
        _il.Emit(OpCodes.Ldloca, key);
        _il.Emit(OpCodes.Ldloca, hit);
        _il.Emit(OpCodes.Call, new CanonicalLookUp(plan, keys, site, stored, runtime).Emit(entries?.FieldType));
    }

    // The miss takes the key's address and keeps it: from a copy, so that on a hit the key itself can stay in registers.
    private VariableDefinition EmitCopy(VariableDefinition key)
    {
        var copy = _il.Local(keys.Type);
        _il.Emit(OpCodes.Ldloc, key);
        _il.Emit(OpCodes.Stloc, copy);
        return copy;
    }

    private void EmitCompute(VariableDefinition key)
    {
        var call = _il.Local(state.Type.InMethod);
        state.EmitFill(_il, call);
        _il.Emit(OpCodes.Ldsfld, site.SiteField);
        EmitOwner();
        _il.Emit(OpCodes.Ldloca, key);
        _il.Emit(OpCodes.Ldloca, call);
        EmitToken();
        _il.Emit(OpCodes.Ldsfld, site.RunField);
        // Who waits for a store without blocking a thread keeps the state, which a ref struct does not allow.
        var awaitsStore = plan is { Settings.Persist: not null, Result.TaskAdapter: not null, Entries: EntriesHome.Method } && !state.IsRefStruct;
        var compute = runtime.Method(_siteType, awaitsStore ? "ComputeStored" : "Compute", 4 + _owner);
        _il.Emit(OpCodes.Callvirt, compute.Close([state.Type.InMethod]));
    }

    private void EmitOwner()
    {
        if (plan.Entries == EntriesHome.Method)
            return;
        _il.Emit(OpCodes.Ldarg_0);
        if (entries is null)
            return;
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldflda, entries.On(plan.DeclaringType.SelfInstance()));
    }

    private void EmitToken()
    {
        if (plan.Token is { } parameter)
        {
            _il.EmitLoadValue(parameter);
            return;
        }
        var none = _il.Local(runtime.CancellationToken);
        _il.Emit(OpCodes.Ldloca, none);
        _il.Emit(OpCodes.Initobj, runtime.CancellationToken);
        _il.Emit(OpCodes.Ldloc, none);
    }
}
