using System.Buffers;
using MemoWeave.Stores;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Calls.Persistence;

/// <summary>The store of a sandbox (rule T1).</summary>
[Property("rule", "T1")]
public class MemoryStoreTests
{
    private static readonly MemoStoreEntryOptions Plain = new();

    private readonly FakeTimeProvider _time = new();
    private MemoryStore _store = null!;

    [SetUp]
    public void Make() => _store = new MemoryStore(() => _time);

    [TearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [Test]
    [Description("80. get unknown / not found; set, get; override; delete.")]
    public async Task Entries_are_set_overridden_and_removed()
    {
        Assert.That(Get(1), Is.Null);
        Set(1, "a", Plain);
        Set(1, "b", Plain);
        await _store.SetAsync(KeyOf(2), new ReadOnlySequence<byte>("c"u8.ToArray()), Plain, default);
        Assert.That((Get(1), Get(2)), Is.EqualTo(("b", "c")));
        Assert.That((_store.Remove(KeyOf(1)), _store.Remove(KeyOf(1)), await _store.RemoveAsync(KeyOf(2), default)), Is.EqualTo((true, false, true)));
        Assert.That((Get(1), Get(2)), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test, Property("rule", "E1")]
    public void An_entry_ends_at_exactly_its_time()
    {
        Set(1, "a", new MemoStoreEntryOptions { Expires = _time.GetUtcNow().AddSeconds(10) });
        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.That(Get(1), Is.EqualTo("a"));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.That(Get(1), Is.Null);
    }

    [Test]
    public async Task Tags_methods_and_all_are_cleared()
    {
        Set(1, "a", new MemoStoreEntryOptions { Tags = ["x", "y"] });
        Set(2, "b", new MemoStoreEntryOptions { Tags = ["x"] });
        Set(3, "c", Plain, "other");
        Assert.That((_store.RemoveByTag("y"), await _store.RemoveByTagAsync("x", default), _store.RemoveByTag("x")), Is.EqualTo((1, 1, 0)));
        Set(1, "a", Plain);
        _store.Clear("method");
        Assert.That((Get(1), Get(3, "other")), Is.EqualTo(((string?)null, "c")));
        await _store.ClearAsync(null, default);
        Assert.That(Get(3, "other"), Is.Null);
    }

    [Test]
    [Description("79. close / inner store closed. 81. What fails, fails in every member.")]
    public async Task Told_to_fail_every_member_does_and_works_again_after()
    {
        Exception? failure = new IOException();
        await using FailingStore failing = new(_store, () => failure);
        await Assert.ThatAsync(() => failing.GetAsync(KeyOf(1)), Throws.InstanceOf<IOException>());
        Assert.That(() => failing.Set(KeyOf(1), default, Plain), Throws.InstanceOf<IOException>());
        Assert.That(() => failing.Remove(KeyOf(1)), Throws.InstanceOf<IOException>());
        Assert.That(() => failing.RemoveByTag("x"), Throws.InstanceOf<IOException>());
        Assert.That(() => failing.Clear(null), Throws.InstanceOf<IOException>());
        Assert.That(failing.Flush, Throws.InstanceOf<IOException>());
        failure = null;
        failing.Set(KeyOf(1), new ReadOnlySequence<byte>("a"u8.ToArray()), Plain);
        Assert.That(Get(1), Is.EqualTo("a"));
    }

    private static MemoStoreKey KeyOf(int number, string method = "method") => new(method, 1, (UInt128)number, new byte[] { (byte)number });

    private void Set(int number, string text, MemoStoreEntryOptions options, string method = "method") =>
        _store.Set(KeyOf(number, method), new ReadOnlySequence<byte>(System.Text.Encoding.UTF8.GetBytes(text)), options);

    private string? Get(int number, string method = "method")
    {
        ArrayBufferWriter<byte> entry = new();
        return _store.TryGet(KeyOf(number, method), entry) ? System.Text.Encoding.UTF8.GetString(entry.WrittenSpan) : null;
    }
}

file static class Reading
{
    public static async Task GetAsync(this FailingStore store, MemoStoreKey key) => await store.TryGetAsync(key, new ArrayBufferWriter<byte>(), default);
}
