using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

[TestFixture]
public sealed class RebuildByPackageTests : RebuildTests
{
    private Consumer _consumer = null!;

    protected override string Output => _consumer.Output();

    protected override string Configuration => Path.Combine(_consumer.Folder, "FodyWeavers.xml");

    protected override string NewSource => Path.Combine(_consumer.Folder, "Refused.cs");

    [OneTimeSetUp]
    public void WriteProject()
    {
        _consumer = Consumer.OfPackage("MemoWeave.Fody", "rebuilt", "<OutputType>Exe</OutputType>");
        _consumer.Write("Program.cs", Programs.CountsBodies);
        File.WriteAllText(Configuration, "<Weavers GenerateXsd=\"false\"><MemoWeave /></Weavers>");
    }

    // The weaver's errors are meant, and the analyzer would come before it.
    private protected override DotNetResult Build() => Workspace.Build(_consumer.ProjectFile, "-p:RunAnalyzers=false");

    protected override void ChangeWeaver() =>
        File.SetLastWriteTimeUtc(
            Path.Combine(Workspace.Packages, "memoweave.fody", Workspace.Version, "weaver", "MemoWeave.Fody.dll"),
            DateTime.UtcNow);

    protected override void AssertWoven() => Assert.That(_consumer.Run(), Is.EqualTo(Programs.FourBodies));
}
