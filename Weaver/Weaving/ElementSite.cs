using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// The static class that holds what all calls of one element method share. Nothing touches it while nobody records.
/// <code>
/// private static class &lt;Text&gt;Element
/// {
///     private static readonly ElementMethod&lt;(string, Style), Nothing&gt; Site = new("Shop.Screen.Text", Run);
///     internal static void Show(Screen self, string text, Style style) { var values = (text, style); Site.Call(new object[] { self }, in values); }
///     private static Nothing Run(object[] targets, in (string, Style) values) { ((Screen)targets[0]).&lt;Text&gt;Body(values.Item1, values.Item2); return default; }
/// }
/// </code>
/// </summary>
internal sealed class ElementSite
{
    private readonly ElementPlan _plan;
    private readonly RuntimeLibrary _runtime;
    private readonly NestedType _type;
    private readonly ValueTupleEmitter? _tuple;
    private readonly TypeReference _valuesType;
    private readonly TypeReference _resultType;
    private readonly FieldDefinition _site;

    public ElementSite(ElementPlan plan, string name, ShownCall shown, RuntimeLibrary runtime)
    {
        (_plan, _runtime) = (plan, runtime);
        _type = new NestedType(plan.Method, name, TypeAttributes.Abstract | TypeAttributes.BeforeFieldInit, runtime.Object, runtime);
        TypeReference[] values = [.. plan.Values.Select(KeptType)];
        _tuple = values.Length == 0 ? null : new ValueTupleEmitter(values, runtime);
        _valuesType = _tuple?.Type ?? runtime.Type("MemoWeave.Calls.Nothing");
        _resultType = IsVoid ? runtime.Type("MemoWeave.Calls.Nothing") : _type.Map(plan.Method.ReturnType.WithoutModifiers());
        _site = new FieldDefinition("Site", FieldAttributes.Private | FieldAttributes.Static | FieldAttributes.InitOnly, runtime.Type("MemoWeave.Elements.ElementMethod`2", _valuesType, _resultType));
        _type.Definition.Fields.Add(_site);
        Show = _type.InMethodCall(EmitShow());
        EmitStaticConstructor(EmitRun(shown));
        TrimAnnotations.LeaveToCallers(plan.Method, _type.Definition, runtime);
    }

    /// <summary>What shows the element while somebody records, as the woven method calls it: it takes the same arguments.</summary>
    public MethodReference Show { get; }

    private bool IsVoid => _plan.Method.ReturnType.WithoutModifiers().FullName == "System.Void";

    // Of a span an array is kept.
    private TypeReference KeptType(ElementArgument argument)
    {
        var type = _type.Map(argument.Parameter!.ValueType());
        return argument.IsSpan ? new ArrayType(((GenericInstanceType)type).GenericArguments[0]) : type;
    }

    private MethodDefinition EmitShow()
    {
        var show = Add("Show", MethodAttributes.Assembly, IsVoid ? _runtime.Void : _resultType);
        foreach (var argument in _plan.Arguments)
        {
            var type = argument.Parameter is { } own ? _type.Map(own.ParameterType.WithoutModifiers()) : _type.DeclaringType;
            var parameter = new ParameterDefinition(argument.Parameter?.Name ?? "self", ParameterAttributes.None, type);
            if (argument.Parameter is not null)
                TrimAnnotations.Copy(argument.Parameter, parameter);
            show.Parameters.Add(parameter);
        }

        show.Body.InitLocals = true;
        var il = show.Body.GetILProcessor();
        var values = il.Local(_valuesType);
        if (_tuple is not null)
        {
            foreach (var (argument, parameter) in _plan.Arguments.Zip(show.Parameters, (a, p) => (a, p)).Where(pair => !pair.a.IsTarget))
                EmitKept(il, argument, parameter);
            _tuple.EmitNew(il, type => type, []);
            il.Emit(OpCodes.Stloc, values);
        }
        il.Emit(OpCodes.Ldsfld, _site.On(_type.Self));
        EmitTargets(il, show);
        il.Emit(OpCodes.Ldloca, values);
        il.Emit(OpCodes.Callvirt, _runtime.Method(_site.FieldType, "Call", 2, m => m.Parameters[0].ParameterType.IsArray));
        if (IsVoid)
            il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
        show.Body.OptimizeMacros();
        return show;
    }

    private void EmitKept(ILProcessor il, ElementArgument argument, ParameterDefinition parameter)
    {
        if (!argument.IsSpan)
        {
            il.EmitLoadValue(parameter);
            return;
        }
        il.Emit(OpCodes.Ldarga, parameter);
        il.Emit(OpCodes.Call, _runtime.FrameworkMethodOf(parameter.ParameterType, m => m.Name == "ToArray"));
    }

