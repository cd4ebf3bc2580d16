using MemoWeave.Package.Tests.Machinery;

namespace MemoWeave.Package.Tests;

/// <summary>
/// When a build weaves and when it does not. Whoever gets the weaver, from the package or from this solution, sees the same.
/// </summary>
[Property("rule", "W5")]
public abstract class RebuildTests
{
    /// <summary>The woven assembly.</summary>
    protected abstract string Output { get; }

    /// <summary>The FodyWeavers.xml that the project is woven by.</summary>
    protected abstract string Configuration { get; }

    /// <summary>A file of the project that is not there yet.</summary>
    protected abstract string NewSource { get; }

    private protected abstract DotNetResult Build();

    /// <summary>Makes the weaver another one than the project was last woven with.</summary>
    protected abstract void ChangeWeaver();

    /// <summary>Fails unless the built program runs and is woven.</summary>
    protected abstract void AssertWoven();

    [SetUp]
    public void BuildOnce() => Build().Succeeded();

    [Test]
    public void A_second_build_weaves_nothing()
    {
        var (time, bytes) = (File.GetLastWriteTimeUtc(Output), File.ReadAllBytes(Output));

        Assert.Multiple(() =>
        {
            Assert.That(Build().Succeeded().Weaved, Is.False);
            Assert.That(File.GetLastWriteTimeUtc(Output), Is.EqualTo(time));
            Assert.That(File.ReadAllBytes(Output), Is.EqualTo(bytes));
        });
    }

    [Test]
    public void A_touched_FodyWeavers_xml_weaves_again()
    {
        File.SetLastWriteTimeUtc(Configuration, DateTime.UtcNow);

        Assert.That(Build().Succeeded().Weaved);
        AssertWoven();
    }

    [Test]
    public void A_changed_weaver_weaves_again()
    {
        ChangeWeaver();

        Assert.That(Build().Succeeded().Weaved);
        AssertWoven();
    }

    [Test]
    public void After_an_error_of_the_weaver_the_next_build_fails_too_and_heals_when_mended()
    {
        File.WriteAllText(NewSource, Programs.CannotBeWoven);

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            Assert.That(Build().Failed().Output, Does.Contain("error : Fody").And.Contain("Refused.Next"), $"attempt {attempt}");
        }

        File.Delete(NewSource);
        Assert.That(Build().Succeeded().Weaved);
        AssertWoven();
        Assert.That(Build().Succeeded().Weaved, Is.False, "healed for good");
    }
}
