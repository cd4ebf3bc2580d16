using MemoWeave.Fody.Checks;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Moves the body of a method, with its symbols, into a new private method beside it. Moved, not copied: every instruction,
/// variable and sequence point stays the object it was, so nothing that refers to one is lost.
/// </summary>
internal sealed class BodyMover
{
    /// <summary>Of a method compiled with runtime-async: its code returns <c>T</c> where the signature says <c>Task&lt;T&gt;</c>.</summary>
    private const MethodImplAttributes RuntimeAsync = (MethodImplAttributes)0x2000;

    /// <summary>What is said of the code and goes with it. A hit must not wait for the lock that the body asks for.</summary>
    private const MethodImplAttributes OfTheCode = MethodImplAttributes.Synchronized | RuntimeAsync;

    private readonly MethodDefinition _from;
    private readonly MethodDefinition _to;
    private readonly TypeMapper _mapper;

    private BodyMover(MethodDefinition method, string name)
    {
        _from = method;
        _to = new MethodDefinition(name, MethodAttributes.Private | MethodAttributes.HideBySig | (method.Attributes & MethodAttributes.Static), method.ReturnType)
        {
            ImplAttributes = method.ImplAttributes,
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            CallingConvention = method.CallingConvention,
        };
        _mapper = new TypeMapper(p => p.Owner == method ? _to.GenericParameters[p.Position] : p);
    }

    /// <summary>Leaves <paramref name="method"/> with an empty body and hands back the method that has it now.</summary>
    public static MethodDefinition Move(MethodDefinition method, string name, RuntimeLibrary runtime)
    {
        // Cecil reads bodies and symbols late; both must be there before anything moves.
        _ = method.Body.Instructions.Count;
        _ = method.DebugInformation.SequencePoints.Count;

        var mover = MoveSignatureAndCode(method, name, runtime);
        mover.MoveSymbols();
        mover.RedirectStateMachine();
        return mover._to;
    }

    /// <summary>The same for code that was woven, and has no symbols.</summary>
    public static MethodDefinition MoveWoven(MethodDefinition method, string name, RuntimeLibrary runtime) => MoveSignatureAndCode(method, name, runtime)._to;

    private static BodyMover MoveSignatureAndCode(MethodDefinition method, string name, RuntimeLibrary runtime)
    {
        var mover = new BodyMover(method, name);
        mover.MoveSignature();
        method.DeclaringType.Methods.Add(mover._to);
        mover._to.CustomAttributes.Add(runtime.CompilerGenerated());
        mover.MoveCode();
        return mover;
    }

    private void MoveSignature()
    {
        GenericParameters.Copy([.. _from.GenericParameters], _to, _mapper);
        _to.ReturnType = _mapper.Map(_from.ReturnType);
        foreach (var parameter in _from.Parameters)
        {
            var attributes = parameter.Attributes & ~(ParameterAttributes.HasDefault | ParameterAttributes.HasFieldMarshal | ParameterAttributes.Optional);
            var moved = new ParameterDefinition(parameter.Name, attributes, _mapper.Map(parameter.ParameterType));
            foreach (var attribute in parameter.CustomAttributes)
                moved.CustomAttributes.Add(attribute);
            _to.Parameters.Add(moved);
        }
        foreach (var attribute in _from.CustomAttributes.Where(TrimAnnotations.IsOne))
            _to.CustomAttributes.Add(attribute);
        foreach (var attribute in _from.MethodReturnType.CustomAttributes.Where(TrimAnnotations.IsOne))
            _to.MethodReturnType.CustomAttributes.Add(attribute);

        _from.ImplAttributes &= ~OfTheCode;
    }

    private void MoveCode()
    {
        var from = _from.Body;
        var to = _to.Body;
        var thisParameter = _from.HasThis ? from.ThisParameter : null;
        (to.InitLocals, to.MaxStackSize) = (from.InitLocals, from.MaxStackSize);

        var variables = from.Variables.ToArray();
        var instructions = from.Instructions.ToArray();
        var handlers = from.ExceptionHandlers.ToArray();
        from.Variables.Clear();
        from.ExceptionHandlers.Clear();
        _from.Body = new MethodBody(_from) { InitLocals = true };

        foreach (var variable in variables)
        {
            variable.VariableType = _mapper.Map(variable.VariableType);
            to.Variables.Add(variable);
        }
        foreach (var instruction in instructions)
        {
            instruction.Operand = Map(instruction.Operand, thisParameter);
            to.Instructions.Add(instruction);
        }
        foreach (var handler in handlers)
        {
            if (handler.CatchType is not null)
                handler.CatchType = _mapper.Map(handler.CatchType);
            to.ExceptionHandlers.Add(handler);
        }
    }

    private object? Map(object? operand, ParameterDefinition? thisParameter) => operand switch
    {
        ParameterDefinition parameter => parameter == thisParameter ? _to.Body.ThisParameter : _to.Parameters[parameter.Index],
        TypeReference type => _mapper.Map(type),
        FieldReference field => _mapper.Map(field),
        MethodReference method => _mapper.Map(method),
        CallSite site => _mapper.Map(site),
        _ => operand,
    };

    private void MoveSymbols()
    {
        var from = _from.DebugInformation;
        var to = _to.DebugInformation;
        foreach (var point in from.SequencePoints)
            to.SequencePoints.Add(point);
        foreach (var custom in from.CustomDebugInformations)
            to.CustomDebugInformations.Add(custom);
        to.Scope = from.Scope;
        to.StateMachineKickOffMethod = from.StateMachineKickOffMethod;
        if (to.Scope is not null)
            MapConstants(to.Scope);
        from.SequencePoints.Clear();
        from.CustomDebugInformations.Clear();
        from.Scope = null;
        from.StateMachineKickOffMethod = null;

        // In portable symbols some of a method's information hangs on the definition itself.
        foreach (var custom in _from.CustomDebugInformations)
            _to.CustomDebugInformations.Add(custom);
        _from.CustomDebugInformations.Clear();
    }

    private void MapConstants(ScopeDebugInformation scope)
    {
        foreach (var constant in scope.Constants)
            constant.ConstantType = _mapper.Map(constant.ConstantType);
        foreach (var inner in scope.Scopes)
            MapConstants(inner);
    }

    // The state machine is started by the moved body now. Its attribute stays on the user's method: by it a stack trace finds
    // the name to show.
    private void RedirectStateMachine()
    {
        if (SourcePosition.StateMachine(_from)?.Methods.FirstOrDefault(m => m.Name == "MoveNext") is not { } moveNext)
            return;
        _ = moveNext.Body.Instructions.Count;
        moveNext.DebugInformation.StateMachineKickOffMethod = _to;
    }
}
