using System.Reflection;

namespace MemoWeave.Package.Tests.Machinery;

/// <summary>The repository whose output is tested; it is never written to, but for what a pack leaves in obj/.</summary>
internal static class Repository
{
    private static readonly string[] BuildOutput = ["bin", "obj", "node_modules", "TestResults"];

    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Copies what a project of the solution is built from, as a fresh clone would have it.</summary>
    public static void CopySourcesTo(string target)
    {
        CopyFiles(Root, target);
        foreach (var folder in new[] { "Runtime", "Weaver", "Sample", Path.Combine("Tests", "MemoWeave.AotApp") })
        {
            CopyTree(Path.Combine(Root, folder), Path.Combine(target, folder));
        }

        Directory.CreateDirectory(Path.Combine(target, "artifacts", "packages"));   // a source in nuget.config
    }

    private static void CopyTree(string source, string target)
    {
        CopyFiles(source, target);
        foreach (var folder in Directory.EnumerateDirectories(source).Where(folder => !BuildOutput.Contains(Path.GetFileName(folder))))
        {
            CopyTree(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }

    private static void CopyFiles(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
