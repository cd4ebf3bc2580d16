using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MemoWeave.Values;

namespace MemoWeave.Benchmarks;

/// <summary>A copy as it is made at each hit, beside what others do there: writing and reading JSON, and cloning the array.</summary>
[MemoryDiagnoser]
public class ValueCopies
{
    private readonly List<Row> _rows =
        [.. Enumerable.Range(0, 1_000).Select(static i => new Row { Id = i, Name = $"customer{i:D4}", At = new DateTime(2026, 1, 1).AddMinutes(i), Amount = i * 0.5m, Score = i / 3.0, IsOpen = i % 2 == 0 })];

    private readonly double[] _numbers = [.. Enumerable.Range(0, 1_000).Select(static i => i / 3.0)];

    [Benchmark]
    public object RowsOfTree() => ValueCopier<List<Row>>.CopyTree(_rows);

    [Benchmark]
    public object RowsOfGraph() => ValueCopier<List<Row>>.Copy(_rows);

    [Benchmark]
    public object? RowsByJson() => JsonSerializer.Deserialize<List<Row>>(JsonSerializer.SerializeToUtf8Bytes(_rows));

    [Benchmark]
    public object Numbers() => ValueCopier<double[]>.CopyTree(_numbers);

    [Benchmark]
    public object NumbersByClone() => _numbers.Clone();

    /// <summary>A row as users write them.</summary>
    public sealed class Row
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";

        public DateTime At { get; set; }

        public decimal Amount { get; set; }

        public double Score { get; set; }

        public bool IsOpen { get; set; }
    }
}
