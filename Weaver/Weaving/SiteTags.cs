using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// What tells the tags of an entry, before the body runs (rule K13). A method without tags has none of it.
/// <code>
/// Site.TagBy(new TagsOf&lt;&lt;Load&gt;State&gt;(Tag));
/// private static void Tag(in &lt;Load&gt;State state, ref TagWriter tags) { tags.Literal("order:"); tags.Value(state.order.Id); tags.End(); }
/// </code>
/// </summary>
internal sealed class SiteTags : ITagValues
{
    private readonly MemoPlan _plan;
    private readonly NestedType _site;
    private readonly CallState _state;
    private readonly RuntimeLibrary _runtime;
    private readonly MethodDefinition _tag;

    private SiteTags(MemoPlan plan, NestedType site, CallState state, RuntimeLibrary runtime)
    {
        (_plan, _site, _state, _runtime) = (plan, site, state, runtime);
        _tag = EmitTag();
    }

    private TypeReference StateType => _site.Sibling(_state.Type);

    /// <summary>Adds them to the site; <see langword="null"/> if the method has no tags.</summary>
    public static SiteTags? For(MemoPlan plan, NestedType site, CallState state, RuntimeLibrary runtime) =>
        plan.Tags.Count == 0 ? null : new SiteTags(plan, site, state, runtime);

    /// <summary>In the site's static constructor: <c>Site.TagBy(new TagsOf&lt;&lt;Load&gt;State&gt;(Tag));</c></summary>
    public void EmitTell(ILProcessor il, FieldReference site) =>
        _site.EmitTell(il, site, "TagBy", _runtime.Type("MemoWeave.Calls.TagsOf`1", StateType), _tag, _runtime);

    ParameterDefinition ITagValues.Parameter(string name) => _plan.Method.Parameters.First(p => p.Name == name);

    TypeReference ITagValues.Map(TypeReference type) => _site.Map(type);

    void ITagValues.EmitLoadAddress(ILProcessor il, ParameterDefinition parameter) => _state.EmitLoadAddress(il, _site, parameter);

    private MethodDefinition EmitTag()
    {
        var tag = new MethodDefinition("Tag", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig, _runtime.Void);
        var state = new ParameterDefinition("state", ParameterAttributes.In, new ByReferenceType(StateType));
        state.CustomAttributes.Add(_runtime.IsReadOnly());
        tag.Parameters.Add(state);
        tag.Parameters.Add(new ParameterDefinition("tags", ParameterAttributes.None, new ByReferenceType(_runtime.Type("MemoWeave.Calls.TagWriter"))));
        _runtime.Hide(tag);
        _site.Definition.Methods.Add(tag);

        tag.Body.InitLocals = true;
        var il = tag.Body.GetILProcessor();
        var emitter = new TagEmitter(il, this, () => il.Emit(OpCodes.Ldarg_1), _runtime);
        foreach (var template in _plan.Tags)
            emitter.Emit(template);
        il.Emit(OpCodes.Ret);
        return tag;
    }
}
