using System.Reflection;
using System.Xml.Linq;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>docs/diagnostics.md says what the rules say. With MEMOWEAVE_WRITE_DOCS=1 in the environment it is written anew.</summary>
[Property("rule", "W4")]
public class DiagnosticsPageTests
{
    [Test]
    public void The_page_is_what_the_rules_make_of_it()
    {
        var page = DiagnosticsPage.Make();
        if (Environment.GetEnvironmentVariable("MEMOWEAVE_WRITE_DOCS") == "1")
            File.WriteAllText(DiagnosticsPage.Path, page);

        Assert.That(File.ReadAllText(DiagnosticsPage.Path), Is.EqualTo(page), "run this test with MEMOWEAVE_WRITE_DOCS=1, and read the difference");
    }

    [TestCaseSource(typeof(DiagnosticExamples), nameof(DiagnosticExamples.OfMembers)), TestCaseSource(typeof(DiagnosticExamples), nameof(DiagnosticExamples.OfForgets)), TestCaseSource(typeof(DiagnosticExamples), nameof(DiagnosticExamples.OfElements))]
    public void The_wrong_example_gets_this_diagnostic_alone(DiagnosticExample example) =>
        Assert.That(DiagnosticsPage.Told(DiagnosticsPage.Weave(example, example.Wrong)).Select(text => text[..6]), Is.EqualTo(new[] { example.Code }));

    [TestCaseSource(typeof(DiagnosticExamples), nameof(DiagnosticExamples.OfMembers)), TestCaseSource(typeof(DiagnosticExamples), nameof(DiagnosticExamples.OfForgets)), TestCaseSource(typeof(DiagnosticExamples), nameof(DiagnosticExamples.OfElements))]
    public async Task The_mended_example_gets_none(DiagnosticExample example)
    {
        var result = DiagnosticsPage.Weave(example, example.Mended);

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Woven, Is.Not.Null);
        Assert.That(await EditorAnalysis.Of(example.Mended), Is.Empty);
    }

    [Test]
    public void The_text_of_the_build_targets_is_that_of_the_list()
    {
        var path = typeof(DiagnosticsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WeaverTargets").Value!;
        var error = XDocument.Load(path).Descendants().Single(e => e.Name.LocalName == "Error");

        Assert.That((string?)error.Attribute("Code"), Is.EqualTo(BuildRule.NotConfigured.Code));
        Assert.That((string?)error.Attribute("Text"), Is.EqualTo(BuildRule.NotConfigured.MessageFormat));
    }
}
