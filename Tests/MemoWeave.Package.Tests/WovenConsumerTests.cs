using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>A project that references <c>MemoWeave.Fody</c>, and has nothing else to do with us.</summary>
[TestFixture]
public sealed class WovenConsumerTests
{
    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void WriteProject()
    {
        _consumer = Consumer.OfPackage("MemoWeave.Fody", "woven", "<OutputType>Exe</OutputType>");
        _consumer.Write("Program.cs", Programs.CountsBodies);
    }

    [TestCase("Debug")]
    [TestCase("Release")]
    public void A_second_call_runs_no_body(string configuration)
    {
        _consumer.Build(configuration).Succeeded();

        Assert.That(_consumer.Run(configuration), Is.EqualTo(Programs.FourBodies));
    }

    [Test]
    [Property("rule", "F3")]
    public void MEMOWEAVE_DISABLED_runs_every_body_plainly()
    {
        _consumer.Build().Succeeded();

        Assert.Multiple(() =>
        {
            Assert.That(With("1"), Is.EqualTo(Programs.SevenBodies));
            Assert.That(With("0"), Is.EqualTo(Programs.FourBodies));
        });

        string With(string value) =>
            Workspace.RunWith(new("MEMOWEAVE_DISABLED", value), _consumer.Folder, _consumer.Output()).Succeeded().Output.Trim();
    }

    [Test]
    public void No_FodyWeavers_xml_is_needed_and_none_is_written()
    {
        _consumer.Build().Succeeded();

        Assert.That(Directory.EnumerateFiles(_consumer.Folder, "FodyWeavers.*"), Is.Empty);
    }

    [Test]
    [Property("rule", "W5")]
    public void The_woven_assembly_references_MemoWeave_and_nothing_of_the_weaver()
    {
        _consumer.Build().Succeeded();

        Assert.Multiple(() =>
        {
            var references = References(_consumer.Output());
            Assert.That(references, Does.Contain("MemoWeave"));
            Assert.That(references, Has.None.Contains("Fody"));
            Assert.That(references, Has.None.Contains("Cecil"));

            var deployed = Directory.EnumerateFiles(Path.GetDirectoryName(_consumer.Output())!, "*.dll").Select(Path.GetFileName).ToList();
            Assert.That(deployed, Does.Contain("MemoWeave.dll"));
            Assert.That(deployed, Has.None.Contains("Fody"));
            Assert.That(deployed, Has.None.Contains("Cecil"));
        });
    }

    [Test]
    [Property("rule", "W7")]
    public void What_was_built_with_Fody_switched_off_is_woven_once_it_is_on()
    {
        // No file is newer than the output then: only the switch has changed.
        Workspace.Build(_consumer.ProjectFile, "-p:DisableFody=true", "-p:NoWarn=MW0001").Succeeded();
        Assert.That(_consumer.Run(), Is.Not.EqualTo(Programs.FourBodies));

        Assert.That(_consumer.Build().Succeeded().Weaved);
        Assert.That(_consumer.Run(), Is.EqualTo(Programs.FourBodies));
    }

    [Test]
    [Property("rule", "W5")]
    public void Weaving_is_deterministic()
    {
        var bytes = Enumerable.Range(0, 2).Select(_ =>
        {
            _consumer.Clean();
            Assert.That(_consumer.Build("Release").Succeeded().Weaved);
            return File.ReadAllBytes(_consumer.Output("Release"));
        }).ToList();

        Assert.That(bytes[0].AsSpan().SequenceEqual(bytes[1]), "two clean builds of the same sources in the same folder differ");
    }

    private static List<string> References(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
