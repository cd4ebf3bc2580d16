using Mono.Cecil;

namespace MemoWeave.Inspection.Tests.Verification;

[TestFixture(BuildLevel.Debug)]
[TestFixture(BuildLevel.Release)]
public class VerificationTests(BuildLevel level)
{
    private static readonly Lazy<WovenFolder> Again = new(Shapes.Weave);

    [Test, Property("rule", "W2")]
    public void The_JIT_compiles_every_method()
    {
        Assert.That(JitCheck.FaultsOf(Shapes.Folder.Woven(level)), Is.Empty);
    }

    [Test, Property("rule", "W2")]
    public void The_decompiler_finds_no_fault_in_it()
    {
        Assert.That(DecompilerCheck.FaultsOf(Shapes.Folder.Woven(level)), Is.Empty);
    }

    [Test, Property("rule", "W2")]
    public void The_verifier_of_Mono_finds_no_fault_in_it()
    {
        PedumpCheck.IgnoreIfMissing();

        Assert.That(PedumpCheck.FaultsOf(PortableShapes.ForMono.Woven(level)), Is.Empty);
    }

    [Test, Property("rule", "W2")]
    public void What_is_woven_for_Mono_is_every_method_that_is_marked()
    {
        using var module = PortableShapes.ForMono.Woven(level).Read();
        var members = module.GetTypes().SelectMany(type => type.Methods.Cast<IMemberDefinition>().Concat(type.Properties)).ToList();
        var marked = members.Count(member => member.CustomAttributes.Any(attribute => attribute.AttributeType.Name is nameof(MemoAttribute) or nameof(ForgetsAttribute) or nameof(ForgetsTagAttribute) or nameof(ElementAttribute) or nameof(WidgetAttribute)));

        Assert.That(marked, Is.GreaterThan(25));
        Assert.That(members.Count(member => member.Name.StartsWith('<') && member.Name.Contains(">Body", StringComparison.Ordinal)), Is.EqualTo(marked));
    }

    [Test, Property("rule", "W5")]
    public void The_woven_assembly_references_the_runtime_and_not_the_weaver()
    {
        using var module = Shapes.Folder.Woven(level).Read();
        var references = module.AssemblyReferences.Select(reference => reference.Name).ToList();

        Assert.That(references, Does.Contain("MemoWeave"));
        Assert.That(references, Has.None.Match("Fody|Cecil"));
    }

    [Test, Property("rule", "W5")]
    public void Weaving_the_same_assembly_again_gives_the_same_bytes()
    {
        var first = Shapes.Folder.Woven(level);
        var again = Again.Value.Woven(level);

        Assert.That(again.Bytes, Is.EqualTo(first.Bytes));
        Assert.That(again.SymbolBytes, Is.EqualTo(first.SymbolBytes));
    }
}
