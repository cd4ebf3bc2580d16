using MemoWeave.Fody.Plans;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// The struct that carries a call's arguments from the prologue to the body, so that a miss needs no closure.
/// <code>
/// private struct &lt;Load&gt;State { public Weather &lt;&gt;4__this; public int rows; public string source; }
/// </code>
/// If it holds a span, it is a <c>ref struct</c>.
/// </summary>
internal sealed class CallState
{
    private readonly MethodDefinition _method;
    private readonly FieldDefinition? _this;
    private readonly IReadOnlyDictionary<ParameterDefinition, FieldDefinition> _arguments;

    public CallState(MemoPlan plan, string name, RuntimeLibrary runtime)
    {
        _method = plan.Method;
        Type = new NestedType(_method, name, TypeAttributes.SequentialLayout | TypeAttributes.BeforeFieldInit, runtime.ValueType, runtime);
        _this = _method.HasThis ? Field("<>4__this", _method.DeclaringType.SelfInstance()) : null;
        // The token goes apart: the body may be given another than the caller's. What the body writes is no argument.
        _arguments = _method.Parameters.Where(p => p != plan.Token && !p.IsOutReference()).ToDictionary(p => p, p => Field(p.Name, p.ValueType()));
        foreach (var argument in _arguments)
            TrimAnnotations.Copy(argument.Key, argument.Value);
        IsRefStruct = _arguments.Keys.Any(p => KeyableTypes.IsRefStruct(p.ValueType()));
        if (IsRefStruct)
            Type.Definition.CustomAttributes.Add(runtime.IsByRefLike());
    }

    public NestedType Type { get; }

    /// <summary>Whether it holds a span, and so can't outlive the call.</summary>
    public bool IsRefStruct { get; }

    /// <summary>In the memoized method: fills the local from the method's arguments.</summary>
    public void EmitFill(ILProcessor il, VariableDefinition state)
    {
        var type = Type.InMethod;
        il.Emit(OpCodes.Ldloca, state);
        il.Emit(OpCodes.Initobj, type);
        if (_this is not null)
        {
            il.Emit(OpCodes.Ldloca, state);
            il.Emit(OpCodes.Ldarg, _method.Body.ThisParameter);
            if (_method.DeclaringType.IsValueType)
                il.Emit(OpCodes.Ldobj, _method.DeclaringType.SelfInstance());
            il.Emit(OpCodes.Stfld, _this.On(type));
        }
        foreach (var argument in _arguments)
        {
            il.Emit(OpCodes.Ldloca, state);
            il.EmitLoadValue(argument.Key);
            il.Emit(OpCodes.Stfld, argument.Value.On(type));
        }
    }

    /// <summary>In a member of <paramref name="user"/> whose first argument is a reference to the state: loads the address of an argument.</summary>
    public void EmitLoadAddress(ILProcessor il, NestedType user, ParameterDefinition parameter)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldflda, _arguments[parameter].On(user.Sibling(Type)));
    }

    /// <summary>In a member of <paramref name="user"/> whose first argument is a reference to the state: loads the object that the call was made on.</summary>
    public void EmitLoadThis(ILProcessor il, NestedType user)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, _this!.On(user.Sibling(Type)));
    }

    /// <summary>In a member of <paramref name="user"/> whose first argument is a reference to the state: loads a parameter's value, or that of a field of <c>this</c>.</summary>
    public void EmitLoad(ILProcessor il, NestedType user, KeySource source)
    {
        var type = user.Sibling(Type);
        il.Emit(OpCodes.Ldarg_0);
        if (source.Parameter is { } parameter)
        {
            il.Emit(OpCodes.Ldfld, _arguments[parameter].On(type));
            return;
        }
        il.Emit(OpCodes.Ldflda, _this!.On(type));
        il.Emit(OpCodes.Ldfld, source.Field!.On(user.DeclaringType));
    }

    /// <summary>In a member of <paramref name="user"/> whose first argument is a reference to the state and whose second is the token: calls the body, which writes to the locals in <paramref name="outs"/>.</summary>
    public void EmitCallBody(ILProcessor il, NestedType user, MethodDefinition body, IReadOnlyDictionary<ParameterDefinition, VariableDefinition> outs)
    {
        var type = user.Sibling(Type);
        if (_this is not null)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(_method.DeclaringType.IsValueType ? OpCodes.Ldflda : OpCodes.Ldfld, _this.On(type));
        }
        foreach (var parameter in _method.Parameters)
        {
            if (outs.TryGetValue(parameter, out var local))
            {
                il.Emit(OpCodes.Ldloca, local);
                continue;
            }
            if (!_arguments.TryGetValue(parameter, out var field))
            {
                il.Emit(parameter.IsByReference() ? OpCodes.Ldarga_S : OpCodes.Ldarg, il.Body.Method.Parameters[1]);
                continue;
            }
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(parameter.IsByReference() ? OpCodes.Ldflda : OpCodes.Ldfld, field.On(type));
        }
        il.Emit(OpCodes.Call, user.Call(body));
    }

    private FieldDefinition Field(string name, TypeReference type)
    {
        var field = new FieldDefinition(name, FieldAttributes.Public, Type.Map(type));
        Type.Definition.Fields.Add(field);
        return field;
    }
}
