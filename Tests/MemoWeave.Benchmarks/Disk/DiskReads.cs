using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace MemoWeave.Benchmarks.Disk;

/// <summary>A warm read of one of 10,000 entries of 100 bytes, beside LiteDB's own look-up by id (acceptance 8.11).</summary>
public class DiskReads
{
    private const int Entries = 10_000;
    private const int Reads = 1_024;

    private readonly ArrayBufferWriter<byte> _entry = new(1_024);
    private static DiskFolder _folder = null!;
    private MemoStoreKey[] _keys = [];
    private LiteDB.BsonValue[] _ids = [];

    [GlobalSetup]
    public void Fill()
    {
        _folder = new DiskFolder();
        MemoStoreEntryOptions options = new();
        foreach (var chunk in Enumerable.Range(0, Entries).Chunk(4_096))
        {
            foreach (var number in chunk) _folder.Store.Set(DiskFolder.KeyOf(number), DiskFolder.Entry, options);
            _folder.Store.Flush();
        }

        _folder.Collection.InsertBulk(Enumerable.Range(0, Entries).Select(DiskFolder.DocumentOf));
        _folder.Plain.Checkpoint();
        Random random = new(1);
        var asked = Enumerable.Range(0, Reads).Select(_ => random.Next(Entries)).ToList();
        (_keys, _ids) = ([.. asked.Select(DiskFolder.KeyOf)], [.. asked.Select(DiskFolder.IdOf)]);
    }

    [GlobalCleanup]
    public void Close() => _folder.Dispose();

    [Benchmark(OperationsPerInvoke = Reads)]
    public int Read()
    {
        var found = 0;
        foreach (ref var key in _keys.AsSpan())
        {
            _entry.ResetWrittenCount();
            if (_folder.Store.TryGet(in key, _entry)) found++;
        }

        return found == Reads ? found : throw new InvalidOperationException("Not all are there.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Reads)]
    public int FindById()
    {
        var found = 0;
        foreach (var id in _ids)
        {
            if (_folder.Collection.FindById(id) is not null) found++;
        }

        return found == Reads ? found : throw new InvalidOperationException("Not all are there.");
    }
}
