using MemoWeave.Calls.Persistence;

namespace MemoWeave.Tests.Calls.Persistence;

/// <summary>What is said of stores by options: a slip of the pen is an error that names it, and changes nothing.</summary>
[NonParallelizable] // The options are the process's.
public class StoreSettingsTests
{
    private StoreSettings _before = null!;

    [SetUp]
    public void Remember() => _before = StoreSettings.Current;

    [TearDown]
    public void Restore() => StoreSettings.Current = _before;

    [Test]
    public void What_can_not_be_is_refused_and_nothing_is_changed()
    {
        Assert.That(() => Memo.Configure(static options => options.ApplicationName = " "), Throws.ArgumentException);
        Assert.That(() => Memo.Configure(static options => options.ApplicationName = ".."), Throws.ArgumentException.With.Message.Contains("can't name a folder"));
        Assert.That(() => Memo.Configure(static options => options.ApplicationName = "a/b"), Throws.ArgumentException.With.Message.Contains("ApplicationName = \"a/b\" can't name a folder"));
        Assert.That(() => Memo.Configure(static options => options.DiskMaxBytes = 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Memo.Configure(static options => options.Stores["redis"] = null!), Throws.ArgumentException.With.Message.Contains("MemoOptions.Stores[\"redis\"] is null"));
        Assert.That(() => Memo.Configure(static options => options.Stores[""] = null!), Throws.ArgumentException.With.Message.Contains("has no name"));
        Assert.That(StoreSettings.Current, Is.SameAs(_before));
    }

    [Test]
    [Property("rule", "D10")]
    public void The_folder_is_told_and_follows_what_is_said()
    {
        var folder = Path.Combine(Path.GetTempPath(), "memoweave-nowhere");
        Memo.Configure(options => options.DiskPath = folder);
        Assert.That((Memo.DiskFolder, Directory.Exists(folder)), Is.EqualTo((folder, false)));

        Memo.ForgetTag("nothing");
        Memo.Flush();
        Assert.That(Directory.Exists(folder), Is.False, "who stores nothing makes no folder");
    }
}
