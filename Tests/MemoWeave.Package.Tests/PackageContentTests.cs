using System.IO.Compression;
using System.Xml.Linq;

namespace MemoWeave.Package.Tests;

[TestFixture]
public sealed class PackageContentTests
{
    [Test]
    public void MemoWeave_has_the_library_and_the_analyzer_that_its_targets_add() =>
        Assert.That(Files("MemoWeave"), Is.EquivalentTo(new[]
        {
            "lib/net10.0/MemoWeave.dll", "lib/net10.0/MemoWeave.xml",
            "buildTransitive/MemoWeave.targets", "buildTransitive/MemoWeave.Analyzers.dll",
            "README.md", "LICENSE",
        }));

    [Test]
    public void MemoWeave_Fody_has_the_weaver_where_Fody_looks_and_no_library() =>
        Assert.That(Files("MemoWeave.Fody"), Is.EquivalentTo(new[]
        {
            "weaver/MemoWeave.Fody.dll", "weaver/MemoWeave.Fody.xcf",
            "schema/MemoWeave.FodyWeavers.xsd",
            "build/MemoWeave.Fody.props", "build/MemoWeave.Fody.targets",
            "lib/net10.0/_._",
            "README.md", "LICENSE",
        }));

    [Test]
    public void MemoWeave_Fody_brings_MemoWeave_of_its_version_and_all_of_Fody()
    {
        var dependencies = Nuspec("MemoWeave.Fody").Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("include")?.Value}").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(dependencies, Is.EquivalentTo(new[] { "MemoWeave ", "Fody All" }));
            Assert.That(
                Nuspec("MemoWeave.Fody").Descendants().Single(element => element.Attribute("id")?.Value == "MemoWeave").Attribute("version")!.Value,
                Is.EqualTo(Workspace.Version));
        });
    }

    [Test]
    public void MemoWeave_does_not_bring_the_weaver_or_Fody() =>
        Assert.That(Nuspec("MemoWeave").ToString(), Does.Not.Contain("id=\"Fody").And.Not.Contain("FodyHelpers").And.Not.Contain("MemoWeave.Fody\""));

    [Test]
    public void MemoWeave_Pages_has_the_library_alone_and_brings_MemoWeave_of_its_version()
    {
        Assert.That(Files("MemoWeave.Pages"), Is.EquivalentTo(new[] { "lib/net10.0/MemoWeave.Pages.dll", "lib/net10.0/MemoWeave.Pages.xml", "README.md", "LICENSE" }));
        Assert.That(
            Nuspec("MemoWeave.Pages").Descendants().Single(element => element.Attribute("id")?.Value == "MemoWeave").Attribute("version")!.Value,
            Is.EqualTo(Workspace.Version));
    }

    [TestCase("MemoWeave")]
    [TestCase("MemoWeave.Fody")]
    [TestCase("MemoWeave.Pages")]
    public void A_package_names_licence_and_readme(string package)
    {
        var nuspec = Nuspec(package);

        Assert.Multiple(() =>
        {
            Assert.That(Value("license"), Is.EqualTo("MIT"));
            Assert.That(Value("readme"), Is.EqualTo("README.md"));
            Assert.That(Value("description"), Is.Not.Empty);
        });

        string Value(string name) => nuspec.Descendants().Single(element => element.Name.LocalName == name).Value;
    }

    private static List<string> Files(string package)
    {
        using var archive = Open(package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheFormat(name))];
    }

    private static XDocument Nuspec(string package)
    {
        using var archive = Open(package);
        using var stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private static ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Workspace.Feed, $"{package}.{Workspace.Version}.nupkg"));

    /// <summary>Parts that every package has.</summary>
    private static bool IsOfTheFormat(string name) =>
        name.EndsWith(".nuspec", StringComparison.Ordinal)
        || name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal)
        || name == "[Content_Types].xml";
}
