using System.Reflection.Metadata;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.Metadata;

namespace MemoWeave.Inspection.Tests;

/// <summary>C# made of a woven assembly, as a reader with a decompiler sees it.</summary>
/// <param name="assembly">The assembly.</param>
/// <param name="referenceFolders">Where what it was compiled against is found.</param>
internal sealed class Decompilation(PEFile assembly, IEnumerable<string> referenceFolders) : IDisposable
{
    private readonly CSharpDecompiler _decompiler = new(assembly, Resolver(referenceFolders), new DecompilerSettings());

    public string Whole() => _decompiler.DecompileWholeModuleAsString();

    /// <summary>What weaving wrote for one method: what stands in its place, and what stands beside it. The body is as it was.</summary>
    public string OfMethod(string typeName, string methodName)
    {
        var metadata = assembly.Metadata;
        var type = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(t => metadata.GetString(t.Name) == typeName);
        var user = methodName.StartsWith("get_", StringComparison.Ordinal) ? methodName[4..] : methodName;
        var methods = type.GetMethods().Where(handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name) is var name && (name == methodName || name == $"<{user}>Ask" || name == $"<{user}>Prologue")).Select(handle => (EntityHandle)handle);
        var types = type.GetNestedTypes().Where(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Name) is var name
            && (name.StartsWith($"<{user}>Memo", StringComparison.Ordinal) || name.StartsWith($"<{user}>State", StringComparison.Ordinal)));
        return _decompiler.DecompileAsString([.. methods, .. types.Select(handle => (EntityHandle)handle)]).ReplaceLineEndings("\n");
    }

    public void Dispose() => assembly.Dispose();

    private static UniversalAssemblyResolver Resolver(IEnumerable<string> folders)
    {
        var resolver = new UniversalAssemblyResolver(typeof(Decompilation).Assembly.Location, throwOnError: false, targetFramework: null);
        foreach (var folder in folders)
            resolver.AddSearchDirectory(folder);
        return resolver;
    }
}