    // new object[] { self, page }
    private void EmitTargets(ILProcessor il, MethodDefinition show)
    {
        var targets = _plan.Arguments.Zip(show.Parameters, (a, p) => (a.IsTarget, Parameter: p)).Where(pair => pair.IsTarget).Select(pair => pair.Parameter).ToList();
        if (targets.Count == 0)
        {
            il.Emit(OpCodes.Call, _runtime.FrameworkMethod("System.Array", "Empty").Close([_runtime.Object]));
            return;
        }
        il.EmitObjects([.. targets.Select(target => ((Action)(() => il.EmitLoadValue(target)), target.ValueType()))], _runtime);
    }

    private MethodDefinition EmitRun(ShownCall shown)
    {
        var run = Add("Run", MethodAttributes.Private, _resultType);
        run.Parameters.Add(new ParameterDefinition("targets", ParameterAttributes.None, new ArrayType(_runtime.Object)));
        var values = new ParameterDefinition("values", ParameterAttributes.In, new ByReferenceType(_valuesType));
        values.CustomAttributes.Add(_runtime.IsReadOnly());
        run.Parameters.Add(values);
        // The arguments were checked where the call was made.
        TrimAnnotations.Ignore(_plan.Method, run, _runtime);

        var il = run.Body.GetILProcessor();
        var (target, value) = (0, 0);
        foreach (var argument in _plan.Arguments)
        {
            if (argument.IsTarget)
                EmitTarget(il, argument, target++);
            else
                EmitValue(il, argument, value++);
        }
        il.Emit(shown.Code, _type.Map(shown.Method));
        if (IsVoid)
            il.EmitDefault(_resultType);
        il.Emit(OpCodes.Ret);
        run.Body.InitLocals = run.Body.Variables.Count > 0;
        run.Body.OptimizeMacros();
        return run;
    }

    private void EmitTarget(ILProcessor il, ElementArgument argument, int index)
    {
        var type = argument.Parameter is { } parameter ? _type.Map(parameter.ValueType()) : _type.DeclaringType;
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldelem_Ref);
        il.Emit(type.IsGenericParameter ? OpCodes.Unbox_Any : OpCodes.Castclass, type);
        if (argument.Parameter?.IsByReference() != true)
            return;
        var local = il.Local(type);
        il.Emit(OpCodes.Stloc, local);
        il.Emit(OpCodes.Ldloca, local);
    }

    private void EmitValue(ILProcessor il, ElementArgument argument, int index)
    {
        var parameter = argument.Parameter!;
        _tuple!.EmitLoadItem(il, () => il.Emit(OpCodes.Ldarg_1), index, byAddress: parameter.IsByReference());
        if (argument.IsSpan)
            il.Emit(OpCodes.Newobj, _runtime.FrameworkMethodOf(_type.Map(parameter.ValueType()), m => m is { IsConstructor: true, IsStatic: false, Parameters: [{ ParameterType.IsArray: true }] }));
    }

    // new ElementMethod<…>("Shop.Screen.Ask", Run) { Parameters = "question", IsWidget = true }
    private void EmitStaticConstructor(MethodDefinition run)
    {
        var constructor = Add(".cctor", MethodAttributes.Private | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, _runtime.Void);
        var il = constructor.Body.GetILProcessor();
        new RootEmitter(_type, _runtime).Emit(il, _plan.Roots, areStored: true);
        il.Emit(OpCodes.Ldstr, _plan.DisplayName);
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ldftn, run.On(_type.Self));
        il.Emit(OpCodes.Newobj, _runtime.Method(_runtime.Type("MemoWeave.Elements.ElementBody`2", _valuesType, _resultType), ".ctor", 2));
        il.Emit(OpCodes.Newobj, _runtime.Constructor(_site.FieldType));
        if (_plan.Values.Count > 0)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldstr, string.Join(", ", _plan.Values.Select(value => value.Parameter!.Name)));
            il.Emit(OpCodes.Callvirt, _runtime.Method(_site.FieldType, "set_Parameters", 1));
        }
        if (_plan.IsWidget)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Callvirt, _runtime.Method(_site.FieldType, "set_IsWidget", 1));
        }
        il.Emit(OpCodes.Stsfld, _site.On(_type.Self));
        il.Emit(OpCodes.Ret);
    }

    private MethodDefinition Add(string name, MethodAttributes attributes, TypeReference result)
    {
        var method = new MethodDefinition(name, attributes | MethodAttributes.Static | MethodAttributes.HideBySig, result);
        if (name != ".cctor")
            _runtime.Hide(method);
        _type.Definition.Methods.Add(method);
        return method;
    }
}
