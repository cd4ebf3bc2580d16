using MemoWeave.Fody.Plans;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// For a key in the canonical form, the look-up has a frame of its own: its buffer is gone from the stack before the body runs.
/// <code>
/// private static bool LookUp(List&lt;int&gt; ids, out OwnedKey key, out Report hit)
/// {
///     KeyBuffer buffer = default;
///     KeyWriter writer = KeyWriter.Start(ref buffer, Site);
///     writer.Argument(ids, "ids");
///     writer.VaryBy("culture");
///     return CanonicalLookUp.TryGet(Site, ref writer, out key, out hit);
/// }
/// </code>
/// </summary>
internal sealed class CanonicalLookUp(MemoPlan plan, KeyEmitter keys, MemoSite site, StoredResult stored, RuntimeLibrary runtime)
{
    /// <summary>Adds the look-up to the site; it takes the key's values, then owner and entries if those are per instance, then the two results.</summary>
    public MethodReference Emit(TypeReference? entriesType)
    {
        var type = site.Type;
        var lookUp = new MethodDefinition("LookUp", MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, runtime.Boolean);
        runtime.Hide(lookUp);
        type.Definition.Methods.Add(lookUp);

        var values = plan.Key.Sources.Select(s => Parameter(lookUp, s.Name, type.Map(s.Type))).ToList();
        List<ParameterDefinition> rest = [];
        if (plan.Entries != EntriesHome.Method)
            rest.Add(Parameter(lookUp, "owner", runtime.Object));
        if (entriesType is not null)
            rest.Add(Parameter(lookUp, "entries", new ByReferenceType(type.Map(entriesType))));
        var key = Parameter(lookUp, "key", new ByReferenceType(keys.Type), ParameterAttributes.Out);
        var hit = Parameter(lookUp, "hit", new ByReferenceType(type.Map(stored.Type)), ParameterAttributes.Out);

        EmitBody(lookUp, values, rest, key, hit);
        return lookUp.On(type.InMethod);
    }

    private void EmitBody(MethodDefinition lookUp, List<ParameterDefinition> values, List<ParameterDefinition> rest, ParameterDefinition key, ParameterDefinition hit)
    {
        var writerType = runtime.Type("MemoWeave.Keys.KeyWriter");
        lookUp.Body.InitLocals = true;
        var il = lookUp.Body.GetILProcessor();
        var buffer = il.Local(runtime.Type("MemoWeave.Keys.KeyBuffer"));
        var writer = il.Local(writerType);

        il.Emit(OpCodes.Ldloca, buffer);
        il.Emit(OpCodes.Ldsfld, site.OwnSiteField);
        il.Emit(OpCodes.Call, runtime.Method(writerType, "Start", 2));
        il.Emit(OpCodes.Stloc, writer);

        for (var i = 0; i < values.Count; i++)
        {
            il.Emit(OpCodes.Ldloca, writer);
            il.Emit(OpCodes.Ldarg, values[i]);
            il.Emit(OpCodes.Ldstr, plan.Key.Sources[i].Name);
            il.Emit(OpCodes.Call, Write(writerType, values[i].ParameterType));
        }

        foreach (var name in plan.Key.VaryBy)
        {
            il.Emit(OpCodes.Ldloca, writer);
            il.Emit(OpCodes.Ldstr, name);
            il.Emit(OpCodes.Call, runtime.Method(writerType, "VaryBy", 1));
        }

        il.Emit(OpCodes.Ldsfld, site.OwnSiteField);
        foreach (var parameter in rest)
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(OpCodes.Ldloca, writer);
        il.Emit(OpCodes.Ldarg, key);
        il.Emit(OpCodes.Ldarg, hit);
        var tryGet = runtime.Method(runtime.Type("MemoWeave.Calls.CanonicalLookUp"), plan.Key.IsFlat ? "TryGetFlat" : "TryGet", 4 + rest.Count);
        var result = site.Type.Map(stored.Type);
        il.Emit(OpCodes.Call, tryGet.Close(plan.Key.IsFlat ? [keys.TypedType, result] : [result]));
        il.Emit(OpCodes.Ret);
    }

    // A type argument can't be a ref struct here, so a span is written by the type of its elements.
    private MethodReference Write(TypeReference writerType, TypeReference type) => type switch
    {
        GenericInstanceType { ElementType.FullName: KeyableTypes.Span } span => runtime.Method(writerType, "SpanArgument", 2).Close([.. span.GenericArguments]),
        GenericInstanceType { ElementType.FullName: KeyableTypes.ReadOnlySpan } span => runtime.Method(writerType, "ReadOnlySpanArgument", 2).Close([.. span.GenericArguments]),
        _ => runtime.Method(writerType, "Argument", 2).Close([type]),
    };

    private static ParameterDefinition Parameter(MethodDefinition method, string name, TypeReference type, ParameterAttributes attributes = ParameterAttributes.None)
    {
        var parameter = new ParameterDefinition(name, attributes, type);
        method.Parameters.Add(parameter);
        return parameter;
    }
}
