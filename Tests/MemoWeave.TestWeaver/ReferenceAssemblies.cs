namespace MemoWeave.TestWeaver;

/// <summary>The assemblies that a user's project is compiled against: those of this one, without the weaver and what it is made of.</summary>
public static class ReferenceAssemblies
{
    private static readonly string[] NeverAUsers = ["MemoWeave.Fody", "FodyHelpers", "Mono.Cecil"];

    /// <summary>Their paths, by simple name.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = Read();

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
