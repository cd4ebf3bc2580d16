using System.Globalization;
using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// The static class that holds what all calls of one memoized method share.
/// <code>
/// private static class &lt;Load&gt;Memo
/// {
///     public static readonly SyncMemoMethod&lt;Key&lt;Bits&lt;int&gt;&gt;, double[]&gt; Site = new(methodof(Load), typeof(Weather), new MemoAttribute { Ttl = "1d" }, "Ttl: Attribute");
///     public static readonly Body&lt;&lt;Load&gt;State, double[]&gt; Run = Invoke;
///     private static double[] Invoke(in &lt;Load&gt;State state, CancellationToken token) => state.&lt;&gt;4__this.&lt;Load&gt;Body(state.rows);
/// }
/// </code>
/// </summary>
internal sealed class MemoSite
{
    private readonly MemoPlan _plan;
    private readonly RuntimeLibrary _runtime;
    private readonly CallState _state;
    private readonly StoredResult _stored;
    private readonly TypeReference _keyType;
    private readonly FieldDefinition _site;
    private readonly FieldDefinition _run;
    private readonly SiteTags? _tags;
    private readonly SiteKey? _key;
    private readonly SiteNamedMethods _named;
    private readonly SiteTargets? _targets;

    public MemoSite(MemoPlan plan, string name, CallState state, StoredResult stored, TypeReference keyType, MethodDefinition body, RuntimeLibrary runtime)
    {
        (_plan, _runtime, _state, _stored, _keyType) = (plan, runtime, state, stored, keyType);
        Type = new NestedType(plan.Method, name, TypeAttributes.Abstract | TypeAttributes.BeforeFieldInit, runtime.Object, runtime);
        _site = Field("Site", SiteType(Type.Map));
        _run = Field("Run", RunType(Type.Map, Type.Sibling(state.Type)));
        _tags = SiteTags.For(plan, Type, state, runtime);
        _key = SiteKey.For(plan, Type, state, runtime);
        _named = new SiteNamedMethods(plan, Type, stored, runtime);
        _targets = SiteTargets.For(plan, Type, state, runtime);
        EmitStaticConstructor(EmitInvoke(body));
    }

    public NestedType Type { get; }

    /// <summary>The site's field as the memoized method loads it.</summary>
    public FieldReference SiteField => _site.On(Type.InMethod);

    /// <summary>The body's delegate as the memoized method loads it.</summary>
    public FieldReference RunField => _run.On(Type.InMethod);

    /// <summary>The site's field as the site's own members load it.</summary>
    public FieldReference OwnSiteField => _site.On(Type.Self);

    /// <summary>The runtime's call site object, its type arguments read through <paramref name="map"/>.</summary>
    public TypeReference SiteType(Func<TypeReference, TypeReference> map)
    {
        var result = _plan.Result;
        if (result.TaskAdapter is null)
            return _runtime.Type("MemoWeave.Calls.SyncMemoMethod`2", _keyType, map(_stored.Type));
        var (adapter, awaited) = result.Awaited is { } type
            ? (_runtime.Type(result.TaskAdapter, map(type)), map(type))
            : (_runtime.Type(result.TaskAdapter), _runtime.Type("MemoWeave.Calls.Nothing"));
        return _runtime.Type("MemoWeave.Calls.AsyncMemoMethod`4", _keyType, map(result.Type), awaited, adapter);
    }

    private TypeReference RunType(Func<TypeReference, TypeReference> map, TypeReference state) =>
        _runtime.Type("MemoWeave.Calls.Body`2", state, map(_stored.Type));

    private FieldDefinition Field(string name, TypeReference type)
    {
        var field = new FieldDefinition(name, FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly, type);
        Type.Definition.Fields.Add(field);
        return field;
    }

