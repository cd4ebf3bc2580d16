using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MemoWeave.Values.Binary;

namespace MemoWeave.Benchmarks.Disk;

/// <summary>A list of 1,000 rows as bytes and back, beside System.Text.Json (acceptance 8.11).</summary>
[MemoryDiagnoser]
public class ValueForms
{
    private readonly List<ValueCopies.Row> _rows =
        [.. Enumerable.Range(0, 1_000).Select(static i => new ValueCopies.Row { Id = i, Name = $"customer{i:D4}", At = new DateTime(2026, 1, 1).AddMinutes(i), Amount = i * 0.5m, Score = i / 3.0, IsOpen = i % 2 == 0 })];

    private readonly ArrayBufferWriter<byte> _target = new(1 << 20);
    private byte[] _bytes = [];
    private byte[] _json = [];

    [GlobalSetup]
    public void WriteBoth()
    {
        Write();
        _bytes = _target.WrittenSpan.ToArray();
        WriteJson();
        _json = _target.WrittenSpan.ToArray();
    }

    [Benchmark]
    public int Write()
    {
        _target.ResetWrittenCount();
        if (ValueCodec<List<ValueCopies.Row>>.TryWrite(_rows, _target) is { } refusal) throw new InvalidOperationException(refusal.Reason);
        return _target.WrittenCount;
    }

    [Benchmark]
    public int WriteJson()
    {
        _target.ResetWrittenCount();
        using Utf8JsonWriter writer = new(_target);
        JsonSerializer.Serialize(writer, _rows);
        return _target.WrittenCount;
    }

    [Benchmark]
    public object Read() => ValueCodec<List<ValueCopies.Row>>.TryRead(_bytes, out var rows) ? rows : throw new InvalidOperationException("It can't be read.");

    [Benchmark]
    public object? ReadJson() => JsonSerializer.Deserialize<List<ValueCopies.Row>>(_json);
}
