using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests;

[TestFixture(OptimizationLevel.Debug)]
[TestFixture(OptimizationLevel.Release)]
public partial class VerificationTests(OptimizationLevel level)
{
    [Test, Property("rule", "W2")]
    public void The_JIT_compiles_every_method()
    {
        Assert.That(MethodPreparation.RunInChildProcess(Shapes.At(level).Woven), Is.Empty);
    }

    [Test, Property("rule", "W2")]
    public void The_JIT_check_sees_a_broken_method()
    {
        Assert.That(MethodPreparation.RunInChildProcess(BrokenFixture.Make()), Does.Contain("Broken"));
    }

    [Test, Property("rule", "W2")]
    public void The_decompiler_finds_no_fault_in_it()
    {
        Assert.That(Faults(Shapes.At(level).Woven), Is.Empty);
    }

    [Test, Property("rule", "W5")]
    public void The_woven_assembly_references_the_runtime_and_not_the_weaver()
    {
        using var reader = new PEReader(new MemoryStream(Shapes.At(level).Woven.Assembly));
        var metadata = reader.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList();

        Assert.That(references, Does.Contain("MemoWeave"));
        Assert.That(references, Has.None.Match("Fody|Cecil"));
    }

    [Test, Property("rule", "W5")]
    public void Weaving_the_same_assembly_again_gives_the_same_bytes()
    {
        var shapes = Shapes.At(level);
        var again = FixtureWeaver.Weave(shapes.Plain);

        Assert.That(again.Assembly, Is.EqualTo(shapes.Woven.Assembly));
        Assert.That(again.Symbols, Is.EqualTo(shapes.Woven.Symbols));
    }

    private static IEnumerable<string> Faults(Fixture fixture)
    {
        using var decompilation = new Decompilation(fixture);
        return decompilation.Whole().Split('\n').Where(line => FaultComment().IsMatch(line));
    }

    // What the decompiler writes where the stack holds another type than an instruction takes.
    [GeneratedRegex("//.*(Expected|Unknown result type|Incompatible stack heights|Stack underflow)|/\\*(Error|Expected)")]
    private static partial Regex FaultComment();
}
