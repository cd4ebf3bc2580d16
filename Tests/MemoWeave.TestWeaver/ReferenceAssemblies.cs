using Microsoft.CodeAnalysis;

namespace MemoWeave.TestWeaver;

/// <summary>The assemblies that a fixture is compiled and woven against.</summary>
/// <param name="paths">Their paths, by simple name.</param>
/// <param name="framework">Which of them hold the framework's types that the weaver names.</param>
public sealed class ReferenceAssemblies(IReadOnlyDictionary<string, string> paths, params string[] framework)
{
    private static readonly string[] NeverAUsers = ["MemoWeave.Fody", "FodyHelpers", "Mono.Cecil"];

    private readonly Lazy<MetadataReference[]> _compiled = new(() => [.. paths.Values.Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>What a user's project of this framework is compiled against: the references of this project, without the weaver and what it is made of.</summary>
    public static ReferenceAssemblies OfUsers { get; } = new(Read(), "System.Runtime");

    public IReadOnlyDictionary<string, string> Paths => paths;

    public IReadOnlyList<string> Framework => framework;

    /// <summary>The same for the compiler.</summary>
    internal IReadOnlyList<MetadataReference> Compiled => _compiled.Value;

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(ReferenceAssemblies).Assembly.GetManifestResourceStream("references.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(path => !Array.Exists(NeverAUsers, name => Path.GetFileName(path).StartsWith(name + ".", StringComparison.Ordinal)))
            .GroupBy(path => Path.GetFileNameWithoutExtension(path))
            .ToDictionary(group => group.Key, group => group.First());
    }
}
