using MemoWeave.Stores.LiteDb.Files;
using MemoWeave.Stores.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D6")]
internal sealed class PlaceTests
{
    private readonly FakeTimeProvider _time = new();
    private Scratch _scratch = null!;

    [SetUp]
    public void Make() => _scratch = new Scratch();

    [TearDown]
    public void Clean() => _scratch.Dispose();

    [Test(Description = "D10: a folder that others may write to is refused, with one warning, and used within a minute when they may not any more")]
    public void Folder_of_others_is_refused()
    {
        Assume.That(OperatingSystem.IsWindows(), Is.False);
        Directory.CreateDirectory(_scratch.Folder);
        Modes.Set(_scratch.Folder, "777");
        ComesBack(new FaultyFiles(), () => Modes.Set(_scratch.Folder, "700"));
    }

    [Test(Description = "D6: where a file stands in the place of the folder, there is one warning, and the store is back within a minute when it is gone")]
    public void Folder_that_is_a_file_is_told()
    {
        File.WriteAllText(_scratch.Folder, "");
        ComesBack(new FaultyFiles(), () => File.Delete(_scratch.Folder));
    }

    [Test(Description = "D6: a disk that can't be written to is told once, and the store is back within a minute when it can")]
    public void Disk_that_fails_is_told()
    {
        var files = new FaultyFiles { FailsFrom = 0 };
        ComesBack(files, () => files.FailsFrom = long.MaxValue);
    }

    [Test(Description = "D7: where locks are without effect, the store is off, with one warning")]
    public void Locks_without_effect_are_told()
    {
        var files = new FaultyFiles { IgnoresLocks = true };
        ComesBack(files, () => files.IgnoresLocks = false);
        Assert.That(_scratch.Warnings[0], Does.Contain("DOTNET_SYSTEM_IO_DISABLEFILELOCKING"));
    }

    [Test(Description = "D6: a disk of whatever size that is full: what is read is right, one warning, and the store is back within a minute when there is room")]
    public void Full_disk_is_told()
    {
        for (var size = 0; size < Settings.DiskSizes; size++)
        {
            using var scratch = new Scratch();
            var files = new FaultyFiles { Room = 5000 + (size * 400_000L / Settings.DiskSizes) };
            IsFull(scratch, files, files.Room, () => files.Room = long.MaxValue);
        }
    }

    [Test(Description = "D6: the same on a disk that is really full, where one may be mounted")]
    public void Really_full_disk_is_told()
    {
        for (var size = 0; size < Settings.DiskSizes; size++)
        {
            using var scratch = new Scratch();
            var bytes = 8192 + (size * 400_000L / Settings.DiskSizes);
            using var disk = SmallDisk.TryMount(scratch.Folder, bytes);
            if (disk is null) Assert.Ignore("Mounting a file system is not permitted.");
            IsFull(scratch, new FaultyFiles(), bytes, () => disk!.Grow(64 << 20));
        }
    }

    [Test(Description = "D6: a file that vanishes, or the whole folder, is made anew")]
    public void Vanished_file_is_made_anew([Values] bool isFolder)
    {
        using var store = _scratch.Open();
        store.Set(1, 1);
        store.Flush();
        if (isFolder) Directory.Delete(_scratch.Folder, recursive: true);
        else File.Delete(_scratch.DataPath);
        Assert.That(Eventually.Holds(() =>
        {
            store.Set(2, 1);
            store.Flush();
            return File.Exists(_scratch.DataPath) && store.Engine!.Session is not null && store.Get(2) == 1;
        }), Is.True);
        Assert.That(_scratch.Warnings, Has.Count.LessThanOrEqualTo(1));
    }

    [Test(Description = "D8: what is forgotten while the disk does not answer is hidden, and removed before the first read when it does")]
    public void Tombstones_are_applied()
    {
        var files = new FaultyFiles();
        using (var store = _scratch.Open(options => options with { Time = _time }, files: files))
        {
            for (var key = 0; key < 50; key++) store.Set(key, 1);
            store.Flush();
            files.FailsFrom = 0;
            store.Remove(1);
            store.RemoveByTag(Entries.TagOf(2));
            Assert.That(_scratch.Warnings.Where(static warning => warning.StartsWith("33", StringComparison.Ordinal)), Has.Exactly(1).Items);
            Assert.That(store.Get(1) ?? store.Get(2), Is.Null);
            files.FailsFrom = long.MaxValue;
            IsBack(store);
            Assert.That(store.Get(1) ?? store.Get(2), Is.Null);
            Assert.That(store.Get(3), Is.EqualTo(1));
        }

        using var again = _scratch.Open();
        Assert.That(again.Get(1) ?? again.Get(2), Is.Null);
    }

    [Test(Description = "D10: the folder is the one that is said, else the environment's, else one of the user's, named after the application")]
    public void Place_is_found()
    {
        var options = _scratch.Options;
        Assert.That(DiskPlace.Find(options), Is.EqualTo(_scratch.Folder));
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        Assume.That(Environment.GetEnvironmentVariable(DiskPlace.Variable), Is.Null);
        Assert.That(DiskPlace.Find(options with { Path = null, ApplicationName = "My/App" }), Does.EndWith(Path.Combine("MyApp", "memo")).And.StartsWith(local));
    }

    private void IsFull(Scratch scratch, FaultyFiles files, long bytes, Action mend)
    {
        using var store = scratch.Open(options => options with { Time = _time }, files: files);
        for (var key = 0; key < 300; key++) store.Set(key, 1, length: 3000);
        store.Flush();
        for (var key = 0; key < 300; key++) Assert.That(store.Get(key), Is.Null.Or.EqualTo(1));
        store.Remove(5);
        Assert.That(store.Get(5), Is.Null);
        Assert.That(scratch.Warnings.Where(static warning => warning.StartsWith("30", StringComparison.Ordinal)), Has.Exactly(1).Items, $"{bytes} bytes");
        mend();
        IsBack(store);
        Assert.That(store.Get(5), Is.Null);
        Assert.That(scratch.Warnings, Has.Count.LessThanOrEqualTo(2), "one of the disk, one of the removal");
    }

    private void ComesBack(FaultyFiles files, Action mend)
    {
        using var store = _scratch.Open(options => options with { Time = _time }, files: files);
        Assert.That(store.Get(1), Is.Null);
        store.Set(1, 1);
        store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(1), "it waits");
        for (var second = 0; second < 30; second++) _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(store.Get(2), Is.Null);
        mend();
        IsBack(store);
        Assert.That(store.Get(1), Is.EqualTo(1));
        Assert.That(_scratch.Warnings, Has.Count.EqualTo(1).And.All.StartsWith("30"));
    }

    private void IsBack(MemoWeave.Stores.LiteDb.LiteDbStore store)
    {
        var start = _time.GetTimestamp();
        Assert.That(Eventually.Holds(() =>
        {
            if (_time.GetElapsedTime(start) < TimeSpan.FromSeconds(59)) _time.Advance(TimeSpan.FromSeconds(1));
            return store.Engine!.IsIdle && store.Engine.Session is not null;
        }), Is.True);
    }
}
