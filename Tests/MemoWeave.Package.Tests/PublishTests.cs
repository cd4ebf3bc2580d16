using System.Text.RegularExpressions;
using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>
/// An app with keys of every kind, woven in the solution, compiled to native code, and trimmed. It writes of each kind what came out, whether the body
/// ran, and the hash of the key. That the native compiler made code of everything woven in it also verifies that IL: it takes no body that isn't sound.
/// </summary>
[TestFixture]
[Property("rule", "W6")]
public sealed partial class PublishTests
{
    /// <summary>Where other arguments, or another object, are to share the entry.</summary>
    private static readonly HashSet<string> Shared =
    [
        "[NotKey] on a record's parameter", "[NotKey] on a property", "IMemoKey: what it leaves out", "registered encoder: what it leaves out",
        "none", "left out", "shared",
    ];

    private PublishedApp _native = null!;
    private PublishedApp _trimmed = null!;

    [OneTimeSetUp]
    public void CopySources()
    {
        var sources = Workspace.Folder("publish");
        Repository.CopySourcesTo(sources);
        _native = new(sources, "native");
        _trimmed = new(sources, "trimmed");
    }

    [Test]
    [Property("rule", "K4")]
    public void Each_kind_of_key_finds_its_own_entry_and_no_other()
    {
        var calls = PublishedApp.UnderJit.Value.Everywhere.Where(static line => line.Contains(" | ", StringComparison.Ordinal)).ToList();
        Assert.That(calls, Has.Count.GreaterThan(350));
        Assert.That(calls.Where(static line => !Outcomes().IsMatch(line)), Is.Empty);
        Assert.That(calls.Where(static line => line.EndsWith("hit", StringComparison.Ordinal)).Select(static line => line[..line.LastIndexOf(": ", StringComparison.Ordinal)]), Is.SubsetOf(Shared));
        Assert.That(PublishedApp.UnderJit.Value.Everywhere, Has.One.EqualTo("leaf types not among these: 0"));
    }

    [Test]
    public void Native_code_writes_what_is_written_under_the_JIT()
    {
        CCompiler.Require();
        Assert.That(_native.Output.Everywhere, Is.EqualTo(PublishedApp.UnderJit.Value.Everywhere));
    }

    [Test]
    public void A_trimmed_app_writes_what_is_written_under_the_JIT()
    {
        Assert.That(_trimmed.Output.Everywhere, Is.EqualTo(PublishedApp.UnderJit.Value.Everywhere));
        Assert.That(_trimmed.Output.Limited, Is.EqualTo(PublishedApp.UnderJit.Value.Limited));
    }

    [Test]
    [Property("rule", "K5")]
    public void Native_code_refuses_what_it_can_not_take_apart()
    {
        CCompiler.Require();
        Assert.That(PublishedApp.UnderJit.Value.Limited, Is.Not.Empty.And.All.Match(Outcomes()).And.All.EndsWith("computed"));
        Assert.That(_native.Output.Limited, Has.Count.EqualTo(PublishedApp.UnderJit.Value.Limited.Count));
        Assert.That(_native.Output.Limited, Has.All.Match(@": refused: [^|]*\| refused: [^|]*\| refused: "));
    }

    [Test]
    [Property("rule", "E7")]
    public void Methods_that_settings_name_are_asked_and_told()
    {
        var lines = PublishedApp.UnderJit.Value.Everywhere;
        foreach (var kind in new[] { "validated", "out", "task" })
        {
            Assert.That(lines, Has.One.Match($"^{kind} True: .*computed, .*hit, .*computed$"));
            Assert.That(lines, Has.One.Match($"^{kind} False: .*computed, .*computed, .*computed$"));
        }

        Assert.That(lines, Has.One.Match("^chosen: .*computed, .*hit, .*computed$"));
        Assert.That(lines, Has.One.Match("^not chosen: .*computed, .*computed, .*computed$"));
    }

