using System.Buffers;
using MemoWeave.Stores.Tests.Support;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "D8")]
internal sealed class RemovalTests
{
    private Scratch _scratch = null!;

    [SetUp]
    public void Make() => _scratch = new Scratch();

    [TearDown]
    public void Clean() => _scratch.Dispose();

    [Test(Description = "D8: an entry is removed, whether it waits or is written, and what was there is told")]
    public void Entry_is_removed([Values] bool isWritten)
    {
        using var store = _scratch.Open();
        store.Set(1, 1);
        store.Set(2, 1);
        if (isWritten) store.Flush();
        Assert.That(store.Remove(1), Is.True);
        Assert.That(store.Remove(1), Is.False);
        Assert.That(store.Get(1), Is.Null);
        Assert.That(store.Get(2), Is.EqualTo(1));
    }

    [Test(Description = "D8: the entries with a tag are removed, of all methods, whether they wait or are written, and counted")]
    public void Tagged_entries_are_removed([Values] bool isWritten)
    {
        using var store = _scratch.Open();
        for (var key = 0; key < 300; key++) store.Set(key, 1, tags: key % 2 == 0 ? ["even", "any"] : ["any"]);
        if (isWritten) store.Flush();
        Assert.That(store.RemoveByTag("even"), Is.EqualTo(150));
        Assert.That(store.RemoveByTag("even"), Is.Zero);
        Assert.That(store.RemoveByTag("Any"), Is.Zero, "tags are told apart by case");
        for (var key = 0; key < 300; key++) Assert.That(store.Get(key), key % 2 == 0 ? Is.Null : Is.EqualTo(1));
        Assert.That(store.RemoveByTag("any"), Is.EqualTo(150));
    }

    [Test(Description = "D8: an entry that was overwritten is found by its last tags alone")]
    public void Last_tags_count()
    {
        using var store = _scratch.Open();
        store.Set(1, 1, tags: ["old"]);
        store.Flush();
        store.Set(1, 2, tags: ["new"]);
        Assert.That(store.RemoveByTag("old"), Is.Zero);
        Assert.That(store.Get(1), Is.EqualTo(2));
        Assert.That(store.RemoveByTag("new"), Is.EqualTo(1));
    }

    [Test(Description = "D8: asynchronous members do the same, and a cancelled wait ends")]
    public async Task Asynchronous_members_do_the_same()
    {
        await using var store = _scratch.Open();
        var key = Entries.KeyOf(1);
        var bytes = new ArrayBufferWriter<byte>();
        await store.SetAsync(key, new ReadOnlySequence<byte>(Entries.Make(1, 1, 10)), new MemoStoreEntryOptions { Tags = ["a"] }, default);
        await store.FlushAsync(default);
        Assert.That(await store.TryGetAsync(key, bytes, default), Is.True);
        Assert.That(Entries.Check(1, bytes.WrittenSpan), Is.EqualTo(1));
        Assert.That(await store.RemoveAsync(key, default), Is.True);
        Assert.That(await store.RemoveByTagAsync("a", default), Is.Zero);
        await store.ClearAsync(null, default);
        Assert.That(await store.TryGetAsync(key, bytes, default), Is.False);
    }

