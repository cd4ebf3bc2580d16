using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace MemoWeave.TestWeaver;

/// <summary>Compiles C# sources as a build would: nullable, implicit usings, unsafe code, portable symbols.</summary>
public static class FixtureCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using MemoWeave;
        """;

    /// <summary>What the compiler makes of source files, given as path and text, before it emits anything.</summary>
    public static CSharpCompilation Compilation(string name, OptimizationLevel level, IEnumerable<(string Path, string Text)> sources, ReferenceAssemblies? references = null, params (string Name, string Value)[] features)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview).WithFeatures(features.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var trees = sources.Append(("ImplicitUsings.cs", ImplicitUsings))
            .Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Item2, Encoding.UTF8), parse, source.Item1));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable, deterministic: true);
        return CSharpCompilation.Create(name, trees, (references ?? ReferenceAssemblies.OfUsers).Compiled, options);
    }

    /// <summary>Compiles source files, given as path and text.</summary>
    /// <exception cref="InvalidOperationException">The sources do not compile; the message holds the compiler's errors.</exception>
    public static Fixture Compile(string name, OptimizationLevel level, params IEnumerable<(string Path, string Text)> sources) =>
        Compile(name, level, sources, references: null);

    /// <summary>Compiles one source file against other fixtures.</summary>
    public static Fixture Compile(string name, OptimizationLevel level, string source, params IReadOnlyList<Fixture> referenced)
    {
        var compilation = Compilation(name, level, [($"{name}.cs", source)]).AddReferences(referenced.Select(f => MetadataReference.CreateFromImage(f.Assembly)));
        return Emit(compilation) with { Referenced = referenced };
    }

    /// <summary>The same against other assemblies than this framework's, or with features of the compiler switched on.</summary>
    /// <exception cref="InvalidOperationException">The sources do not compile; the message holds the compiler's errors.</exception>
    public static Fixture Compile(string name, OptimizationLevel level, IEnumerable<(string Path, string Text)> sources, ReferenceAssemblies? references, params (string Name, string Value)[] features)
    {
        return Emit(Compilation(name, level, sources, references, features));
    }

    /// <summary>Compiles the C# files of a folder, not those below it.</summary>
    public static Fixture CompileFolder(string name, OptimizationLevel level, string folder) => Compile(name, level, FilesOf(folder));

    /// <summary>The C# files of a folder, not those below it, as path and text.</summary>
    public static IEnumerable<(string Path, string Text)> FilesOf(string folder) =>
        Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)));

    private static Fixture Emit(CSharpCompilation compilation)
    {
        var name = compilation.AssemblyName!;
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: name + ".pdb"));
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return new Fixture(name, assembly.ToArray(), symbols.ToArray());
    }
}
