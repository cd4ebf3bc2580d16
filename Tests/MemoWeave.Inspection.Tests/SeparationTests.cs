namespace MemoWeave.Inspection.Tests;

public class SeparationTests
{
    [Test]
    public void What_reads_woven_assemblies_here_is_the_package_and_nothing_of_the_weaver()
    {
        var dependencies = File.ReadAllText(Path.ChangeExtension(typeof(SeparationTests).Assembly.Location, ".deps.json"));

        Assert.That(dependencies, Does.Contain("\"Mono.Cecil/").And.Not.Contains("FodyHelpers").And.Not.Contains("MemoWeave.Fody"));
    }
}
