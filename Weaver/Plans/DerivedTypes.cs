using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace MemoWeave.Fody.Plans;

/// <summary>Which types derive from a class or implement an interface, in the module and in the assemblies of users that it references.</summary>
internal sealed class DerivedTypes(ModuleDefinition module)
{
    private ILookup<string, (TypeDefinition Type, TypeReference Parent)>? _byParent;

    /// <summary>Those that derive from it directly, in metadata order; generic ones closed as the parent says, and left out where it doesn't.</summary>
    public IEnumerable<TypeReference> Of(TypeReference parent)
    {
        _byParent ??= Index();
        return _byParent[parent.GetElementType().FullName].Select(derived => Closed(derived.Type, derived.Parent, parent)).OfType<TypeReference>();
    }

    private ILookup<string, (TypeDefinition Type, TypeReference Parent)> Index()
    {
        var pairs =
            from searched in module.AssemblyReferences.Where(r => !Frameworks.Has(r) && r.Name != "MemoWeave").Select(Resolve).Prepend(module)
            from type in searched?.GetTypes() ?? []
            // What the compiler makes of iterators and of [1, 2] is refused, or known to the runtime.
            where !type.Name.StartsWith("<", StringComparison.Ordinal)
            from parent in Parents(type)
            select (type, parent);
        return pairs.ToLookup(pair => pair.parent.GetElementType().FullName);
    }

    private static IEnumerable<TypeReference> Parents(TypeDefinition type)
    {
        var interfaces = type.Interfaces.Select(i => i.InterfaceType);
        return type.BaseType is null ? interfaces : interfaces.Prepend(type.BaseType);
    }

    private ModuleDefinition? Resolve(AssemblyNameReference reference)
    {
        try
        {
            return module.AssemblyResolver.Resolve(reference)?.MainModule;
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    // Derived<T> : Base<T> is closed by the arguments of Base<int>; of Derived<T> : Base there is no saying which is meant.
    private static TypeReference? Closed(TypeDefinition type, TypeReference parent, TypeReference wanted)
    {
        TypeReference[] said = parent is GenericInstanceType p ? [.. p.GenericArguments] : [];
        TypeReference[] given = wanted is GenericInstanceType w ? [.. w.GenericArguments] : [];
        var arguments = new TypeReference?[type.GenericParameters.Count];
        for (var i = 0; i < said.Length; i++)
        {
            if (said[i] is GenericParameter own)
                arguments[own.Position] = given[i];
            else if (said[i].FullName != given[i].FullName)
                return null;
        }
        return arguments.Length == 0 ? type
            : arguments.OfType<TypeReference>().ToArray() is var closed && closed.Length == arguments.Length ? type.MakeGenericInstanceType(closed)
            : null;
    }
}
