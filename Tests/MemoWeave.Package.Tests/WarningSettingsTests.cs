using System.Text.RegularExpressions;
using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>
/// What a project says about warnings holds for those of the weaver, too, whose messages Fody logs without a code that MSBuild could go
/// by; and it is the same whether the analyzer runs or not.
/// </summary>
[TestFixture(true)]
[TestFixture(false)]
[Property("rule", "W4")]
public sealed partial class WarningSettingsTests(bool withAnalyzer)
{
    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void WriteProject()
    {
        _consumer = Consumer.OfPackage(
            "MemoWeave.Fody",
            $"warned-{withAnalyzer}",
            $"<TreatWarningsAsErrors>false</TreatWarningsAsErrors><RunAnalyzers>{withAnalyzer}</RunAnalyzers>");
        _consumer.Write("Warned.cs", """
            public static class Warned
            {
                [MemoWeave.Memo]
                public static async Task Load(int year) => await Task.Delay(year);
            }
            """);
    }

    [Test]
    public void A_warning_is_told_once_with_code_and_place()
    {
        var told = Told(Build().Succeeded());

        Assert.That(told.Single(), Does.Match(@"Warned\.cs\(4,[\d,]+\): warning : Fody/MemoWeave: MW0307: 'Warned\.Load'"));
    }

    [TestCase("-p:NoWarn=MW0307")]
    [TestCase("-p:NoWarn=CS1701%3bMW0307")]
    public void NoWarn_silences_it(string settings) => Assert.That(Told(Build(settings).Succeeded()), Is.Empty);

    [TestCase("-p:WarningsAsErrors=MW0307")]
    [TestCase("-p:TreatWarningsAsErrors=true")]
    public void It_can_be_made_an_error_of_every_build_until_mended(string settings)
    {
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            Assert.That(Told(Build(settings).Failed()).Single(), Does.Contain(": error "), $"attempt {attempt}");
        }
    }

    [Test]
    public void It_can_be_excepted_from_becoming_an_error() =>
        Assert.That(Told(Build("-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=MW0307").Succeeded()).Single(), Does.Contain(": warning "));

    // The build lists its warnings and errors once more at its end, without the number of the node that met them.
    private static IReadOnlyList<string> Told(DotNetResult build) =>
        [.. build.Output.Split('\n').Where(line => Message().IsMatch(line)).Select(line => line[line.IndexOf("Warned.cs", StringComparison.Ordinal)..].Trim()).Distinct()];

    private DotNetResult Build(params string[] settings) => Workspace.Build(_consumer.ProjectFile, settings);

    [GeneratedRegex(@"Warned\.cs\(.*: (warning|error) .*MW0307: ")]
    private static partial Regex Message();
}
