#pragma warning disable CA1814, CA2000, CA1861, CS9216 // Everything in here is what can't be copied.

using System.Collections.Concurrent;
using System.Data;
using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Values;

namespace MemoWeave.Tests.Values;

/// <summary>What can't be copied exactly is refused with the way to it, and never by an exception (rules V3, V5).</summary>
[Property("rule", "V5")]
internal sealed class RefusalTests
{
    private static readonly Dictionary<string, Func<object>> Values = new()
    {
        ["MemoryStream"] = static () => new MemoryStream(),
        ["Task<int>"] = static () => Task.FromResult(1),
        ["Func<int>"] = static () => Capturing(1),
        ["WhereArrayIterator"] = static () => new[] { 1 }.Where(static i => i > 0),
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
        ["Table being edited"] = static () => Edited(),
        ["Progress"] = static () => new Progress<int>(),
    };

    private static IEnumerable<string> Names => Values.Keys;

    [TestCaseSource(nameof(Names))]
    public void What_cannot_be_copied_is_refused(string name)
    {
        var value = Values[name]();
        var report = new Report { Rows = { null, new ReportRow { Handle = value } } };
        Assert.Multiple(() =>
        {
            Assert.That(ValueCopier<object>.TryCopy(value, out _, out _)?.Path, Is.EqualTo("Object"));
            Assert.That(ValueCopier<Report>.TryCopy(report, out _, out _)?.Path, Is.EqualTo("Report.Rows[].Handle"));
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
            Assert.That(Path(new SortedDictionary<int, Stream> { [1] = stream }), Is.EqualTo("SortedDictionary<Int32, Stream>[].Value"));
            Assert.That(Path((1, new ReportRow { Handle = stream })), Is.EqualTo("ValueTuple<Int32, ReportRow>.Item2.Handle"));
            Assert.That(Path(new ConcurrentBag<Stream> { stream }), Is.EqualTo("ConcurrentBag<Stream>[]"));
            Assert.That(Path(new Dictionary<int, int>(EqualityComparer<int>.Create((x, y) => x == y + stream.Length))), Is.EqualTo("Dictionary<Int32, Int32>.Comparer"));
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
            Assert.That(ValueCopier<object>.TryCopy(map, out _, out _)?.Reason, Does.Contain("InvalidOperationException"));
        }
        finally
        {
            FailingKey.Fails = false;
        }
    }

    [Test]
    public void A_table_that_finds_its_keys_by_who_they_are_is_refused_where_order_depends_on_it() =>
        Assert.That(ValueCopier<object>.TryCopy(new ConcurrentDictionary<IdentityKey, int> { [new()] = 1 }, out _, out _)?.Reason, Does.Contain("who they are"));

    [Test]
    public void A_deep_refusal_names_the_end_of_the_way()
    {
        object? chain = new MemoryStream();
        for (var i = 0; i < 50; i++) chain = new Anything { First = chain };
        Assert.That(Path(chain), Is.EqualTo("Object" + string.Concat(Enumerable.Repeat(".First", 50))));
    }

    private static string? Path<T>(T value) => ValueCopier<T>.TryCopy(value, out _, out _)?.Path;

    private static Func<int> Capturing(int number) => () => number;

    private static DataTable Edited()
    {
        DataTable table = new();
        table.Columns.Add("a");
        table.Rows.Add("b");
        table.AcceptChanges();
        table.Rows[0].BeginEdit();
        table.Rows[0][0] = "c";
        return table;
    }
}
