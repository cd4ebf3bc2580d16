using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// What writes the canonical key of a method whose own key is typed. Never called on a hit or for a miss in memory; it is for those who
/// want the key itself (rule K3).
/// <code>
/// Site.KeyBy(new KeyOf&lt;&lt;Load&gt;State&gt;(WriteKey));
/// private static void WriteKey(in &lt;Load&gt;State state, ref KeyWriter key) { key.Argument(state.rows, "rows"); key.Argument(state.source, "source"); }
/// </code>
/// </summary>
internal sealed class SiteKey
{
    private readonly NestedType _site;
    private readonly TypeReference _stateType;
    private readonly RuntimeLibrary _runtime;
    private readonly MethodDefinition _write;

    private SiteKey(MemoPlan plan, NestedType site, CallState state, RuntimeLibrary runtime)
    {
        (_site, _stateType, _runtime) = (site, site.Sibling(state.Type), runtime);
        _write = EmitWrite(plan.Key.Sources, state);
    }

    /// <summary>Adds it to the site; <see langword="null"/> if the method's key is canonical itself.</summary>
    public static SiteKey? For(MemoPlan plan, NestedType site, CallState state, RuntimeLibrary runtime) =>
        plan.Key.Parts is null ? null : new SiteKey(plan, site, state, runtime);

    /// <summary>In the site's static constructor: <c>Site.KeyBy(new KeyOf&lt;&lt;Load&gt;State&gt;(WriteKey));</c></summary>
    public void EmitTell(ILProcessor il, FieldReference site) =>
        _site.EmitTell(il, site, "KeyBy", _runtime.Type("MemoWeave.Calls.KeyOf`1", _stateType), _write, _runtime);

    private MethodDefinition EmitWrite(IReadOnlyList<KeySource> sources, CallState state)
    {
        var writerType = _runtime.Type("MemoWeave.Keys.KeyWriter");
        var write = new MethodDefinition("WriteKey", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig, _runtime.Void);
        var parameter = new ParameterDefinition("state", ParameterAttributes.In, new ByReferenceType(_stateType));
        parameter.CustomAttributes.Add(_runtime.IsReadOnly());
        write.Parameters.Add(parameter);
        write.Parameters.Add(new ParameterDefinition("key", ParameterAttributes.None, new ByReferenceType(writerType)));
        _runtime.Hide(write);
        _site.Definition.Methods.Add(write);

        var il = write.Body.GetILProcessor();
        foreach (var source in sources)
        {
            il.Emit(OpCodes.Ldarg_1);
            state.EmitLoad(il, _site, source);
            il.Emit(OpCodes.Ldstr, source.Name);
            il.Emit(OpCodes.Call, _runtime.Method(writerType, "Argument", 2).Close([_site.Map(source.Type)]));
        }
        il.Emit(OpCodes.Ret);
        return write;
    }
}
