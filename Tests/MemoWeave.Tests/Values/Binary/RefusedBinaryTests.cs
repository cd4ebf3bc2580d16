#pragma warning disable CA2000, CS9216 // Everything in here is what can't be written.

using System.Buffers;
using System.Collections.Concurrent;
using System.Data;
using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>What can't be read back exactly is not written, and the way to it is told; never by an exception (rules V3, V5).</summary>
[Property("rule", "V3")]
[Property("rule", "V5")]
internal sealed class RefusedBinaryTests
{
    private static readonly Dictionary<string, Func<object>> Values = new()
    {
        ["MemoryStream"] = static () => new MemoryStream(),
        ["Task<int>"] = static () => Task.FromResult(1),
        ["delegate"] = static () => (Func<int>)(static () => 1),
        ["lazy sequence"] = static () => new[] { 1 }.Where(static i => i > 0),
        ["Lock"] = static () => new Lock(),
        ["Exception"] = static () => new InvalidOperationException(),
        ["CancellationTokenSource"] = static () => new CancellationTokenSource(),
        ["Thread"] = static () => Thread.CurrentThread,
        ["WeakReference"] = static () => new WeakReference(null),
        ["Lazy"] = static () => new Lazy<int>(static () => 1),
        ["Enumerator"] = static () => new List<int> { 1 }.GetEnumerator(),
        ["Random"] = static () => new Random(1),
        ["HttpClient"] = static () => new HttpClient(),
        ["BlockingCollection"] = static () => new BlockingCollection<int>(),
        ["Disposable of the user's"] = static () => new Disposable(),
        ["Finalizer of the user's"] = static () => new Finalized(),
        ["Sequence without a count"] = static () => new Countless(),
        ["Progress"] = static () => new Progress<int>(),
        ["Lookup"] = static () => new[] { 1 }.ToLookup(static i => i),
        ["view of a set"] = static () => new SortedSet<int>([1, 2, 3]).GetViewBetween(1, 2),
        ["node of a list"] = static () => new LinkedList<int>([1]).First!,
        ["type that no signature has"] = static () => new Unrooted { Number = 1 },
        ["handle"] = static () => System.Runtime.InteropServices.GCHandle.Alloc(null),
        ["sequence of memory"] = static () => new ReadOnlySequence<byte>([1, 2]),
        ["table that counts"] = static () => Counting(),
        ["order of who they are"] = static () => new ConcurrentDictionary<IdentityKey, int> { [new()] = 1 },
        ["type that can't be told"] = static () => typeof(Dictionary<,>.Enumerator),
        ["watched collection"] = static () => Watched(new System.Collections.ObjectModel.ObservableCollection<int> { 1 }),
        ["watched collection of the user's"] = static () => Watched(new OwnedObservable { 1 }),
        ["keys of a map"] = static () => new Dictionary<int, int> { [1] = 1 }.Keys,
        ["text with a limit"] = static () => new System.Text.StringBuilder(1, 5),
        ["json of the program's own"] = static () => System.Text.Json.Nodes.JsonValue.Create(new OpenRecord(1, "a"))!,
        ["xml with a note"] = static () => Noted(),
        ["uri of the user's"] = static () => new OwnUri(),
        ["frozen in itself"] = static () => Frozen(),
    };

    private static IEnumerable<string> Names => Values.Keys;

    [OneTimeSetUp]
    public void Root() => Rooting.Make();

    [TestCaseSource(nameof(Names))]
    public void What_cannot_be_read_back_is_refused(string name)
    {
        var value = Values[name]();
        var report = new Report { Rows = { null, new ReportRow { Handle = value } } };
        Assert.Multiple(() =>
        {
            Assert.That(Path(value), Does.StartWith("Object"));
            Assert.That(Path(report), Does.StartWith("Report.Rows[].Handle"));
        });
    }

