using System.Globalization;
using System.Reflection;
using MemoWeave.Tests.Keys.Vectors;

namespace MemoWeave.Tests.Keys;

/// <summary>
/// Keys are what <c>key-vectors.tsv</c> says, here and in processes of other kinds. With MEMOWEAVE_WRITE_VECTORS=1 in the environment the file is
/// written anew: a line that changes is a change of the encoding, and every stored key is lost by it.
/// </summary>
[Property("rule", "K2")]
[NonParallelizable] // An encoder is registered meanwhile, which is the process's.
internal sealed class KeyVectorTests
{
    [Test]
    public void Keys_are_those_of_the_file()
    {
        if (Environment.GetEnvironmentVariable("MEMOWEAVE_WRITE_VECTORS") == "1")
            File.WriteAllLines(Path, [KeyVectors.Header, .. KeyVectors.Lines(KeyVectors.All)]);
        Assert.That(KeyVectors.Lines(KeyVectors.Possible), Is.EqualTo(Expected(KeyVectors.Possible)), "run this test with MEMOWEAVE_WRITE_VECTORS=1, and read the difference");
    }

    [Test]
    public void The_file_and_the_code_name_the_same_vectors()
    {
        var lines = File.ReadAllLines(Path);
        Assert.That(lines[0], Is.EqualTo(KeyVectors.Header));
        Assert.That(lines.Skip(1).Select(static l => l.Split('\t')[0]), Is.EqualTo(KeyVectors.All.Select(static v => v.Name)));
        Assert.That(KeyVectors.All.Select(static v => v.Name), Is.Unique);
        Assert.That(KeyVectors.All, Has.Count.AtLeast(150));
    }

    [Test]
    public void Values_of_one_declared_type_are_told_apart_unless_they_are_the_same()
    {
        var bytes = File.ReadLines(Path).Skip(1).Select(static l => l.Split('\t')).ToDictionary(static c => c[0], static c => c[3]);
        Assert.Multiple(() =>
        {
            foreach (var vectors in KeyVectors.All.GroupBy(static v => v.Declared))
                Assert.That(vectors.Where(static v => v.SameAs is null).Select(v => bytes[v.Name]), Is.Unique, vectors.Key);
            foreach (var vector in KeyVectors.All.Where(static v => v.SameAs is not null))
                Assert.That(bytes[vector.Name], Is.EqualTo(bytes[vector.SameAs!]), vector.Name);
        });
    }

    [TestCase("tr-TR")]
    [TestCase("de-DE")]
    [TestCase("ar-SA")]
    [SetCulture("")]
    public void Keys_are_the_same_whatever_the_culture_of_the_thread(string name)
    {
        var culture = new CultureInfo(name);
        (Thread.CurrentThread.CurrentCulture, Thread.CurrentThread.CurrentUICulture) = (culture, culture);
        Assert.That($"{1.5}", Is.Not.EqualTo("1.5"), "the culture counts");
        Assert.That(KeyVectors.Lines(KeyVectors.Possible), Is.EqualTo(Expected(KeyVectors.Possible)));
    }

    [Test]
    public void Keys_are_the_same_in_a_second_process() => Assert.That(VectorProcess.Run().Lines, Is.EqualTo(Expected(KeyVectors.Possible)));

    [TestCase("Asia/Kolkata", "05:30:00")]
    [TestCase("America/St_Johns", "-03:30:00")]
    public void Keys_are_the_same_in_every_time_zone(string zone, string offset)
    {
        var (conditions, lines) = VectorProcess.Run($"TZ={zone}");
        Assert.That(lines, Is.EqualTo(Expected(KeyVectors.Possible)));
        if (!OperatingSystem.IsWindows() && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) Assert.That(conditions, Does.Contain($"zone={offset};"), "the zone was set");
    }

    [TestCase("tr-TR")]
    [TestCase("de-DE")]
    [TestCase("ar-SA")]
    public void Keys_are_the_same_in_a_process_of_every_culture(string name)
    {
        var locale = $"{name.Replace('-', '_')}.UTF-8";
        var (conditions, lines) = VectorProcess.Run($"LANG={locale}", $"LC_ALL={locale}");
        Assert.That(lines, Is.EqualTo(Expected(KeyVectors.Possible)));
        if (!OperatingSystem.IsWindows()) Assert.That(conditions, Does.Contain($"culture={name};"), "the culture was set");
    }

    [Test]
    public void Keys_are_the_same_under_the_server_collector()
    {
        var (conditions, lines) = VectorProcess.Run("DOTNET_gcServer=1");
        Assert.That(lines, Is.EqualTo(Expected(KeyVectors.Possible)));
        if (Environment.ProcessorCount > 1) Assert.That(conditions, Does.Contain("server=True;"), "on one processor there is none");
    }

    [Test]
    public void Keys_are_the_same_whatever_instructions_there_are()
    {
        var (conditions, lines) = VectorProcess.Run("DOTNET_EnableAVX2=0", "DOTNET_ReadyToRun=0");
        Assert.That(lines, Is.EqualTo(Expected(KeyVectors.Possible)));
        Assert.That(conditions, Does.EndWith("vectors=False"));
    }

    [Test]
    public void Keys_are_the_same_under_invariant_globalization()
    {
        string[] leftOut = ["CultureInfo de-DE", "CultureInfo tr-TR fresh", "comparer of a culture"];
        var made = KeyVectors.Possible.Where(v => !leftOut.Contains(v.Name));
        Assert.That(VectorProcess.Run("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", "LC_ALL=de_DE.UTF-8").Lines, Is.EqualTo(Expected(made)), "all but those that need a culture");
    }

    private static string Path { get; } =
        typeof(KeyVectorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "KeyVectors").Value!;

    private static IEnumerable<string> Expected(IEnumerable<KeyVector> vectors)
    {
        var lines = File.ReadLines(Path).Skip(1).ToDictionary(static l => l[..l.IndexOf('\t', StringComparison.Ordinal)]);
        return vectors.Select(v => lines.GetValueOrDefault(v.Name, $"{v.Name} is not in the file"));
    }
}
