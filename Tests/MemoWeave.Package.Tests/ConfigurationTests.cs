using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>MW0002: a Fody configuration that passes the weaver over.</summary>
[TestFixture]
[Property("rule", "W7")]
public sealed class ConfigurationTests
{
    private const string WithElement = "<Weavers GenerateXsd=\"false\"><MemoWeave /></Weavers>";
    private const string WithoutElement = "<Weavers GenerateXsd=\"false\"></Weavers>";

    // Fody takes the folder above a project without a solution for the solution's.
    private Consumer _consumer = null!;
    private string _projectLevel = null!;
    private string _solutionLevel = null!;

    [OneTimeSetUp]
    public void WriteProject()
    {
        _consumer = Consumer.OfPackage("MemoWeave.Fody", "solution/configured");
        _consumer.Write("Marked.cs", Programs.Marked);
        _projectLevel = Path.Combine(_consumer.Folder, "FodyWeavers.xml");
        _solutionLevel = Path.Combine(Path.GetDirectoryName(_consumer.Folder)!, "FodyWeavers.xml");
    }

    [TearDown]
    public void RemoveConfiguration()
    {
        File.Delete(_projectLevel);
        File.Delete(_solutionLevel);
    }

    [Test]
    public void A_project_file_without_the_element_is_an_error_that_names_file_and_remedy()
    {
        File.WriteAllText(_projectLevel, WithoutElement);

        Assert.That(
            _consumer.Build().Failed().Output,
            Does.Contain($"{_projectLevel} : error MW0002:").And.Contain("Add <MemoWeave /> inside <Weavers>"));
    }

    [Test]
    public void So_is_a_solution_file_without_it()
    {
        File.WriteAllText(_solutionLevel, WithoutElement);

        Assert.That(_consumer.Build().Failed().Output, Does.Contain("error MW0002:"));
    }

    [Test]
    public void One_of_the_two_files_is_enough()
    {
        File.WriteAllText(_projectLevel, WithoutElement);
        File.WriteAllText(_solutionLevel, WithElement);

        Assert.That(_consumer.Build().Succeeded().Weaved);
    }

    [TestCase("<Weavers><MemoWeave /></Weavers>", true)]
    [TestCase("<Weavers></Weavers>", false)]
    public void The_property_WeaverConfiguration_counts_alike(string configuration, bool succeeds)
    {
        var consumer = Consumer.OfPackage(
            "MemoWeave.Fody",
            $"configured-by-property-{succeeds}",
            $"<WeaverConfiguration>{configuration.Replace("<", "&lt;", StringComparison.Ordinal)}</WeaverConfiguration>");
        consumer.Write("Marked.cs", Programs.Marked);

        var build = consumer.Build();

        if (succeeds)
            Assert.That(build.Succeeded().Weaved);
        else
            Assert.That(build.Failed().Output, Does.Contain("error MW0002:"));
    }
}
