using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// A private type beside a memoized method. It repeats the generic parameters of the declaring type and of the method, so
/// that each closed instance of the method has its own.
/// </summary>
internal sealed class NestedType
{
    private readonly MethodDefinition _method;
    private readonly TypeMapper _mapper;

    public NestedType(MethodDefinition method, string name, TypeAttributes attributes, TypeReference baseType, RuntimeLibrary runtime)
    {
        _method = method;
        var arity = method.GenericParameters.Count;
        Definition = new TypeDefinition("", arity == 0 ? name : $"{name}`{arity}", attributes | TypeAttributes.NestedPrivate | TypeAttributes.Sealed, baseType);
        _mapper = new TypeMapper(ToOwn);
        GenericParameters.Copy([.. method.DeclaringType.GenericParameters, .. method.GenericParameters], Definition, _mapper);
        Definition.CustomAttributes.Add(runtime.CompilerGenerated());
        method.DeclaringType.NestedTypes.Add(Definition);
    }

    public TypeDefinition Definition { get; }

    /// <summary>The type as its own members see it.</summary>
    public TypeReference Self => Definition.SelfInstance();

    /// <summary>The type as the memoized method sees it.</summary>
    public TypeReference InMethod => Over([.. _method.DeclaringType.GenericParameters, .. _method.GenericParameters]);

    /// <summary>Another nested type of the same method, as this one's members see it.</summary>
    public TypeReference Sibling(NestedType other) => other.Over([.. Definition.GenericParameters]);

    /// <summary>A type written in the method's terms, in this type's.</summary>
    public TypeReference Map(TypeReference inMethod) => _mapper.Map(inMethod);

    /// <summary>A method written in the method's terms, in this type's.</summary>
    public MethodReference Map(MethodReference inMethod) => _mapper.Map(inMethod);

    /// <summary>A static member as the memoized method calls it.</summary>
    public MethodReference InMethodCall(MethodDefinition member) => member.On(InMethod);

    /// <summary>The type that declares the memoized method, as this type's members see it.</summary>
    public TypeReference DeclaringType => Map(_method.DeclaringType.SelfInstance());

    /// <summary>A method of the declaring type with the memoized one's generic parameters, as this type's members call it.</summary>
    public MethodReference Call(MethodDefinition method) =>
        method.On(DeclaringType).Close([.. Definition.GenericParameters.Skip(_method.DeclaringType.GenericParameters.Count)]);

    /// <summary>
    /// A method of the type that the memoized one's source stands in, as this type's members call it: without type parameters of its own, or with those of the
    /// memoized one. A closure repeats the type parameters of the types around it.
    /// </summary>
    public MethodReference CallNamed(MethodDefinition method)
    {
        var arity = method.DeclaringType.GenericParameters.Count;
        var host = arity == 0 ? method.DeclaringType : (TypeReference)method.DeclaringType.MakeGenericInstanceType([.. Definition.GenericParameters.Take(arity)]);
        return method.On(host).Close(method.HasGenericParameters ? [.. Definition.GenericParameters.Skip(_method.DeclaringType.GenericParameters.Count)] : []);
    }

    /// <summary>In a member: hands a static method of the type, as a delegate, to the call site object: <c>Site.TagBy(new TagsOf&lt;&lt;Load&gt;State&gt;(Tag));</c></summary>
    public void EmitTell(ILProcessor il, FieldReference site, string tell, TypeReference delegateType, MethodDefinition method, RuntimeLibrary runtime) =>
        EmitTell(il, site, tell, runtime.Method(delegateType, ".ctor", 2), method.On(Self), runtime);

    /// <summary>The same with any static method, and the constructor of any delegate.</summary>
    public static void EmitTell(ILProcessor il, FieldReference site, string tell, MethodReference newDelegate, MethodReference method, RuntimeLibrary runtime)
    {
        il.Emit(OpCodes.Ldsfld, site);
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ldftn, method);
        il.Emit(OpCodes.Newobj, newDelegate);
        il.Emit(OpCodes.Callvirt, runtime.Method(runtime.Type("MemoWeave.MemoMethod"), tell, 1));
    }

    private TypeReference Over(TypeReference[] arguments) =>
        arguments.Length == 0 ? Definition : Definition.MakeGenericInstanceType(arguments);

    private TypeReference ToOwn(GenericParameter parameter) =>
        parameter.Owner == _method ? Definition.GenericParameters[_method.DeclaringType.GenericParameters.Count + parameter.Position]
        : parameter.Owner == _method.DeclaringType ? Definition.GenericParameters[parameter.Position]
        : parameter;
}
