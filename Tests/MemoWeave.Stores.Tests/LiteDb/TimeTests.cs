using MemoWeave.Stores.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Stores.Tests.LiteDb;

[Property("rule", "E1")]
internal sealed class TimeTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private Scratch _scratch = null!;

    [SetUp]
    public void Make() => _scratch = new Scratch();

    [TearDown]
    public void Clean() => _scratch.Dispose();

    [Test(Description = "E1: an entry is over exactly when it ends, whether it waits or is written")]
    public void Entry_ends_exactly([Values] bool isWritten)
    {
        using var store = Open();
        var now = _time.GetUtcNow();
        store.Set(1, 1, expires: now.AddSeconds(10));
        if (isWritten) store.Flush();
        Assert.That(store.Get(1), Is.EqualTo(1));
        _time.SetUtcNow(now.AddSeconds(10).AddTicks(-1));
        Assert.That(store.Get(1), Is.EqualTo(1));
        _time.SetUtcNow(now.AddSeconds(10));
        Assert.That(store.Get(1), Is.Null);
    }

    [Test(Description = "E1: an entry that was written while the clock was ahead by more than a minute is over")]
    public void Entry_from_the_future_is_over()
    {
        using (var store = Open()) store.Set(1, 1, expires: _time.GetUtcNow().AddHours(5));
        var behind = new FakeTimeProvider(_time.GetUtcNow().AddMinutes(-2));
        using var again = _scratch.Open(options => options with { Time = behind });
        Assert.That(again.Get(1), Is.Null);
    }

    [Test(Description = "E4: what is over leaves the file within ten minutes, without being touched")]
    public void Entries_over_leave_the_file()
    {
        using var store = Open();
        for (var key = 0; key < 500; key++) store.Set(key, 1, length: 1000, expires: _time.GetUtcNow().AddMinutes(key % 2 == 0 ? 1 : 60));
        store.Flush();
        Assert.That(Count(store), Is.EqualTo(500));
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.That(Eventually.Holds(() => Count(store) == 250), Is.True);
        for (var key = 1; key < 500; key += 2) Assert.That(store.Get(key), Is.EqualTo(1));
    }

    [Test(Description = "E4: what is over leaves the file after it is opened")]
    public void Entries_over_leave_the_file_when_opened()
    {
        using (var store = Open())
        {
            for (var key = 0; key < 100; key++) store.Set(key, 1, expires: _time.GetUtcNow().AddMinutes(1));
        }

        _time.Advance(TimeSpan.FromMinutes(2));
        using var again = Open();
        Assert.That(again.Get(0), Is.Null);
        Assert.That(Eventually.Holds(() => Count(again) == 0), Is.True);
    }

    [Test(Description = "D8: the last use is written, at most once an hour")]
    public void Last_use_is_written_hourly()
    {
        using var store = Open();
        store.Set(1, 1);
        store.Flush();
        var stored = UsedOf(store, 1);
        _time.Advance(TimeSpan.FromMinutes(59));
        store.Get(1);
        store.Flush();
        Assert.That(UsedOf(store, 1), Is.EqualTo(stored));
        _time.Advance(TimeSpan.FromMinutes(2));
        store.Get(1);
        store.Flush();
        Assert.That(UsedOf(store, 1), Is.EqualTo(_time.GetUtcNow().UtcTicks));
    }

    [Test(Description = "D12: a file that grows too large keeps the entries used last, and never exceeds its limit")]
    public void Least_recently_used_go_first()
    {
        const int Count = 2000;
        using var store = _scratch.Open(options => options with { Time = _time, MaxBytes = 4 << 20 });
        for (var key = 0; key < Count; key++)
        {
            store.Set(key, 1, length: 4000);
            if (key % 50 == 0)
            {
                store.Flush();
                _time.Advance(TimeSpan.FromMinutes(2));
                // One is used again and again.
                _time.Advance(TimeSpan.FromMinutes(60));
                Assert.That(store.Get(0), Is.EqualTo(1), $"at {key}: late {store.Counters.Late}, failures {store.Counters.Failures}, dropped {store.Counters.Dropped} {string.Join(';', _scratch.Warnings)}");
                Assert.That(new FileInfo(_scratch.DataPath).Length, Is.LessThanOrEqualTo(4 << 20));
            }
        }

        store.Flush();
        var left = Enumerable.Range(0, Count).Where(key => store.Get(key) is not null).ToList();
        Assert.That(left, Does.Contain(0));
        Assert.That(left, Has.Count.InRange(150, 900));
        // Of those used in one minute, any.
        var last = left.Where(key => key > left[1] + 50).ToList();
        Assert.That(last, Is.EqualTo(Enumerable.Range(last[0], Count - last[0])), "apart from that one, the last ones are left");
        Assert.That(_scratch.Warnings, Is.Empty);
    }

    [Test(Description = "D7: files that nobody owned for seven days are deleted, and others' are not")]
    public void Unowned_files_are_deleted()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var stores = Enumerable.Range(0, 3).Select(_ => _scratch.Open(files: new FaultyFiles())).ToList();
        foreach (var store in stores)
        {
            store.Set(1, 1);
            store.Flush();
        }

        Assert.That(Directory.GetFiles(_scratch.Folder, "memo-*.db"), Has.Length.EqualTo(3));
        stores[1].Dispose();
        var foreign = Path.Combine(_scratch.Folder, "memo-7.db");
        File.WriteAllText(foreign, "not ours");
        time.Advance(TimeSpan.FromDays(8));
        using var later = _scratch.Open(options => options with { Time = time }, files: new FaultyFiles());
        stores.Add(_scratch.Open(files: new FaultyFiles()));
        later.Get(1);
        later.Flush();
        stores[2].Dispose();
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.That(Eventually.Holds(() => !File.Exists(Path.Combine(_scratch.Folder, "memo-2.db"))), Is.True);
        Assert.That(File.Exists(_scratch.DataPath), Is.True, "somebody owns it");
        Assert.That(File.ReadAllText(foreign), Is.EqualTo("not ours"));
    }

    private static int Count(MemoWeave.Stores.LiteDb.LiteDbStore store)
    {
        var session = store.Engine!.Session!;
        session.EnterLock();
        try
        {
            return session.Table.Ids(MemoWeave.Stores.LiteDb.Entries.DocumentIds.Entries(), int.MaxValue).Count;
        }
        finally
        {
            session.Lock.Exit();
        }
    }

    private static long UsedOf(MemoWeave.Stores.LiteDb.LiteDbStore store, int key)
    {
        var session = store.Engine!.Session!;
        session.EnterLock();
        try
        {
            return session.Table.TryRead(EntryId.Of(Entries.KeyOf(key)), out var entry) ? entry.Used : 0;
        }
        finally
        {
            session.Lock.Exit();
        }
    }

    private MemoWeave.Stores.LiteDb.LiteDbStore Open() => _scratch.Open(options => options with { Time = _time });
}