    [Test]
    public void The_path_leads_to_what_was_refused()
    {
        var stream = new MemoryStream();
        Assert.Multiple(() =>
        {
            Assert.That(Path(new Report { ByName = { ["a"] = stream } }), Is.EqualTo("Report.ByName[]"));
            Assert.That(Path(new Report { ByName = { ["a"] = new ReportRow { Handle = stream } } }), Is.EqualTo("Report.ByName[].Handle"));
            Assert.That(Path(new Report { Pair = (1, stream) }), Is.EqualTo("Report.Pair.Item2"));
            Assert.That(Path(new Report { Plane = new object?[,] { { 1, stream } } }), Is.EqualTo("Report.Plane[]"));
            Assert.That(Path(new ReportRow { Entry = new("a", stream) }), Is.EqualTo("ReportRow.Entry.Value"));
            Assert.That(Path(new[] { new[] { (1, (object)stream) } }), Is.EqualTo("ValueTuple<Int32, Object>[][][][].Item2"));
            Assert.That(Path(new List<List<MemoryStream>> { new() { stream } }), Is.EqualTo("List<List<MemoryStream>>[][]"));
            Assert.That(Path(new LinkedList<Stream>([stream])), Is.EqualTo("LinkedList<Stream>[]"));
            Assert.That(Path(new SortedDictionary<int, Stream> { [1] = stream }), Is.EqualTo("SortedDictionary<Int32, Stream>[]"));
            Assert.That(Path((1, new ReportRow { Handle = stream })), Is.EqualTo("ValueTuple<Int32, ReportRow>.Item2.Handle"));
            Assert.That(Path(new Dictionary<int, int>(EqualityComparer<int>.Create((x, y) => x == y + stream.Length))), Is.EqualTo("Dictionary<Int32, Int32>.Comparer"));
            Assert.That(Path(new Dictionary<string, Report> { ["a"] = new() { Rows = { new() { Handle = stream } } } }), Is.EqualTo("Dictionary<String, Report>[].Rows[].Handle"));
        });
    }

    [Test]
    public unsafe void A_pointer_is_refused() => Assert.That(Path(new WithPointer()), Is.EqualTo("WithPointer.Bytes"));

    [Test]
    public void A_token_that_may_be_cancelled_is_refused()
    {
        using var source = new CancellationTokenSource();
        Assert.That(Path(new TokenHolder { Token = source.Token }), Is.EqualTo("TokenHolder.Token"));
    }

    [Test]
    public void A_key_that_fails_is_a_refusal()
    {
        Dictionary<FailingKey, int> map = new() { [new()] = 1 };
        FailingKey.Fails = true;
        try
        {
            Assert.That(ValueCodec<object>.TryWrite(map, new ArrayBufferWriter<byte>())?.Reason, Does.Contain("InvalidOperationException"));
        }
        finally
        {
            FailingKey.Fails = false;
        }
    }

    [Test]
    public void A_key_that_changed_is_a_refusal()
    {
        ContentKey key = new();
        Dictionary<ContentKey, int> map = new() { [key] = 1 };
        key.Number = 5;
        Assert.That(ValueCodec<object>.TryWrite(map, new ArrayBufferWriter<byte>())?.Reason, Does.Contain("no longer found"));
    }

    [Test]
    public void A_comparer_that_changed_is_a_refusal()
    {
        ModuloComparer comparer = new(100);
        SortedSet<int> set = new(comparer) { 12, 21 };
        comparer.Modulus = 10;
        Assert.That(ValueCodec<object>.TryWrite(set, new ArrayBufferWriter<byte>())?.Reason, Does.Contain("no longer found"));
    }

    [Test]
    public void Who_takes_the_bytes_may_fail() => Assert.That(ValueCodec<int>.TryWrite(1, new FailingTarget())?.Reason, Does.Contain("IOException"));

    private static string? Path<T>(T value) => ValueCodec<T>.TryWrite(value, new ArrayBufferWriter<byte>())?.Path;

    private static System.Collections.ObjectModel.ObservableCollection<int> Watched(System.Collections.ObjectModel.ObservableCollection<int> collection)
    {
        collection.CollectionChanged += static (_, _) => { };
        return collection;
    }

    private static System.Xml.Linq.XElement Noted()
    {
        System.Xml.Linq.XElement element = new("a");
        element.AddAnnotation("note");
        return element;
    }

    private static DataTable Counting()
    {
        DataTable table = new();
        table.Columns.Add("id", typeof(int)).AutoIncrement = true;
        return table;
    }

    private static System.Collections.Frozen.FrozenDictionary<string, object> Frozen()
    {
        Anything inner = new();
        var frozen = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<string, object> { ["a"] = inner });
        inner.First = frozen;
        return frozen;
    }

    private sealed class FailingTarget : IBufferWriter<byte>
    {
        public void Advance(int count) => throw new IOException();

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new IOException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new IOException();
    }
}
