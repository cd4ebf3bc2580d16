using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// What tells the containers that came with a call: the object it was made on, arguments, and fields of the object if the entries are its own. What the body shows on
/// one of them, a hit shows on its own (rule R4). A static method whose parameters can't be containers has none of it.
/// <code>
/// Site.TargetsBy(new TargetsOf&lt;&lt;Load&gt;State&gt;(Targets));
/// private static object[] Targets(in &lt;Load&gt;State state) => new object[] { state.&lt;&gt;4__this, state.page, state.&lt;&gt;4__this._log };
/// </code>
/// </summary>
internal sealed class SiteTargets
{
    private readonly NestedType _site;
    private readonly TypeReference _stateType;
    private readonly RuntimeLibrary _runtime;
    private readonly MethodDefinition _targets;

    private SiteTargets(MemoPlan plan, NestedType site, CallState state, RuntimeLibrary runtime)
    {
        (_site, _stateType, _runtime) = (site, site.Sibling(state.Type), runtime);
        _targets = EmitTargets(plan, state);
    }

    /// <summary>Adds them to the site; <see langword="null"/> if nothing that comes with a call can be a container.</summary>
    public static SiteTargets? For(MemoPlan plan, NestedType site, CallState state, RuntimeLibrary runtime) =>
        HasObject(plan) || plan.Targets.Count > 0 ? new SiteTargets(plan, site, state, runtime) : null;

    /// <summary>In the site's static constructor: <c>Site.TargetsBy(new TargetsOf&lt;&lt;Load&gt;State&gt;(Targets));</c></summary>
    public void EmitTell(ILProcessor il, FieldReference site) =>
        _site.EmitTell(il, site, "TargetsBy", _runtime.Type("MemoWeave.Calls.TargetsOf`1", _stateType), _targets, _runtime);

    private static bool HasObject(MemoPlan plan) => plan.Method.HasThis && !plan.DeclaringType.IsValueType;

    private MethodDefinition EmitTargets(MemoPlan plan, CallState state)
    {
        var targets = new MethodDefinition("Targets", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig, new ArrayType(_runtime.Object));
        var parameter = new ParameterDefinition("state", ParameterAttributes.In, new ByReferenceType(_stateType));
        parameter.CustomAttributes.Add(_runtime.IsReadOnly());
        targets.Parameters.Add(parameter);
        _runtime.Hide(targets);
        _site.Definition.Methods.Add(targets);

        var il = targets.Body.GetILProcessor();
        Action loadObject = HasObject(plan) ? () => state.EmitLoadThis(il, _site) : () => il.Emit(OpCodes.Ldnull);
        var arguments = plan.Targets.Select(p => ((Action)(() => state.EmitLoad(il, _site, new KeySource(p.Name, p.ValueType(), null, p))), _site.Map(p.ValueType())));
        var fields = plan.TargetFields.Select(field => ((Action)(() =>
        {
            state.EmitLoadThis(il, _site);
            il.Emit(OpCodes.Ldfld, field.On(_site.DeclaringType));
        }), _site.Map(field.FieldType)));
        il.EmitObjects([(loadObject, _runtime.Object), .. arguments, .. fields], _runtime);
        il.Emit(OpCodes.Ret);
        return targets;
    }
}