    [Test(Description = "C3: an asynchronous member with a token that is cancelled already says so, however fast the disk is, and changes nothing")]
    public async Task Cancelled_members_change_nothing()
    {
        await using var store = _scratch.Open();
        var key = Entries.KeyOf(1);
        store.Set(1, 1, tags: ["a"]);
        store.Flush();
        var cancelled = new CancellationToken(canceled: true);
        var entry = new ReadOnlySequence<byte>(Entries.Make(1, 2, 10));
        for (var round = 0; round < 100; round++)
        {
            Assert.That(async () => await store.TryGetAsync(key, new ArrayBufferWriter<byte>(), cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await store.SetAsync(key, entry, new MemoStoreEntryOptions(), cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await store.RemoveAsync(key, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await store.RemoveByTagAsync("a", cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await store.ClearAsync(null, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await store.FlushAsync(cancelled), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(store.Get(1), Is.EqualTo(1));
    }

    [Test(Description = "C6: an entry is asked whether it is still wanted when it takes its place, and an unwanted one stores nothing")]
    public void Unwanted_entry_is_not_stored()
    {
        using var store = _scratch.Open();
        store.Set(1, 1);
        store.Flush();
        store.Set(Entries.KeyOf(1), new ReadOnlySequence<byte>(Entries.Make(1, 2, 10)), new MemoStoreEntryOptions { IsWanted = static () => false });
        Assert.That(store.Get(1), Is.EqualTo(1));
        store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(1));
    }

    [Test(Description = "D9: entries of other versions of a method are not found, and are swept")]
    public void Other_versions_are_swept()
    {
        using var store = _scratch.Open();
        for (var key = 0; key < 60; key++)
        {
            for (var version = 1; version <= 3; version++) store.Set(key, version, version: (UInt128)version);
        }

        Assert.That(store.Get(0, 4), Is.Null);
        store.SweepOtherVersions(Entries.MethodOf(0), 2);
        store.Flush();
        for (var key = 0; key < 60; key++)
        {
            for (var version = 1; version <= 3; version++) Assert.That(store.Get(key, (UInt128)version), key % Entries.Methods == 0 && version != 2 ? Is.Null : Is.EqualTo(version));
        }
    }

    [Test(Description = "D8: two stores on one folder, by whatever name, share one file (D1)")]
    public void One_folder_has_one_engine()
    {
        Directory.CreateDirectory(_scratch.Folder);
        var link = Path.Combine(_scratch.Root, "link");
        Directory.CreateSymbolicLink(link, _scratch.Folder);
        using var first = _scratch.Open();
        using var second = _scratch.Open(options => options with { Path = link });
        first.Set(1, 1);
        Assert.That(second.Get(1), Is.EqualTo(1));
        second.Remove(1);
        Assert.That(first.Get(1), Is.Null);
        Assert.That(Directory.GetFiles(_scratch.Folder, "memo-*.db"), Has.Length.EqualTo(1));
        first.Dispose();
        second.Set(2, 1);
        Assert.That(second.Get(2), Is.EqualTo(1));
    }

    [Test(Description = "D8: when too much waits, entries are dropped and counted, and none that is older is found in their stead")]
    public void Dropped_entries_leave_nothing_older()
    {
        var files = new FaultyFiles();
        using var store = _scratch.Open(limit: static limits => limits with { HangDeadline = TimeSpan.FromMinutes(1) }, files: files);
        for (var key = 0; key < 20_000; key++) store.Set(key, 1, length: 10, tags: []);
        store.Flush();
        var firstDropped = store.Counters.Dropped;
        files.HangsAt = files.Changes;
        for (var key = 0; key < 20_000; key++) store.Set(key, 2, length: 10, tags: []);
        for (var key = 0; key < 20_000; key++) Assert.That(store.Get(key), Is.Not.EqualTo(1));
        Assert.That(store.Counters.Dropped, Is.GreaterThan(firstDropped));
        files.Release.Set();
        Assert.That(Eventually.Holds(() =>
        {
            store.Flush();
            return store.Get(0) == 2;
        }), Is.True);
        for (var key = 0; key < 20_000; key++) Assert.That(store.Get(key), Is.Not.EqualTo(1));
    }

    [Test(Description = "D8: an entry that is too large is dropped, with the one before it")]
    public void Too_large_entry_is_dropped()
    {
        using var store = _scratch.Open(static options => options with { MaxBytes = 8 << 20 });
        store.Set(1, 1);
        store.Flush();
        store.Set(1, 2, length: 2 << 20);
        Assert.That(store.Get(1), Is.Null);
        Assert.That(store.Counters.Dropped, Is.EqualTo(1));
    }
}