    [Test]
    [Property("rule", "R1")]
    public void What_a_method_showed_is_shown_again()
    {
        var lines = PublishedApp.UnderJit.Value.Everywhere;
        var computed = lines.Where(static line => line.StartsWith("screen 0", StringComparison.Ordinal) && !line.EndsWith("asked", StringComparison.Ordinal)).ToList();
        Assert.That(computed, Has.Count.EqualTo(10));
        Assert.That(lines.Where(static line => line.StartsWith("screen 1", StringComparison.Ordinal)), Is.EqualTo(computed.Select(static line => line.Replace("screen 0", "screen 1", StringComparison.Ordinal))));
        Assert.That(lines.Count(static line => line == "own: own 1"), Is.EqualTo(2));
    }

    [Test]
    [Property("rule", "D1")]
    public void What_one_process_stored_another_reads()
    {
        var lines = PublishedApp.UnderJit.Value.Everywhere;
        var computed = lines.Where(static line => line.StartsWith("stored 0", StringComparison.Ordinal)).ToList();
        Assert.That(computed, Has.Count.EqualTo(12).And.All.Contain(" computed / "));
        Assert.That(lines.Where(static line => line.StartsWith("stored 1", StringComparison.Ordinal)),
            Is.EqualTo(computed.Select(static line => line.Replace("stored 0", "stored 1", StringComparison.Ordinal).Replace(" computed / ", " hit / ", StringComparison.Ordinal))));
        Assert.That(lines.Count(static line => line.StartsWith("stored screen 1", StringComparison.Ordinal)), Is.EqualTo(9));
        Assert.That(lines, Has.One.Match("^stored after a clear: .* computed / "));
    }

    [Test]
    [Property("rule", "V3")]
    public void Each_kind_of_result_comes_out_as_it_went_in()
    {
        var results = PublishedApp.UnderJit.Value.Everywhere.Where(static line => line.Contains(" / ", StringComparison.Ordinal) && !line.StartsWith("stored", StringComparison.Ordinal)).ToList();
        Assert.That(results, Has.Count.GreaterThan(24));
        Assert.That(results.Where(static line => !line.StartsWith("stream", StringComparison.Ordinal)), Has.All.Match(@": ([0-9A-F]{32}) computed / \1 hit / \1 hit, one (each|for all)$"));
        Assert.That(results.Where(static line => line.EndsWith("one for all", StringComparison.Ordinal)).Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]),
            Is.EquivalentTo(new[] { "record, immutable", "shared" }));
        Assert.That(results, Has.One.Match("^stream, as an object: none computed / none computed / none computed, one each$"));
    }

    [Test]
    [Property("rule", "V3")]
    public void Native_code_stores_no_result_that_it_can_not_copy_whole()
    {
        CCompiler.Require();
        Assert.That(PublishedApp.UnderJit.Value.Unstored, Is.Not.Empty.And.All.Match(": +computed / +hit / +hit, "));
        Assert.That(_trimmed.Output.Unstored, Is.EqualTo(PublishedApp.UnderJit.Value.Unstored));
        Assert.That(_native.Output.Unstored, Has.Count.EqualTo(PublishedApp.UnderJit.Value.Unstored.Count).And.All.Match(": +computed / +computed / +computed, "));
    }

    [Test]
    public void Native_compilation_warns_of_nothing()
    {
        CCompiler.Require();
        Assert.That(_native.Log, Does.Contain("Generating native code"));
        Assert.That(WarningsOf(_native), Is.Empty);
    }

    [Test]
    public void Trimming_warns_of_nothing()
    {
        Assert.That(_trimmed.Log, Does.Contain("Optimizing assemblies for size"));
        Assert.That(WarningsOf(_trimmed), Is.Empty);
    }

    // Of what LiteDB could do and is never asked for it warns itself.
    private static IEnumerable<string> WarningsOf(PublishedApp app) => app.Log.Split('\n').Where(static line => TrimOrAotWarning().IsMatch(line) && !line.Contains(" IL3050: LiteDB.", StringComparison.Ordinal));

    [GeneratedRegex(@": [^|]*computed \| [^|]*hit \| [^|]*(computed|hit)$")]
    private static partial Regex Outcomes();

    [GeneratedRegex(@"\bIL[23]\d{3}\b")]
    private static partial Regex TrimOrAotWarning();
}
