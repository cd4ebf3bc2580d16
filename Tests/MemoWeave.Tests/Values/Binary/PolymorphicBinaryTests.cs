using System.Buffers;
using MemoWeave.Keys;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>Values of types that derive from what the declared type says (rule D11).</summary>
internal sealed class PolymorphicBinaryTests
{
    [Test(Description = "Rules V3, D11: a record of a derived type, in a list of an object that holds itself")]
    [CancelAfter(20_000)]
    public void A_derived_record_comes_back_as_what_it_is()
    {
        RootedTypes.Add(typeof(Hot));
        var report = new Report { Title = "Year", Notes = { ["key"] = "note" } };
        report.Rows.Add(new Hot("a", 1.5, DateTime.UnixEpoch));
        report.Rows.Add(new Hot("b", 2.5, DateTime.UnixEpoch));
        report.Self = report;
        ArrayBufferWriter<byte> bytes = new();
        Assert.That(ValueCodec<Report>.TryWrite(report, bytes), Is.Null);

        Assert.That(ValueCodec<Report>.TryRead(bytes.WrittenSpan, out var read), Is.True);
        Assert.That((read.Rows, read.Notes["KEY"], ReferenceEquals(read.Self, read)), Is.EqualTo((report.Rows, "note", true)));
    }

    private abstract record Row(string Name, double Value);

    private sealed record Hot(string Name, double Value, DateTime At) : Row(Name, Value);

    private sealed class Report
    {
        public string Title { get; set; } = "";

        public List<Row> Rows { get; } = [];

        public Dictionary<string, string> Notes { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Report? Self { get; set; }
    }
}
