using MemoWeave.Fody.Plans;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// A method beside one that forgets, which gathers what that will forget, from the arguments as they are before the body runs (rule
/// K13). What fails is logged, and the rest gathered (rule C7).
/// <code>
/// private void &lt;Save&gt;Ask(int id, PendingForgets pending)
/// {
///     try { pending.Ask(); this.Load(id); pending.Answer(); } catch (Exception e) { pending.Fail(e); }
///     try { TagWriter tags = default; tags.Literal("order:"); tags.Value(id); tags.End(); pending.Tag(ref tags); } catch (Exception e) { pending.Fail(e); }
/// }
/// </code>
/// Of a static method it is <c>pending.Ask(typeof(Orders))</c>, which has the static constructor run first. Where the call may reach an override that is not memoized, it is <c>if (pending.Ask(this, methodof(Load), typeof(Orders))) this.Load(id);
/// else base.Load(id);</c>, where the latter is a call that is not dispatched.
/// </summary>
internal sealed class AskEmitter : ITagValues
{
    private readonly ForgetPlan _plan;
    private readonly RuntimeLibrary _runtime;
    private readonly TypeReference _pendingType;
    private readonly MethodDefinition _ask;
    private readonly ILProcessor _il;
    private readonly TypeMapper _mapper;
    private readonly Dictionary<ParameterDefinition, ParameterDefinition> _arguments = [];
    private readonly ParameterDefinition _pending;
    private readonly VariableDefinition _exception;

    public AskEmitter(ForgetPlan plan, string name, RuntimeLibrary runtime)
    {
        (_plan, _runtime, _pendingType) = (plan, runtime, runtime.Type("MemoWeave.Calls.PendingForgets"));
        var method = plan.Method;
        _ask = new MethodDefinition(name, MethodAttributes.Private | MethodAttributes.HideBySig | (method.Attributes & MethodAttributes.Static), runtime.Void) { HasThis = method.HasThis };
        _mapper = new TypeMapper(p => p.Owner == method ? _ask.GenericParameters[p.Position] : p);
        GenericParameters.Copy([.. method.GenericParameters], _ask, _mapper);
        foreach (var parameter in plan.Used)
        {
            var argument = new ParameterDefinition(parameter.Name, ParameterAttributes.None, Map(parameter.ValueType()));
            TrimAnnotations.Copy(parameter, argument);
            _ask.Parameters.Add(argument);
            _arguments.Add(parameter, argument);
        }
        _pending = new ParameterDefinition("pending", ParameterAttributes.None, _pendingType);
        _ask.Parameters.Add(_pending);
        _ask.Body.InitLocals = true;
        _il = _ask.Body.GetILProcessor();
        _exception = _il.Local(runtime.FrameworkType("System.Exception"));
    }

    /// <summary>Adds the method to the type.</summary>
    public MethodDefinition Emit()
    {
        _plan.Method.DeclaringType.Methods.Add(_ask);
        _ask.CustomAttributes.Add(_runtime.CompilerGenerated());
        _runtime.Hide(_ask);
        foreach (var ask in _plan.Asks)
        {
            EmitTry(() => EmitQuestion(ask));
            TrimAnnotations.Ignore(ask.Target, _ask, _runtime);
        }
        foreach (var tag in _plan.Tags)
            EmitTry(() => EmitTag(tag));
        _il.Emit(OpCodes.Ret);
        _ask.Body.OptimizeMacros();
        return _ask;
    }

    ParameterDefinition ITagValues.Parameter(string name) => _plan.Method.Parameters.First(p => p.Name == name);

    TypeReference ITagValues.Map(TypeReference type) => Map(type);

    void ITagValues.EmitLoadAddress(ILProcessor il, ParameterDefinition parameter) => il.Emit(OpCodes.Ldarga, _arguments[parameter]);

