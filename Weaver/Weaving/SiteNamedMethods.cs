using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Hands the methods that settings name to the call site object. A method without such settings has none of it.
/// <code>
/// Site.ValidateBy(new Func&lt;double[], bool&gt;(Weather.IsFresh));
/// </code>
/// Where <c>out</c> parameters are stored with the result, the method gets the result alone:
/// <code>
/// Site.ValidateBy(new Func&lt;(bool, int), bool&gt;(Validate));
/// private static bool Validate((bool, int) stored) => Numbers.IsFresh(stored.Item1);
/// </code>
/// </summary>
internal sealed class SiteNamedMethods
{
    private const string Release = "OnRelease";

    private static readonly Dictionary<string, string> Tells = new() { ["Validate"] = "ValidateBy", ["CacheIf"] = "CacheIfBy", [Release] = "ReleaseBy" };

    private readonly MemoPlan _plan;
    private readonly NestedType _site;
    private readonly StoredResult _stored;
    private readonly RuntimeLibrary _runtime;
    private readonly List<(string Setting, MethodReference Method, TypeReference Value)> _methods = [];

    public SiteNamedMethods(MemoPlan plan, NestedType site, StoredResult stored, RuntimeLibrary runtime)
    {
        (_plan, _site, _stored, _runtime) = (plan, site, stored, runtime);
        foreach (var named in plan.NamedMethods)
        {
            var method = plan.Result.Outs.Count == 0 ? site.CallNamed(named.Value) : EmitUnpack(named.Key, named.Value).On(site.Self);
            _methods.Add((named.Key, method, site.Map(plan.Result.Awaited ?? stored.Type)));
        }
    }

    /// <summary>In the site's static constructor.</summary>
    public void EmitTell(ILProcessor il, FieldReference site)
    {
        foreach (var (setting, method, value) in _methods)
        {
            var type = setting == Release ? _runtime.FrameworkType("System.Action`1", value) : _runtime.FrameworkType("System.Func`2", value, _runtime.Boolean);
            NestedType.EmitTell(il, site, Tells[setting], _runtime.FrameworkConstructorOf(type), method, _runtime);
        }
    }

    private MethodDefinition EmitUnpack(string setting, MethodDefinition named)
    {
        var unpack = new MethodDefinition(setting, MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig, named.ReturnType);
        unpack.Parameters.Add(new ParameterDefinition("stored", ParameterAttributes.None, _site.Map(_stored.Type)));
        _runtime.Hide(unpack);
        _site.Definition.Methods.Add(unpack);

        var il = unpack.Body.GetILProcessor();
        var end = il.Create(OpCodes.Ret);
        if (setting == Release)
        {
            // Of null there is nothing to release, and in a tuple the runtime doesn't see it.
            _stored.EmitLoadResult(il, _site);
            il.Emit(OpCodes.Box, _site.Map(_plan.Result.Type));
            il.Emit(OpCodes.Brfalse, end);
        }
        _stored.EmitLoadResult(il, _site);
        il.Emit(OpCodes.Call, _site.CallNamed(named));
        il.Append(end);
        return unpack;
    }
}
