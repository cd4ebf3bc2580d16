using MemoWeave.Fody.Plans;
using MemoWeave.Fody.Selection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// The one static class of a module that holds a wrapper for each method of another assembly which a pattern means. The calls are led to it:
/// <code>
/// internal static void Console_WriteLine(string value)
/// {
///     if (!Recorder.IsActive) Console.WriteLine(value);
///     else &lt;Console_WriteLine&gt;Element.Show(value);
/// }
/// </code>
/// The object of an instance method is the wrapper's first parameter. A generic method's wrapper has the type parameters of the type, and then those of the method.
/// </summary>
internal sealed class ElementWrappers(ModuleDefinition module, DerivedTypes derived, RuntimeLibrary runtime)
{
    private readonly Dictionary<MethodDefinition, MethodDefinition> _wrappers = [];
    private TypeDefinition? _host;

    public void Redirect(IEnumerable<ElementCall> calls)
    {
        foreach (var call in calls)
        {
            if (!_wrappers.TryGetValue(call.Found.Method, out var wrapper))
                _wrappers[call.Found.Method] = wrapper = Make(call.Found);
            var instruction = call.Instruction;
            // What stands after the wrapper's frame is the wrapper's own affair.
            if (instruction.Previous is { OpCode.Code: Code.Tail } tail)
                tail.OpCode = OpCodes.Nop;
            if (instruction.OpCode.Code != Code.Ldftn)
                instruction.OpCode = OpCodes.Call;
            instruction.Operand = wrapper.Close([.. TypeArguments(call.Called)]);
        }
    }

    private static IEnumerable<TypeReference> TypeArguments(MethodReference called) =>
        ((called.DeclaringType as GenericInstanceType)?.GenericArguments ?? []).Concat((called as GenericInstanceMethod)?.GenericArguments ?? []);

    private MethodDefinition Make(FoundElement found)
    {
        var method = found.Method;
        var type = method.DeclaringType;
        var wrapper = new MethodDefinition($"{type.Name.Split('`')[0]}_{method.Name}", MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, runtime.Void);
        Host().Methods.Add(wrapper);
        CopySignature(method, wrapper);
        wrapper.CustomAttributes.Add(runtime.CompilerGenerated());

        IReadOnlyList<GenericParameter> own = [.. wrapper.GenericParameters];
        var host = type.HasGenericParameters ? module.ImportReference(type).MakeGenericInstanceType([.. own.Take(type.GenericParameters.Count)]) : module.ImportReference(type);
        var shown = runtime.Import(method, host).Close([.. own.Skip(type.GenericParameters.Count)]);
        var plan = ElementPlan.ForWrapper(wrapper, found, derived);
        var site = new MemberNames(wrapper.DeclaringType, wrapper.Name).Element;
        new ElementWeaver(plan, runtime).Emit(new ShownCall(shown, method.HasThis ? OpCodes.Callvirt : OpCodes.Call), site);
        return wrapper;
    }

    private void CopySignature(MethodDefinition method, MethodDefinition wrapper)
    {
        var type = method.DeclaringType;
        var mapper = new TypeMapper(p => wrapper.GenericParameters[p.Position + (p.Type == GenericParameterType.Method ? type.GenericParameters.Count : 0)], module.ImportReference);
        GenericParameters.Copy([.. type.GenericParameters, .. method.GenericParameters], wrapper, mapper);
        foreach (var parameter in wrapper.GenericParameters)
        {
            Import(parameter);
            foreach (var constraint in parameter.Constraints)
                constraint.CustomAttributes.Clear();
        }
        wrapper.ReturnType = mapper.Map(method.ReturnType.WithoutModifiers());
        if (method.HasThis)
            wrapper.Parameters.Add(new ParameterDefinition("self", ParameterAttributes.None, mapper.Map(type.SelfInstance())));
        foreach (var parameter in method.Parameters)
        {
            var copy = new ParameterDefinition(parameter.Name, parameter.Attributes & ParameterAttributes.In, mapper.Map(parameter.ParameterType.WithoutModifiers()));
            TrimAnnotations.Copy(parameter, copy);
            Import(copy);
            wrapper.Parameters.Add(copy);
        }
        foreach (var attribute in method.CustomAttributes.Where(TrimAnnotations.IsOne))
            wrapper.CustomAttributes.Add(attribute);
        Import(wrapper);
    }

    // Those that a trimmer reads come from another module; the others are for a compiler, which never sees the wrapper.
    private void Import(ICustomAttributeProvider provider)
    {
        var attributes = provider.CustomAttributes.Where(TrimAnnotations.IsOne).Select(a => new CustomAttribute(module.ImportReference(a.Constructor), a.GetBlob())).ToList();
        provider.CustomAttributes.Clear();
        foreach (var attribute in attributes)
            provider.CustomAttributes.Add(attribute);
    }

    private TypeDefinition Host()
    {
        if (_host is not null)
            return _host;
        _host = new TypeDefinition("", "<MemoWeave>Elements", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, runtime.Object);
        _host.CustomAttributes.Add(runtime.CompilerGenerated());
        module.Types.Add(_host);
        return _host;
    }
}
