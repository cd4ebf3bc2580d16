using System.Reflection;
using System.Runtime.Loader;
using ICSharpCode.Decompiler.Metadata;
using Mono.Cecil;

namespace MemoWeave.Inspection.Tests;

/// <summary>An assembly on disk, its symbols beside it, and what it was compiled against.</summary>
internal sealed record AssemblyFile(string FullPath, IReadOnlyList<string> References)
{
    public string Name => Path.GetFileNameWithoutExtension(FullPath);

    public IEnumerable<string> ReferenceFolders => References.Select(reference => Path.GetDirectoryName(reference)!).Distinct();

    public byte[] Bytes => File.ReadAllBytes(FullPath);

    public byte[] SymbolBytes => File.ReadAllBytes(Path.ChangeExtension(FullPath, ".pdb"));

    /// <summary>Loads it into a context of its own, so that woven and unwoven builds of one source stand side by side.</summary>
    public Assembly Load() => new AssemblyLoadContext(Name).LoadFromAssemblyPath(FullPath);

    public ModuleDefinition Read(bool symbols = false)
    {
        var resolver = new DefaultAssemblyResolver();
        foreach (var folder in ReferenceFolders)
            resolver.AddSearchDirectory(folder);
        return ModuleDefinition.ReadModule(FullPath, new ReaderParameters { AssemblyResolver = resolver, ReadSymbols = symbols });
    }

    /// <summary>It as C#.</summary>
    public Decompilation Decompile() => new(new PEFile(FullPath), ReferenceFolders);

    /// <summary>A changed copy in a folder of its own, with what stood beside it and without symbols.</summary>
    public AssemblyFile Changed(Action<ModuleDefinition> change)
    {
        var folder = TemporaryFolder.Make();
        foreach (var beside in Directory.GetFiles(Path.GetDirectoryName(FullPath)!, "*.dll"))
            File.Copy(beside, Path.Combine(folder, Path.GetFileName(beside)));

        var copy = this with { FullPath = Path.Combine(folder, Path.GetFileName(FullPath)) };
        using var module = Read();
        change(module);
        module.Write(copy.FullPath);
        return copy;
    }
}