    private MethodDefinition EmitInvoke(MethodDefinition body)
    {
        var invoke = new MethodDefinition("Invoke", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig, Type.Map(_stored.Type));
        var state = new ParameterDefinition("state", ParameterAttributes.In, new ByReferenceType(Type.Sibling(_state.Type)));
        state.CustomAttributes.Add(_runtime.IsReadOnly());
        invoke.Parameters.Add(state);
        invoke.Parameters.Add(new ParameterDefinition("cancellationToken", ParameterAttributes.None, _runtime.CancellationToken));
        _runtime.Hide(invoke);
        Type.Definition.Methods.Add(invoke);

        var il = invoke.Body.GetILProcessor();
        var outs = _plan.Result.Outs.ToDictionary(p => p, p => il.Local(Type.Map(p.ValueType())));
        invoke.Body.InitLocals = outs.Count > 0 || !_stored.IsPlain;
        _state.EmitCallBody(il, Type, body, outs);
        _stored.EmitPack(il, Type, [.. _plan.Result.Outs.Select(p => outs[p])]);
        il.Emit(OpCodes.Ret);
        return invoke;
    }

    private void EmitStaticConstructor(MethodDefinition invoke)
    {
        const MethodAttributes attributes = MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig
            | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        var constructor = new MethodDefinition(".cctor", attributes, _runtime.Void);
        Type.Definition.Methods.Add(constructor);

        var il = constructor.Body.GetILProcessor();
        new RootEmitter(Type, _runtime).Emit(il, _plan.Roots, areStored: _plan.Settings.Persist is not null);
        il.Emit(OpCodes.Ldtoken, Type.Call(_plan.Method));
        il.Emit(OpCodes.Ldtoken, Type.DeclaringType);
        EmitPolicy(il);
        il.Emit(OpCodes.Ldstr, _plan.Settings.Sources);
        il.Emit(OpCodes.Newobj, _runtime.Constructor(_site.FieldType));
        il.Emit(OpCodes.Stsfld, OwnSiteField);

        EmitDelegate(il, invoke, _run.On(Type.Self));
        _tags?.EmitTell(il, OwnSiteField);
        _key?.EmitTell(il, OwnSiteField);
        _named.EmitTell(il, OwnSiteField);
        _targets?.EmitTell(il, OwnSiteField);
        if (_plan.Settings.Persist is not null)
            EmitSay(il, "PersistResults");
        if (_plan.Settings is { Persist: not null, IgnoresStoreTtl: true })
            EmitSay(il, "IgnoreStoreTtl");
        il.Emit(OpCodes.Ret);
    }

    private void EmitSay(ILProcessor il, string what)
    {
        il.Emit(OpCodes.Ldsfld, OwnSiteField);
        il.Emit(OpCodes.Callvirt, _runtime.Method(_site.FieldType, what, 0));
    }

    private void EmitDelegate(ILProcessor il, MethodDefinition method, FieldReference field)
    {
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ldftn, method.On(Type.Self));
        il.Emit(OpCodes.Newobj, _runtime.Method(field.FieldType, ".ctor", 2));
        il.Emit(OpCodes.Stsfld, field);
    }

    // new MemoAttribute { Ttl = "1d", MaxEntries = 5 }
    private void EmitPolicy(ILProcessor il)
    {
        var attribute = _runtime.Type("MemoWeave.MemoAttribute");
        il.Emit(OpCodes.Newobj, _runtime.Constructor(attribute));
        foreach (var property in _plan.Settings.Explicit)
        {
            il.Emit(OpCodes.Dup);
            EmitConstant(il, property.Value);
            il.Emit(OpCodes.Callvirt, _runtime.Method(attribute, $"set_{property.Name}", 1));
        }
    }

    private void EmitConstant(ILProcessor il, object? value)
    {
        switch (value)
        {
            case null:
                il.Emit(OpCodes.Ldnull);
                break;
            case string text:
                il.Emit(OpCodes.Ldstr, text);
                break;
            case string[] texts:
                EmitArray(il, texts);
                break;
            default:
                il.Emit(OpCodes.Ldc_I4, Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void EmitArray(ILProcessor il, string[] texts)
    {
        il.Emit(OpCodes.Ldc_I4, texts.Length);
        il.Emit(OpCodes.Newarr, _runtime.String);
        for (var i = 0; i < texts.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldstr, texts[i]);
            il.Emit(OpCodes.Stelem_Ref);
        }
    }
}
