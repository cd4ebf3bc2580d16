namespace MemoWeave.Inspection.Tests;

/// <summary>A fixture's assemblies as the weaver's process left them.</summary>
internal sealed class WovenFolder(string path, string name)
{
    private readonly string[] _references = File.ReadAllLines(Path.Combine(path, "references.txt"));

    public AssemblyFile Plain(BuildLevel level) => new(Path.Combine(path, $"{level}", "plain", name + ".dll"), _references);

    public AssemblyFile Woven(BuildLevel level) => new(Path.Combine(path, $"{level}", "woven", name + ".dll"), _references);
}
