using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Configuration;

/// <summary>What the weaver doesn't understand, and where it says so (rule F1).</summary>
[Property("rule", "F1")]
public sealed class ConfigurationFileTests
{
    private static readonly Lazy<Fixture> Fixture = new(() => Configured.Compile("public class C { public int M() => 1; }"));

    private string _project = null!;
    private string _solution = null!;

    [SetUp]
    public void MakeFolders() =>
        (_project, _solution) = (Directory.CreateTempSubdirectory("memoweave-project-").FullName, Directory.CreateTempSubdirectory("memoweave-solution-").FullName);

    [TearDown]
    public void DeleteFolders()
    {
        Directory.Delete(_project, recursive: true);
        Directory.Delete(_solution, recursive: true);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        foreach (var setting in new[]
        {
            "ErrorTtl", "Stale", "StaleOnError",
        })
        {
            yield return Case("MW0501", $"attribute '{setting}' is not yet available", $"<MemoWeave\n  {setting}='1s'/>", 4, 3);
            yield return Case("MW0501", $"attribute '{setting}' is not yet available", $"<MemoWeave><Method Match='C.M'\n {setting}='1s'/></MemoWeave>", 4, 2);
        }

        yield return Case("MW0503", "unknown attribute 'TTL' of <MemoWeave>. Known are Ttl, Sliding, Jitter", "<MemoWeave TTL='1d'/>", 3, 13);
        yield return Case("MW0503", "unknown attribute 'Match' of <MemoWeave>", "<MemoWeave Match='C.M'/>", 3, 13);
        yield return Case("MW0503", "unknown attribute 'match' of <Method>. Known are Match, Force, Ttl", "<MemoWeave><Method Match='C.M' match='C.M'/></MemoWeave>", 3, 33);
        yield return Case("MW0503", "unknown attribute 'Ttl' of <Exclude>. Known are Match, Force", "<MemoWeave><Exclude Match='C.M' Ttl='1d'/></MemoWeave>", 3, 34);
        yield return Case("MW0503", "unknown attribute 'Ttl' of <Element>. Known are Match", "<MemoWeave><Element Match='C.M' Ttl='1d'/></MemoWeave>", 3, 34);
        yield return Case("MW0504", "<Widget> without Match", "<MemoWeave>\n <Widget/></MemoWeave>", 4, 3);
        yield return Case("MW0503", "unknown element <Methods> in <MemoWeave>. Known are <Method>, <Exclude>, <Element>, <Widget>", "<MemoWeave>\n\n<Methods/></MemoWeave>", 5, 2);
        yield return Case("MW0503", "unknown element <Exclude> in <Method>. Remove it", "<MemoWeave><Method Match='C.M'><Exclude/></Method></MemoWeave>", 3, 34);
        yield return Case("MW0503", "unknown element <Method> in <Exclude>", "<MemoWeave><Exclude Match='C.M'><Method/></Exclude></MemoWeave>", 3, 35);
        yield return Case("MW0503", "unknown text \"C.M\" in <Method>", "<MemoWeave><Method Match='C.M'>C.M</Method></MemoWeave>", 3, 33);
        yield return Case("MW0503", "unknown text \"Ttl\" in <MemoWeave>", "<MemoWeave>Ttl</MemoWeave>", 3, 13);

        foreach (var (setting, value, form) in new[]
        {
            ("Ttl", "soon", "a duration"), ("Sliding", "soon", "a duration"), ("Ttl", "", "a duration"), ("Ttl", "0s", "a duration"), ("MaxEntries", "-1", "a number"), ("MaxEntries", "many", "a number"),
            ("MaxEntries", "99999999999", "a number"), ("MaxEntries", " 5", "a number"), ("Instance", "shared", "one of Auto, PerInstance, Shared, ByValue"), ("Instance", "2", "one of"),
            ("Jitter", "soon", "a duration above zero, as \"30s\", or a percentage up to 100"), ("Jitter", "101%", "a duration above zero"),
            ("Share", "True", "true or false"), ("Share", "yes", "true or false"), ("CacheNull", "0", "true or false"),
            ("UnderscoreExcludes", "no", "true or false"), ("VaryBy", "", "one or more names"), ("VaryBy", "culture,", "one or more names"), ("VaryBy", "culture, culture", "one or more names"),
            ("Validate", "", "the name of a method"), ("CacheIf", "Type.IsFresh", "the name of a method"), ("Validate", "IsFresh(int)", "the name of a method"),
            ("Tags", "", "one or more tags"), ("Tags", "a;", "one or more tags"), ("Tags", "a{", "one or more tags"), ("Tags", "a{b()}", "one or more tags"),
        })
        {
            yield return Case("MW0504", $"{setting} = \"{value}\" is not {form}", $"<MemoWeave {setting}='{value}'/>", 3, 13);
            yield return Case("MW0504", $"{setting} = \"{value}\" is not {form}", $"<MemoWeave><Method Match='C.M' {setting}='{value}'/></MemoWeave>", 3, 33);
        }
        yield return Case("MW0504", "Force = \"yes\" is not true or false", "<MemoWeave><Method Match='C.M' Force='yes'/></MemoWeave>", 3, 33);
        yield return Case("MW0504", "Force = \"\" is not true or false", "<MemoWeave><Exclude Match='C.M' Force=''/></MemoWeave>", 3, 34);
        yield return Case("MW0504", "<Method> without Match", "<MemoWeave><Method Ttl='1d'/></MemoWeave>", 3, 14);
        yield return Case("MW0504", "<Exclude> without Match", "<MemoWeave><Exclude/></MemoWeave>", 3, 14);
        yield return Case("MW0504", "Match = \"C.M(\" is not a pattern", "<MemoWeave><Method Match='C.M('/></MemoWeave>", 3, 21);

        static TestCaseData Case(string code, string text, string element, int line, int column) =>
            new TestCaseData(code, text, element, line, column).SetArgDisplayNames(code, text, element);
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_it_does_not_understand_is_a_build_error_with_file_and_line(string code, string text, string element, int line, int column)
    {
        var file = Write(_project, element);

        var result = FixtureWeaver.TryWeave(Fixture.Value, element, _project, _solution);

        Assert.That(result.Woven, Is.Null);
        var error = result.Messages.Single();
        Assert.That(error.Text, Does.StartWith($"{code}: ").And.Contains(text));
        Assert.That((error.IsError, error.File, error.Line, error.Column), Is.EqualTo((true, file, line, column)));
    }

    [Test]
    public void All_of_it_is_told_at_once()
    {
        const string element = "<MemoWeave Ttl='soon' Color='red'><Method Force='no'/><Thing/></MemoWeave>";
        Write(_project, element);

        Assert.That(FixtureWeaver.TryWeave(Fixture.Value, element, _project).Messages.Select(m => m.Text[..6]), Is.EqualTo(new[] { "MW0504", "MW0503", "MW0504", "MW0504", "MW0503" }));
    }

    [Test]
    public void An_element_of_the_solution_points_into_the_solutions_file()
    {
        const string element = "<MemoWeave Ttl='soon'/>";
        var file = Write(_solution, element);
        File.WriteAllText(Path.Combine(_project, "FodyWeavers.xml"), "<Weavers><Other/></Weavers>");

        Assert.That(FixtureWeaver.TryWeave(Fixture.Value, element, _project, _solution).Messages.Single().File, Is.EqualTo(file));
    }

    [Test]
    public void The_projects_file_wins_over_the_solutions()
    {
        const string element = "<MemoWeave Ttl='soon'/>";
        Write(_solution, element);
        var file = Write(_project, element);

        Assert.That(FixtureWeaver.TryWeave(Fixture.Value, element, _project, _solution).Messages.Single().File, Is.EqualTo(file));
    }

    [Test]
    public void An_element_that_stands_in_no_file_came_from_the_property()
    {
        Write(_project, "<MemoWeave Ttl='1d'/>");
        Write(_solution, "<MemoWeave/>");

        var error = FixtureWeaver.TryWeave(Fixture.Value, "<MemoWeave Ttl='soon'/>", _project, _solution).Messages.Single();

        Assert.That(error.File, Is.Null);
        Assert.That(error.Text, Does.StartWith("MW0504: In the property WeaverConfiguration: Ttl = \"soon\""));
    }

    [TestCase("<MemoWeave><Method Match='C.N'/></MemoWeave>"), TestCase("<MemoWeave><Exclude Match='C.N'/></MemoWeave>")]
    public void A_pattern_that_matches_nothing_is_a_warning_with_file_and_line(string element)
    {
        var file = Write(_project, element);

        var result = FixtureWeaver.TryWeave(Fixture.Value, element, _project, _solution);

        var warning = result.Messages.Single();
        Assert.That(result.Woven, Is.Not.Null);
        Assert.That((warning.IsError, warning.File, warning.Line), Is.EqualTo((false, file, 3)));
        Assert.That(warning.Text, Is.EqualTo("MW0505: Match = \"C.N\" matches no method or property of 'Configured'. Mend the pattern, or remove it."));
    }

    [Test]
    public void In_the_solutions_file_it_may_be_meant_for_another_project()
    {
        const string element = "<MemoWeave><Method Match='C.N'/></MemoWeave>";
        var file = Write(_solution, element);

        var result = FixtureWeaver.TryWeave(Fixture.Value, element, _project, _solution);

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Information.Single(), Does.StartWith($"{file}(3): MW0505: "));
    }

    [Test]
    public void A_method_that_cannot_be_memoized_is_told_where_the_configuration_names_it()
    {
        const string element = "<MemoWeave>\n  <Method Match='C.M'/>\n</MemoWeave>";
        var file = Write(_project, element);

        var error = FixtureWeaver.TryWeave(Configured.Compile("public class C { public int M(Stream s) => 1; }"), element, _project).Messages.Single();

        Assert.That((error.Text[..6], error.File, error.Line), Is.EqualTo(("MW0205", file, 4)));
    }

    // The element begins in line 3, column 2; IXmlLineInfo counts to its name.
    private static string Write(string folder, string element)
    {
        var path = Path.Combine(folder, "FodyWeavers.xml");
        File.WriteAllText(path, $"<Weavers>\n <!-- weavers -->\n {element}\n</Weavers>");
        return path;
    }
}
