using System.Reflection;
using System.Xml.Linq;
using System.Xml.Schema;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Tests.Configuration;

/// <summary>The schemas that editors complete FodyWeavers.xml with, against the weaver that reads it.</summary>
[Property("rule", "F1")]
public class SchemaTests
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly string Weaver = typeof(SchemaTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WeaverSources").Value!;
    private static readonly XElement Fragment = XElement.Load(Path.Combine(Weaver, "MemoWeave.Fody.xcf"));
    private static readonly XElement Schema = XElement.Load(Path.Combine(Weaver, "MemoWeave.FodyWeavers.xsd"));

    [TestCase("<MemoWeave/>")]
    [TestCase("<MemoWeave Ttl='1d' Jitter='10%' MaxEntries='0' Instance='Shared' Share='true' CacheNull='false' VaryBy='culture, tenant' Tags='orders; all' Validate='IsFresh' CacheIf='IsWhole' OnRelease='Close' Persist='disk' Version='2' DiskTtl='ignore' UnderscoreExcludes='false'/>")]
    [TestCase("<MemoWeave><Exclude Match='A.B' Force='true'/><Method Match='A.*' Ttl='1s' MaxEntries='5' Force='false'/><Exclude Match='C.*'/></MemoWeave>")]
    [TestCase("<MemoWeave AllowWidgets='true'><Element Match='System.Console::Write*'/><Widget Match='System.Console.ReadLine()'/><Method Match='A.*' AllowWidgets='false'/></MemoWeave>")]
    [TestCase("<Other Anything='1'><Goes/></Other><MemoWeave/>")]
    public void What_the_weaver_takes_is_valid(string elements)
    {
        Assert.That(Errors(elements), Is.Empty);
        Assert.That(WeaverErrors(elements), Is.Empty);
    }

    [TestCase("<MemoWeave TTL='1d'/>"), TestCase("<MemoWeave MaxEntries='-1'/>"), TestCase("<MemoWeave MaxEntries='many'/>"), TestCase("<MemoWeave Instance='shared'/>")]
    [TestCase("<MemoWeave Share='yes'/>"), TestCase("<MemoWeave CacheNull='1'/>"), TestCase("<MemoWeave Match='A'/>"), TestCase("<MemoWeave Stale='1h'/>")]
    [TestCase("<MemoWeave>text</MemoWeave>"), TestCase("<MemoWeave><Methods/></MemoWeave>"), TestCase("<MemoWeave><Method/></MemoWeave>"), TestCase("<MemoWeave><Exclude/></MemoWeave>")]
    [TestCase("<MemoWeave UnderscoreExcludes='no'/>"), TestCase("<MemoWeave><Exclude Match='A' Ttl='1d'/></MemoWeave>"), TestCase("<MemoWeave><Method Match='A' Force='yes'/></MemoWeave>")]
    [TestCase("<MemoWeave><Method Match='A'><Exclude Match='B'/></Method></MemoWeave>"), TestCase("<MemoWeave><Element/></MemoWeave>")]
    [TestCase("<MemoWeave><Element Match='A' Force='true'/></MemoWeave>"), TestCase("<MemoWeave><Widget Match='A' Ttl='1d'/></MemoWeave>")]
    public void What_the_weaver_refuses_is_not(string elements)
    {
        Assert.That(Errors(elements), Is.Not.Empty);
        Assert.That(WeaverErrors(elements), Is.Not.Empty);
    }

    [Test]
    public void The_solutions_schema_says_of_MemoWeave_what_the_projects_says()
    {
        var inSchema = Schema.Elements(Xs + "element").Single(e => (string?)e.Attribute("name") == "MemoWeave").Element(Xs + "complexType")!;

        Assert.That(Text(inSchema), Is.EqualTo(Text(Fragment)));

        static string Text(XElement type) => new XElement(type.Name, type.Nodes()).ToString();
    }

    [Test]
    public void The_schema_has_the_settings_that_the_weaver_has()
    {
        var available = Settings().Where(s => s.IsAvailable).Select(s => s.Name).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(Attributes(Fragment), Is.EquivalentTo(available));
            Assert.That(Attributes(Child("Method")), Is.EquivalentTo(available.Append("Match").Append("Force")));
            Assert.That(Attributes(Child("Exclude")), Is.EquivalentTo(new[] { "Match", "Force" }));
            Assert.That(Attributes(Child("Element")), Is.EquivalentTo(new[] { "Match" }));
            Assert.That(Attributes(Child("Widget")), Is.EquivalentTo(new[] { "Match" }));
            Assert.That(Fragment.Element(Xs + "choice")!.Elements().Select(e => (string)e.Attribute("name")!), Is.EquivalentTo(ElementNames()));
        });

        static XElement Child(string name) =>
            Fragment.Element(Xs + "choice")!.Elements().Single(e => (string?)e.Attribute("name") == name).Element(Xs + "complexType")!;
        static IEnumerable<string> Attributes(XElement type) => type.Elements(Xs + "attribute").Select(a => (string)a.Attribute("name")!);
    }

    [Test]
    public void Everything_in_it_is_documented()
    {
        var silent = Fragment.DescendantsAndSelf().Where(e => e.Name == Xs + "attribute" || e.Name == Xs + "element")
            .Where(e => string.IsNullOrWhiteSpace(e.Element(Xs + "annotation")?.Element(Xs + "documentation")?.Value));

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void The_weavers_settings_are_the_properties_of_the_attribute()
    {
        var properties = typeof(MemoAttribute).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(p => p.Name);

        Assert.That(Settings().Where(s => s.IsOfMemo).Select(s => s.Name), Is.EquivalentTo(properties));
    }

    private static List<string> Errors(string elements)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Schema.CreateReader());
        List<string> errors = [];
        XDocument.Parse($"<Weavers GenerateXsd='false'>{elements}</Weavers>").Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }

    private static IEnumerable<string> WeaverErrors(string elements)
    {
        var element = XElement.Parse($"<Weavers>{elements}</Weavers>").Element("MemoWeave")!;
        return Configured.Weave("public class C;", element.ToString()).Messages.Where(m => m.IsError).Select(m => m.Text);
    }

    private static IEnumerable<(string Name, bool IsAvailable, bool IsOfMemo)> Settings() =>
        SettingName.All.Select(setting => (setting.Name, setting.IsAvailable, setting.IsOfMemo));

    private static IEnumerable<string> ElementNames() => (IReadOnlyList<string>)Internal("ConfigurationReader", "Elements");

    private static object Internal(string type, string property) =>
        typeof(ModuleWeaver).Assembly.GetType($"MemoWeave.Fody.Configuration.{type}", throwOnError: true)!.GetProperty(property)!.GetValue(null)!;
}