    // try { … } catch (Exception e) { pending.Fail(e); }
    private void EmitTry(Action emitBody)
    {
        var first = _il.Create(OpCodes.Nop);
        var end = _il.Create(OpCodes.Nop);
        _il.Append(first);
        emitBody();
        _il.Emit(OpCodes.Leave, end);
        var caught = _il.Create(OpCodes.Stloc, _exception);
        _il.Append(caught);
        _il.Emit(OpCodes.Ldarg, _pending);
        _il.Emit(OpCodes.Ldloc, _exception);
        _il.Emit(OpCodes.Callvirt, _runtime.Method(_pendingType, "Fail", 1));
        _il.Emit(OpCodes.Leave, end);
        _il.Append(end);
        _ask.Body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Catch)
        {
            TryStart = first,
            TryEnd = caught,
            HandlerStart = caught,
            HandlerEnd = end,
            CatchType = _exception.VariableType,
        });
    }

    private void EmitQuestion(AskPlan ask)
    {
        var target = _runtime.Import(ask.Target, _runtime.Import(Map(ask.Host))).Close(ask.Target.HasGenericParameters ? [.. _ask.GenericParameters] : []);
        _il.Emit(OpCodes.Ldarg, _pending);
        if (ask.On == AskedOn.DispatchedThis)
        {
            EmitDispatched(ask, target);
        }
        else if (ask.On == AskedOn.Nothing)
        {
            _il.Emit(OpCodes.Ldtoken, target.DeclaringType);
            _il.Emit(OpCodes.Callvirt, _runtime.Method(_pendingType, "Ask", 1));
            EmitCall(ask, target, OpCodes.Call);
        }
        else
        {
            _il.Emit(OpCodes.Callvirt, _runtime.Method(_pendingType, "Ask", 0));
            EmitCall(ask, target, OpCodes.Call);
        }
        _il.Emit(OpCodes.Ldarg, _pending);
        _il.Emit(OpCodes.Callvirt, _runtime.Method(_pendingType, "Answer", 0));
    }

    private void EmitDispatched(AskPlan ask, MethodReference target)
    {
        var direct = _il.Create(OpCodes.Nop);
        var asked = _il.Create(OpCodes.Nop);
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldtoken, target);
        _il.Emit(OpCodes.Ldtoken, target.DeclaringType);
        _il.Emit(OpCodes.Callvirt, _runtime.Method(_pendingType, "Ask", 3));
        _il.Emit(OpCodes.Brfalse, direct);
        EmitCall(ask, target, OpCodes.Callvirt);
        _il.Emit(OpCodes.Br, asked);
        _il.Append(direct);
        // A default method of an interface can't be called but by dispatch.
        if (!ask.Target.DeclaringType.IsInterface)
            EmitCall(ask, target, OpCodes.Call);
        _il.Append(asked);
    }

    private void EmitCall(AskPlan ask, MethodReference target, OpCode call)
    {
        EmitObject(ask.On);
        for (var i = 0; i < ask.Arguments.Count; i++)
            EmitArgument(ask, i);
        _il.Emit(call, target);
        if (ask.Target.ReturnType.WithoutModifiers().FullName != "System.Void")
            _il.Emit(OpCodes.Pop);
    }

    private void EmitObject(AskedOn on)
    {
        if (on != AskedOn.Nothing)
            _il.Emit(on == AskedOn.Null ? OpCodes.Ldnull : OpCodes.Ldarg_0);
    }

    private void EmitArgument(AskPlan ask, int index)
    {
        var parameter = ask.Target.Parameters[index];
        var byReference = parameter.IsByReference();
        if (ask.Arguments[index] is { } own)
        {
            _il.Emit(byReference ? OpCodes.Ldarga : OpCodes.Ldarg, _arguments[own]);
            return;
        }
        // What a local holds at first is the default.
        var type = new TypeMapper(p => p.Type == GenericParameterType.Method ? _ask.GenericParameters[p.Position] : p).Map(parameter.ValueType()).ClosedBy(ask.Host);
        var nothing = _il.Local(_runtime.Import(Map(type)));
        _il.Emit(byReference ? OpCodes.Ldloca : OpCodes.Ldloc, nothing);
    }

    private void EmitTag(TagTemplate tag)
    {
        var tags = _il.Local(_runtime.Type("MemoWeave.Calls.TagWriter"));
        new TagEmitter(_il, this, () => _il.Emit(OpCodes.Ldloca, tags), _runtime).Emit(tag);
        _il.Emit(OpCodes.Ldarg, _pending);
        _il.Emit(OpCodes.Ldloca, tags);
        _il.Emit(OpCodes.Callvirt, _runtime.Method(_pendingType, "Tag", 1));
    }

    private TypeReference Map(TypeReference type) => _mapper.Map(type);
}
