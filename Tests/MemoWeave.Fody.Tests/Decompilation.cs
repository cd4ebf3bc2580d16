using System.Reflection.Metadata;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.Metadata;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests;

/// <summary>C# made of a woven assembly, as a reader with a decompiler sees it.</summary>
internal sealed class Decompilation : IDisposable
{
    private readonly PEFile _file;
    private readonly CSharpDecompiler _decompiler;

    public Decompilation(Fixture fixture)
    {
        _file = new PEFile(fixture.Name + ".dll", new MemoryStream(fixture.Assembly));
        var resolver = new UniversalAssemblyResolver(typeof(Decompilation).Assembly.Location, throwOnError: false, targetFramework: null);
        resolver.AddSearchDirectory(Path.GetDirectoryName(ReferenceAssemblies.OfUsers.Paths["MemoWeave"]));
        resolver.AddSearchDirectory(Path.GetDirectoryName(ReferenceAssemblies.OfUsers.Paths["System.Runtime"]));
        _decompiler = new CSharpDecompiler(_file, resolver, new DecompilerSettings());
    }

    public string Whole() => _decompiler.DecompileWholeModuleAsString();

    /// <summary>What weaving wrote for one method: the prologue in its place, and the types beside it. The body is as it was.</summary>
    public string OfMethod(string typeName, string methodName)
    {
        var metadata = _file.Metadata;
        var type = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(t => metadata.GetString(t.Name) == typeName);
        var user = methodName.StartsWith("get_", StringComparison.Ordinal) ? methodName[4..] : methodName;
        var methods = type.GetMethods().Where(handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name) == methodName).Select(handle => (EntityHandle)handle);
        var types = type.GetNestedTypes().Where(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Name) is var name
            && (name.StartsWith($"<{user}>Memo", StringComparison.Ordinal) || name.StartsWith($"<{user}>State", StringComparison.Ordinal)));
        return _decompiler.DecompileAsString([.. methods, .. types.Select(handle => (EntityHandle)handle)]).ReplaceLineEndings("\n");
    }

    public void Dispose() => _file.Dispose();
}
