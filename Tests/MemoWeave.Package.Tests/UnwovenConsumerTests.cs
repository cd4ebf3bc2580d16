using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>MW0001: projects that have the attribute, but no weaver that would see it.</summary>
[TestFixture]
[Property("rule", "W7")]
public sealed class UnwovenConsumerTests
{
    [Test]
    public void A_project_with_MemoWeave_alone_does_not_build()
    {
        var consumer = Consumer.OfPackage("MemoWeave", "library-alone");
        var source = consumer.Write("Marked.cs", Programs.Marked);

        Assert.That(consumer.Build().Failed().Output, Does.Contain($"{source}(3,6): error MW0001: 'Marked.Square(int)' is marked [Memo]"));
    }

    [Test]
    public void Nor_does_one_that_gets_MemoWeave_through_another_project()
    {
        var library = Consumer.OfPackage("MemoWeave.Fody", "woven-library");
        library.Write("Marked.cs", Programs.Marked);
        var consumer = Consumer.OfProject(library, "above-woven-library");
        var source = consumer.Write("AlsoMarked.cs", Programs.Marked.Replace("class Marked", "class AlsoMarked", StringComparison.Ordinal));

        var output = consumer.Build().Failed().Output;

        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Contain($"{source}(3,6): error MW0001: 'AlsoMarked.Square(int)' is marked [Memo]"));
            Assert.That(output, Does.Not.Contain("'Marked.Square(int)'"), "the library itself is woven");
        });
    }

    [Test]
    public void Nor_does_one_that_switched_Fody_off()
    {
        var consumer = Consumer.OfPackage("MemoWeave.Fody", "switched-off", "<DisableFody>true</DisableFody>");
        consumer.Write("Marked.cs", Programs.Marked);

        Assert.That(consumer.Build().Failed().Output, Does.Contain("error MW0001").And.Contain("remove DisableFody"));
    }
}
