using Mono.Cecil;

namespace MemoWeave.TestWeaver;

/// <summary>Finds assemblies among a build's references and the fixtures that stand for other projects, and nowhere else.</summary>
public sealed class ReferenceResolver(ReferenceAssemblies references, params IReadOnlyList<Fixture> fixtures) : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _read = [];

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (_read.TryGetValue(name.Name, out var assembly))
            return assembly;
        if (fixtures.FirstOrDefault(f => f.Name == name.Name) is { } fixture)
            return _read[name.Name] = AssemblyDefinition.ReadAssembly(new MemoryStream(fixture.Assembly), new ReaderParameters { AssemblyResolver = this });
        if (!references.Paths.TryGetValue(name.Name, out var path))
            throw new AssemblyResolutionException(name);
        return _read[name.Name] = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this });
    }

    public void Dispose()
    {
        foreach (var assembly in _read.Values)
            assembly.Dispose();
    }
}
