using Fody;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>The names of the runtime and of the framework that woven code uses, looked up in the module's own references.</summary>
internal sealed class RuntimeLibrary
{
    private readonly ModuleDefinition _module;
    private readonly AssemblyDefinition _memoWeave;
    private readonly Func<string, TypeDefinition> _findFrameworkType;
    private readonly MethodReference _compilerGenerated;
    private readonly MethodReference _stackTraceHidden;
    private readonly MethodReference _debuggerStepThrough;

    public RuntimeLibrary(ModuleDefinition module, AssemblyDefinition memoWeave, Func<string, TypeDefinition> findFrameworkType)
    {
        (_module, _memoWeave, _findFrameworkType) = (module, memoWeave, findFrameworkType);
        _compilerGenerated = FrameworkConstructor("System.Runtime.CompilerServices.CompilerGeneratedAttribute");
        _stackTraceHidden = FrameworkConstructor("System.Diagnostics.StackTraceHiddenAttribute");
        _debuggerStepThrough = FrameworkConstructor("System.Diagnostics.DebuggerStepThroughAttribute");
    }

    public TypeReference Object => _module.TypeSystem.Object;

    public TypeReference ValueType => FrameworkType("System.ValueType");

    public TypeReference Void => _module.TypeSystem.Void;

    public TypeReference String => _module.TypeSystem.String;

    public TypeReference Boolean => _module.TypeSystem.Boolean;

    public TypeReference CancellationToken => FrameworkType("System.Threading.CancellationToken");

    /// <summary>A type of the runtime, closed over the arguments if there are any.</summary>
    public TypeReference Type(string fullName, params TypeReference[] arguments)
    {
        var type = _module.ImportReference(Definition(fullName));
        return arguments.Length == 0 ? type : type.MakeGenericInstanceType(arguments);
    }

    /// <summary>A method of a runtime type or of its base types, told apart from its overloads by the number of its parameters, or by what is asked besides.</summary>
    public MethodReference Method(TypeReference host, string name, int parameters, Func<MethodDefinition, bool>? which = null)
    {
        var definition = Definition(host.GetElementType().FullName);
        if (definition.Methods.SingleOrDefault(m => m.Name == name && m.Parameters.Count == parameters && m.IsPublic && which?.Invoke(m) != false) is { } method)
            return _module.ImportReference(method).On(host);
        return definition.BaseType?.Resolve().Module == definition.Module
            ? Method(Base(definition, host), name, parameters, which)
            : throw Missing($"{host.FullName}.{name} with {parameters} parameters");
    }

    /// <summary>A method of a runtime type whose overloads take one parameter each, by the type of that.</summary>
    public MethodReference MethodFor(TypeReference host, string name, TypeReference parameter)
    {
        var wanted = parameter.GetElementType().FullName;
        var method = Definition(host.FullName).Methods.SingleOrDefault(m => m.Name == name && m.IsPublic && m.Parameters.Count == 1 && m.Parameters[0].ParameterType.GetElementType().FullName == wanted);
        return method is null ? throw Missing($"{host.FullName}.{name} for {wanted}") : _module.ImportReference(method).Close(parameter is GenericInstanceType generic ? [.. generic.GenericArguments] : []);
    }

    public MethodReference Constructor(TypeReference host) =>
        _module.ImportReference(Definition(host.GetElementType().FullName).GetConstructors().Single(c => !c.IsStatic && c.IsPublic)).On(host);

    /// <summary>A type of the framework, closed over the arguments if there are any.</summary>
    public TypeReference FrameworkType(string fullName, params TypeReference[] arguments)
    {
        var type = _module.ImportReference(_findFrameworkType(fullName));
        return arguments.Length == 0 ? type : type.MakeGenericInstanceType(arguments);
    }

    /// <summary>A method of a type of the framework that has no overloads.</summary>
    public MethodReference FrameworkMethod(string type, string name) =>
        _module.ImportReference(_findFrameworkType(type).Methods.Single(m => m.Name == name));

    /// <summary>The one method or constructor of a type of the framework of which this is true.</summary>
    public MethodReference FrameworkMethodOf(TypeReference host, Func<MethodDefinition, bool> which) =>
        _module.ImportReference(_findFrameworkType(host.GetElementType().FullName).Methods.Single(m => m.IsPublic && which(m))).On(host);

