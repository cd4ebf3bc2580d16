using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.TestWeaver;

/// <summary>
/// The public names of the runtime as an assembly for .NET Standard 2.0, made from the runtime itself: what that framework has
/// no types for is left out, and the methods are empty, because nothing of it is meant to run.
/// </summary>
internal static class PortableRuntime
{
    public const string Name = "MemoWeave";

    private const GenericParameterAttributes KnownConstraints = GenericParameterAttributes.VarianceMask | GenericParameterAttributes.SpecialConstraintMask;

    /// <summary>What woven code is marked with and .NET Standard lacks.</summary>
    private static readonly string[] LaterAttributes =
    [
        "System.Diagnostics.StackTraceHiddenAttribute",
        "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.IsByRefLikeAttribute",
    ];

    public static byte[] Make(string netStandardPath)
    {
        using var netStandard = ModuleDefinition.ReadModule(netStandardPath);
        using var resolver = new ReferenceResolver(ReferenceAssemblies.OfUsers);
        using var module = ModuleDefinition.ReadModule(ReferenceAssemblies.OfUsers.Paths[Name], new ReaderParameters { AssemblyResolver = resolver });

        // The first type is that of the module, whatever it is.
        Keep(module.Types, type => type.IsPublic || type.Name == "<Module>");
        foreach (var type in module.GetTypes())
            Reduce(type, netStandard);
        module.Assembly.CustomAttributes.Clear();
        module.CustomAttributes.Clear();
        Retarget(module, netStandard);
        foreach (var attribute in LaterAttributes)
            AddAttribute(module, attribute);

        var stub = new MemoryStream();
        module.Write(stub);
        return stub.ToArray();
    }

    private static void Reduce(TypeDefinition type, ModuleDefinition netStandard)
    {
        Keep(type.CustomAttributes, attribute => attribute.AttributeType.Name == nameof(AttributeUsageAttribute));
        type.Events.Clear();
        Keep(type.NestedTypes, nested => nested.IsNestedPublic);
        Keep(type.Fields, field => field.IsPublic && IsKnown(field.FieldType, netStandard));
        Keep(type.Interfaces, implemented => IsKnown(implemented.InterfaceType, netStandard));
        // An `init` is a setter with a mark that .NET Standard has no type for.
        foreach (var method in type.Methods.Where(method => method.ReturnType is RequiredModifierType { ModifierType.Name: "IsExternalInit" }))
            method.ReturnType = ((RequiredModifierType)method.ReturnType).ElementType;
        // Of interfaces, woven code names no members; without them, their implementations need not be found.
        Keep(type.Methods, method => method.IsPublic && !type.IsInterface
            && IsKnown(method.ReturnType, netStandard) && method.Parameters.All(p => IsKnown(p.ParameterType, netStandard)));
        Keep(type.Properties, property => type.Methods.Contains(property.GetMethod) && (property.SetMethod is null || type.Methods.Contains(property.SetMethod)));
        Reduce(type.GenericParameters, netStandard);
        foreach (var property in type.Properties)
            property.CustomAttributes.Clear();
        foreach (var field in type.Fields)
            field.CustomAttributes.Clear();
        foreach (var implemented in type.Interfaces)
            implemented.CustomAttributes.Clear();
        foreach (var method in type.Methods)
            Reduce(method, netStandard);
    }

    private static void Reduce(MethodDefinition method, ModuleDefinition netStandard)
    {
        method.CustomAttributes.Clear();
        method.MethodReturnType.CustomAttributes.Clear();
        method.Overrides.Clear();
        Reduce(method.GenericParameters, netStandard);
        foreach (var parameter in method.Parameters)
            parameter.CustomAttributes.Clear();
        if (!method.HasBody)
            return;
        method.Body = new MethodBody(method);
        var il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Throw);
    }

    private static void Reduce(IEnumerable<GenericParameter> parameters, ModuleDefinition netStandard)
    {
        foreach (var parameter in parameters)
        {
            parameter.CustomAttributes.Clear();
            parameter.Attributes &= KnownConstraints;
            Keep(parameter.Constraints, constraint => IsKnown(constraint.ConstraintType, netStandard));
            foreach (var constraint in parameter.Constraints)
                constraint.CustomAttributes.Clear();
        }
    }

    private static bool IsKnown(TypeReference type, ModuleDefinition netStandard) => type switch
    {
        GenericParameter => true,
        GenericInstanceType generic => IsKnown(generic.ElementType, netStandard) && generic.GenericArguments.All(a => IsKnown(a, netStandard)),
        IModifierType modifier => IsKnown(modifier.ModifierType, netStandard) && IsKnown(modifier.ElementType, netStandard),
        TypeSpecification specification => IsKnown(specification.ElementType, netStandard),
        TypeDefinition own => own.IsPublic,
        _ => netStandard.GetType(type.FullName) is not null,
    };

    private static void Retarget(ModuleDefinition module, ModuleDefinition netStandard)
    {
        var name = netStandard.Assembly.Name;
        var scope = new AssemblyNameReference(name.Name, name.Version) { PublicKeyToken = name.PublicKeyToken };
        foreach (var type in module.GetTypeReferences().Where(type => type.DeclaringType is null))
            type.Scope = scope;
        module.AssemblyReferences.Clear();
        module.AssemblyReferences.Add(scope);
    }

    private static void AddAttribute(ModuleDefinition module, string fullName)
    {
        var scope = module.AssemblyReferences.Single();
        var parent = new TypeReference("System", "Attribute", module, scope);
        var dot = fullName.LastIndexOf('.');
        var attribute = new TypeDefinition(fullName[..dot], fullName[(dot + 1)..], TypeAttributes.Public | TypeAttributes.Sealed, parent);
        var constructor = new MethodDefinition(".ctor", MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, module.TypeSystem.Void);
        constructor.Body.GetILProcessor().Emit(OpCodes.Ret);
        attribute.Methods.Add(constructor);
        module.Types.Add(attribute);
    }

    private static void Keep<T>(Mono.Collections.Generic.Collection<T> items, Func<T, bool> predicate)
    {
        for (var i = items.Count - 1; i >= 0; i--)
            if (!predicate(items[i]))
                items.RemoveAt(i);
    }
}
