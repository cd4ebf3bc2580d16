using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace MemoWeave.Benchmarks.Disk;

/// <summary>What storing an entry of 100 bytes costs its caller, and what it costs until it is durable, beside LiteDB's single inserts (acceptance 8.11).</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 3, iterationCount: 15)]
public class DiskWrites
{
    private const int Entries = 4_096;
    private const int Inserts = 128;

    private static DiskFolder _folder = null!;
    private MemoStoreKey[] _keys = [];
    private int _next;

    [GlobalSetup]
    public void Open()
    {
        _folder = new DiskFolder();
        _folder.Store.Flush();
    }

    [GlobalCleanup]
    public void Close() => _folder.Dispose();

    [IterationSetup]
    public void Prepare()
    {
        _folder.Store.Flush();
        _keys = [.. Enumerable.Range(_next, Entries).Select(DiskFolder.KeyOf)];
        _next += Entries;
    }

    /// <summary>What the caller waits for: a copy of the bytes, and a place in the queue.</summary>
    [Benchmark(OperationsPerInvoke = Entries)]
    public void Set()
    {
        foreach (ref var key in _keys.AsSpan()) _folder.Store.Set(in key, DiskFolder.Entry, Options);
    }

    [Benchmark(OperationsPerInvoke = Entries)]
    public void SetAndFlush()
    {
        Set();
        _folder.Store.Flush();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inserts)]
    public void PlainInserts()
    {
        for (var i = 0; i < Inserts; i++) _folder.Collection.Insert(DiskFolder.DocumentOf(_next - Entries + i));
    }

    private static MemoStoreEntryOptions Options { get; } = new();
}