    /// <summary>A field of a generic type of the framework.</summary>
    public FieldReference FrameworkField(TypeReference host, string name)
    {
        var field = _findFrameworkType(host.GetElementType().FullName).Fields.Single(f => f.Name == name);
        return new FieldReference(name, _module.ImportReference(field).FieldType, host);
    }

    /// <summary>The constructor of a type of the framework that has one.</summary>
    public MethodReference FrameworkConstructorOf(TypeReference host) =>
        _module.ImportReference(_findFrameworkType(host.GetElementType().FullName).GetConstructors().Single(c => !c.IsStatic && c.IsPublic)).On(host);

    /// <summary>A type that other types led to, which may be another assembly's, as the module names it.</summary>
    public TypeReference Import(TypeReference type) => new TypeMapper(p => p, _module.ImportReference).Map(type);

    /// <summary>A method that other types led to, on a type that the module names.</summary>
    public MethodReference Import(MethodDefinition method, TypeReference host) => _module.ImportReference(method).On(host);

    /// <summary>A field that other types led to, of a type that the module names.</summary>
    public FieldReference Import(FieldDefinition field, TypeReference host)
    {
        var imported = _module.ImportReference(field);
        return host.IsGenericInstance ? new FieldReference(imported.Name, imported.FieldType, host) : imported;
    }

    public CustomAttribute CompilerGenerated() => new(_compilerGenerated);

    /// <summary>Leaves a field out of the keys that its object is part of.</summary>
    public CustomAttribute NotKey() => new(Constructor(Type("MemoWeave.NotKeyAttribute")));

    /// <summary>Tells a woven method from one that only carries <c>[Memo]</c>.</summary>
    public CustomAttribute Woven() => new(Constructor(Type("MemoWeave.Calls.WovenAttribute")));

    /// <summary>Marks an <c>in</c> parameter.</summary>
    public CustomAttribute IsReadOnly() => new(FrameworkConstructor("System.Runtime.CompilerServices.IsReadOnlyAttribute"));

    /// <summary>Marks a ref struct.</summary>
    public CustomAttribute IsByRefLike() => new(FrameworkConstructor("System.Runtime.CompilerServices.IsByRefLikeAttribute"));

    /// <summary>Keeps a trimmer from a warning.</summary>
    public CustomAttribute SuppressMessage(string category, string warning)
    {
        var type = _findFrameworkType("System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute");
        return new(_module.ImportReference(type.GetConstructors().Single(c => c.Parameters.Count == 2)))
        {
            ConstructorArguments = { new(_module.TypeSystem.String, category), new(_module.TypeSystem.String, warning) },
        };
    }

    /// <summary>Hides a method from stack traces and from a debugger's steps (rule W3).</summary>
    public void Hide(MethodDefinition method)
    {
        foreach (var constructor in new[] { _stackTraceHidden, _debuggerStepThrough })
            if (!method.HasAttribute(constructor.DeclaringType.FullName))
                method.CustomAttributes.Add(new CustomAttribute(constructor));
    }

    // A method is named on the type that declares it, closed as the derived one closes it.
    private TypeReference Base(TypeDefinition definition, TypeReference host)
    {
        if (definition.BaseType is not GenericInstanceType generic)
            return Type(definition.BaseType.FullName);
        var mapper = new TypeMapper(p => ((GenericInstanceType)host).GenericArguments[p.Position]);
        return Type(generic.ElementType.FullName, [.. generic.GenericArguments.Select(mapper.Map)]);
    }

    private TypeDefinition Definition(string fullName) =>
        _memoWeave.MainModule.GetType(fullName) ?? throw Missing(fullName);

    private WeavingException Missing(string name) =>
        new($"{BuildRule.OtherVersion.Code}: {BuildRule.OtherVersion.Message(_memoWeave.Name.Version, name)}");

    private MethodReference FrameworkConstructor(string fullName) =>
        _module.ImportReference(_findFrameworkType(fullName).GetConstructors().Single(c => !c.IsStatic && c.Parameters.Count == 0));
}
