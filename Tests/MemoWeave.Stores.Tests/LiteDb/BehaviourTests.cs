using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

/// <summary>The unit of the disk store, as the system we descend from tests it, in our words.</summary>
[Property("rule", "D1")]
internal sealed class BehaviourTests
{
    private Scratch _scratch = null!;

    [SetUp]
    public void Make() => _scratch = new Scratch();

    [TearDown]
    public void Clean() => _scratch.Dispose();

    [Test(Description = "62: made with a time to live and a limit, it is a store; nothing is opened yet (D13)")]
    public void Made_with_limits_it_opens_nothing()
    {
        using var store = _scratch.Open(static options => options with { MaxBytes = 1 << 20 });
        Assert.That(store.Capabilities, Is.EqualTo(MemoStoreCapabilities.Expiry | MemoStoreCapabilities.Tags | MemoStoreCapabilities.Enumeration));
        Assert.That(Directory.Exists(_scratch.Folder), Is.False);
    }

    [Test(Description = "63: made without limits, entries never end")]
    public void Made_without_limits_entries_stay()
    {
        using var store = _scratch.Open(static options => options with { IgnoresExpiry = true });
        Assert.That(store.Capabilities, Is.EqualTo(MemoStoreCapabilities.Tags | MemoStoreCapabilities.Enumeration));
        store.Set(1, 1, expires: DateTimeOffset.UnixEpoch);
        Assert.That(store.Get(1), Is.EqualTo(1));
        store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(1));
    }

    [Test(Description = "64: an unknown key has no entry")]
    public void Unknown_key_has_no_entry()
    {
        using var store = _scratch.Open();
        Assert.That(store.Get(1), Is.Null);
    }

    [Test(Description = "65: what is stored is read, byte for byte, before and after it is written")]
    public void Stored_bytes_are_read([Values(0, 1, 100, 8150, 100_000, 5_000_000)] int length)
    {
        using (var store = _scratch.Open())
        {
            store.Set(1, 7, length);
            Assert.That(store.Get(1), Is.EqualTo(7));
            store.Flush();
            Assert.That(store.Get(1), Is.EqualTo(7));
        }

        using var again = _scratch.Open();
        Assert.That(again.Get(1), Is.EqualTo(7));
    }

    [Test(Description = "66: what is stored is in a file of the folder, which nobody else may read (D10)")]
    public void Stored_bytes_are_in_a_file_of_the_owner()
    {
        using var store = _scratch.Open();
        store.Set(1, 1);
        store.Flush();
        Assert.That(new FileInfo(_scratch.DataPath), Has.Length.GreaterThan(0));
        Assume.That(OperatingSystem.IsWindows(), Is.False);
        Assert.That(Modes.Of(_scratch.Folder), Is.EqualTo("700"));
        foreach (var file in Directory.GetFiles(_scratch.Folder)) Assert.That(Modes.Of(file), Is.EqualTo("600"), file);
    }

    [Test(Description = "67: what can't be written is told once, and throws nothing (D6)")]
    public void Failing_to_write_throws_nothing()
    {
        var files = new FaultyFiles { FailsFrom = 0 };
        using var store = _scratch.Open(files: files);
        store.Set(1, 1);
        store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(1), "it waits for the disk to answer");
        Assert.That(store.Get(2), Is.Null);
        Assert.That(_scratch.Warnings, Has.One.StartsWith("30"));
    }

    [Test(Description = "68: stored twice, the last wins, before and after both are written")]
    public void Last_entry_wins()
    {
        using var store = _scratch.Open();
        store.Set(1, 1);
        store.Set(1, 2);
        Assert.That(store.Get(1), Is.EqualTo(2));
        store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(2));
        store.Set(1, 3, length: 20_000);
        store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(3));
    }

    [Test(Description = "70: cleared, nothing is left, also after the file is opened again")]
    public void Cleared_nothing_is_left()
    {
        using (var store = _scratch.Open())
        {
            store.Set(1, 1);
            store.Set(2, 1);
            store.Flush();
            store.Clear(null);
            Assert.That(store.Get(1), Is.Null);
            Assert.That(store.Get(2), Is.Null);
        }

        using var again = _scratch.Open();
        Assert.That(again.Get(1), Is.Null);
    }

    [Test(Description = "71: clearing before anything was stored throws nothing")]
    public void Clearing_without_a_folder_throws_nothing()
    {
        using var store = _scratch.Open();
        store.Clear(null);
        store.Clear("Method1");
        Assert.That(_scratch.Warnings, Is.Empty);
    }

    [Test(Description = "72: clearing a method leaves the others, and other programs' files")]
    public void Clearing_a_method_leaves_the_others()
    {
        Directory.CreateDirectory(_scratch.Folder);
        var other = Path.Combine(_scratch.Folder, "other.txt");
        File.WriteAllText(other, "not ours");
        using var store = _scratch.Open();
        for (var key = 0; key < 30; key++) store.Set(key, 1);
        store.Clear(Entries.MethodOf(0));
        for (var key = 0; key < 30; key++) Assert.That(store.Get(key), key % Entries.Methods == 0 ? Is.Null : Is.EqualTo(1));
        store.Clear(null);
        Assert.That(File.ReadAllText(other), Is.EqualTo("not ours"));
    }

    [Test(Description = "73: closed, also twice, it throws nothing, and keeps nothing more")]
    public async Task Closing_throws_nothing()
    {
        var store = _scratch.Open();
        store.Set(1, 1);
        await store.DisposeAsync();
        await store.DisposeAsync();
        Assert.That(store.Get(1), Is.Null);
        store.Set(2, 1);
        store.Clear(null);
        await using var again = _scratch.Open();
        Assert.That(again.Get(1), Is.EqualTo(1));
        Assert.That(again.Get(2), Is.Null);
    }
}
