using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>The sample, woven by the weaver of this solution, in a copy of the sources.</summary>
[TestFixture]
public sealed class RebuildInSolutionTests : RebuildTests
{
    private string _root = null!;

    protected override string Output => Path.Combine(_root, "Sample", "bin", "Debug", "net10.0", "MemoWeave.Sample.dll");

    protected override string Configuration => Path.Combine(_root, "FodyWeavers.xml");

    protected override string NewSource => Path.Combine(_root, "Sample", "Refused.cs");

    [OneTimeSetUp]
    public void CopySources()
    {
        _root = Workspace.Folder("copy");
        Repository.CopySourcesTo(_root);
    }

    // The analyzers have seen these sources already, and take longer than all the rest.
    private protected override DotNetResult Build() => Workspace.Build(Path.Combine(_root, "Sample"), "-p:RunAnalyzers=false");

    protected override void ChangeWeaver() =>
        File.WriteAllText(Path.Combine(_root, "Weaver", "Changed.cs"), "internal static class Changed;");

    /// <summary>The sample itself checks each of its calls, and fails if one was not memoized.</summary>
    protected override void AssertWoven() => Workspace.Run(_root, Output).Succeeded();
}
