using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>FodyWeavers.xml in real builds: what it says counts, and what is wrong with it is told with file and line.</summary>
[TestFixture]
[Property("rule", "F1")]
public sealed class ConfiguredConsumerTests
{
    private const string Program = """
        using MemoWeave;

        Plain.Square(7);
        Plain.Square(7);
        Console.WriteLine($"bodies: {Plain.Bodies}, {(Memo.Methods.Count == 1 ? Memo.Methods[0].Policy : "not memoized")}");

        public static class Plain
        {
            public static int Bodies;

            public static int Square(int value) { Bodies++; return value * value; }
        }
        """;

    // Fody takes the folder above a project without a solution for the solution's.
    private Consumer _consumer = null!;
    private string _projectLevel = null!;
    private string _solutionLevel = null!;

    [OneTimeSetUp]
    public void WriteProject()
    {
        _consumer = Consumer.OfPackage("MemoWeave.Fody", "policies/configured-by-pattern", "<OutputType>Exe</OutputType>");
        _consumer.Write("Program.cs", Program);
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
    public void An_error_in_the_projects_file_names_file_and_line_until_it_is_mended()
    {
        Write(_projectLevel, "<MemoWeave Ttl=\"1d\"\n  MaxEntries=\"many\" />");
        for (var build = 0; build < 2; build++)
            Assert.That(_consumer.Build().Failed().Output, Does.Contain($"{_projectLevel}(3,3,3,3): error : Fody/MemoWeave: MW0504: MaxEntries = \"many\" is not a number"));

        Write(_projectLevel, "<MemoWeave Ttl=\"1d\">\n  <Method Match=\"Plain.*\" MaxEntries=\"5\" />\n</MemoWeave>");
        _consumer.Build().Succeeded();
        Assert.That(_consumer.Run(), Does.StartWith("bodies: 1, MemoPolicy { Ttl = 1.00:00:00 (Configuration), MaxEntries = 5 (Pattern)"));
    }

    [Test]
    public void So_does_one_in_the_solutions_file()
    {
        Write(_solutionLevel, "<MemoWeave>\n  <Methods Match=\"Plain.*\" />\n</MemoWeave>");
        Assert.That(_consumer.Build().Failed().Output, Does.Match(@"FodyWeavers\.xml\(3,4,3,4\): error : Fody/MemoWeave: MW0503: unknown element <Methods>").And.Contains(_solutionLevel));

        Write(_solutionLevel, "<MemoWeave>\n  <Method Match=\"Plain.*\" />\n</MemoWeave>");
        _consumer.Build().Succeeded();
        Assert.That(_consumer.Run(), Does.StartWith("bodies: 1"));
    }

    [Test]
    public void A_pattern_of_the_project_that_matches_nothing_is_a_warning()
    {
        Write(_projectLevel, "<MemoWeave>\n  <Method Match=\"Plane.*\" />\n</MemoWeave>");

        // This project treats warnings as errors.
        Assert.That(_consumer.Build().Failed().Output, Does.Contain($"{_projectLevel}(3,4,3,4): error").And.Contain("MW0505: Match = \"Plane.*\" matches no method"));
    }

    [Test]
    public void Fody_writes_a_schema_beside_the_projects_file_that_knows_the_settings()
    {
        File.WriteAllText(_projectLevel, "<Weavers><MemoWeave /></Weavers>");
        _consumer.Build().Succeeded();

        Assert.That(File.ReadAllText(Path.ChangeExtension(_projectLevel, ".xsd")), Does.Contain("MaxEntries").And.Contain("Exclude"));
    }

    // Without the switch Fody would write the place of its schema into the file, and move what stands in it.
    private static void Write(string file, string element) => File.WriteAllText(file, $"<Weavers GenerateXsd=\"false\">\n{element}\n</Weavers>\n");
}
