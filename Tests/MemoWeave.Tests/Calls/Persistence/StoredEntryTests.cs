using System.Reflection;
using MemoWeave.Calls.Persistence;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Calls.Persistence;

/// <summary>An entry as a store keeps it: read only where all is as it should be (rule D3).</summary>
[Property("rule", "D3")]
public class StoredEntryTests
{
    private static readonly Assembly Here = typeof(StoredEntryTests).Assembly;
    private static readonly MemoStoreKey Key = new("Shop.Orders::Load(int)", 7, 42, new byte[] { 1, 2, 3 });

    [Test]
    public void It_comes_back_whole()
    {
        var bytes = Write(Key, new StoredLife(10, 20), ["a", "order:5"], new List<string> { "x", "y" });
        var read = StoredEntry.TryRead(bytes, in Key, PlainResults<List<string>>.Instance, Here)!;

        Assert.That(read.Value, Is.EqualTo(new[] { "x", "y" }));
        Assert.That((read.Tags, read.Life, read.Record), Is.EqualTo((new[] { "a", "order:5" }, new StoredLife(10, 20), (object?)null)));
    }

    [Test]
    [Description("51, 52. Unreadable and undecodable content: as if there were nothing.")]
    public void One_changed_bit_anywhere_makes_it_nothing()
    {
        var bytes = Write(Key, new StoredLife(10, 20), ["a"], "value");
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(Read<string>(bytes, Key), Is.Null, $"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var length = 0; length < bytes.Length; length++) Assert.That(Read<string>(bytes[..length], Key), Is.Null, $"{length} bytes");
        Assert.That(Read<string>([.. bytes, 0], Key), Is.Null);
        Assert.That(Read<string>(bytes, Key)!.Value, Is.EqualTo("value"));
    }

    [Test]
    public void That_of_another_method_version_or_key_is_none()
    {
        var bytes = Write(Key, new StoredLife(10, 20), [], "value");
        MemoStoreKey[] others =
        [
            new("Shop.Orders::Load(long)", 7, 42, Key.Key), new(Key.Method, 8, 42, Key.Key), new(Key.Method, 7, 43, Key.Key),
            new(Key.Method, 7, 42, new byte[] { 1, 2, 4 }), new(Key.Method, 7, 42, new byte[] { 1, 2 }),
        ];

        foreach (var other in others) Assert.That(Read<string>(bytes, other), Is.Null);
    }

    [Test, Property("rule", "V12")]
    public void A_value_of_another_type_is_none()
    {
        var bytes = Write(Key, new StoredLife(10, 20), [], 5);

        Assert.That((Read<long>(bytes, Key), Read<int?>(bytes, Key), Read<uint>(bytes, Key)), Is.EqualTo(((object?)null, (object?)null, (object?)null)));
        Assert.That(Read<int>(bytes, Key)!.Value, Is.EqualTo(5));
    }

    [Test]
    [Description("59. File in an old format / call / no error, recomputed.")]
    public void One_of_another_format_is_none()
    {
        var bytes = Write(Key, new StoredLife(10, 20), [], "value");
        bytes[0]++;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(bytes.Length - 16), System.IO.Hashing.XxHash128.HashToUInt128(bytes.AsSpan(0, bytes.Length - 16)));

        Assert.That(Read<string>(bytes, Key), Is.Null);
    }

    [TestCase(100, long.MaxValue, 50, true)]
    [TestCase(100, 200, 199, true)]
    [TestCase(100, 200, 200, false)]
    [TestCase(100 + TimeSpan.TicksPerMinute, long.MaxValue, 100, true)]
    [TestCase(101 + TimeSpan.TicksPerMinute, long.MaxValue, 100, false)]
    [Property("rule", "E1")]
    public void It_is_served_until_it_ends_and_not_if_it_is_of_the_future(long written, long ends, long now, bool isServed) =>
        Assert.That(new StoredLife(written, ends).IsAt(now), Is.EqualTo(isServed));

    [Test, Property("rule", "V3")]
    public void What_can_not_be_written_exactly_is_refused_by_its_path()
    {
        using EntryBuffer buffer = new();
        var refusal = StoredEntry.TryWrite(buffer, in Key, new StoredLife(1, 2), [], PlainResults<object[]>.Instance, ["a", new MemoryStream()], null)!;

        Assert.That((refusal.Element, refusal.Refusal.Path, refusal.Refusal.Type), Is.EqualTo(((string?)null, "Object[][]", typeof(MemoryStream))));
    }

    private static byte[] Write<T>(MemoStoreKey key, StoredLife life, string[] tags, T value)
    {
        using EntryBuffer buffer = new();
        Assert.That(StoredEntry.TryWrite(buffer, in key, life, tags, PlainResults<T>.Instance, value, null), Is.Null);
        return buffer.Written.ToArray();
    }

    private static Restored<T>? Read<T>(byte[] bytes, MemoStoreKey key) => StoredEntry.TryRead(bytes, in key, PlainResults<T>.Instance, Here);
}
