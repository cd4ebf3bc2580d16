using System.Buffers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace MemoWeave.Benchmarks.Disk;

/// <summary>The first read of a process from a file of 100 MB: it is opened for that (acceptance 8.11).</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 15)]
public class DiskOpening
{
    private const int Entries = 1_600;
    private const int EntryBytes = 64 << 10;

    private readonly ArrayBufferWriter<byte> _entry = new(2 * EntryBytes);
    private static DiskFolder _folder = null!;

    [GlobalSetup]
    public void Fill()
    {
        _folder = new DiskFolder();
        MemoStoreEntryOptions options = new();
        ReadOnlySequence<byte> entry = new(new byte[EntryBytes]);
        foreach (var chunk in Enumerable.Range(0, Entries).Chunk(128))
        {
            foreach (var number in chunk) _folder.Store.Set(DiskFolder.KeyOf(number), entry, options);
            _folder.Store.Flush();
        }
    }

    [GlobalCleanup]
    public void Close() => _folder.Dispose();

    [IterationSetup]
    public void Reopen() => _folder.Reopen();

    [Benchmark]
    public int OpenAndRead()
    {
        _entry.ResetWrittenCount();
        return _folder.Store.TryGet(DiskFolder.KeyOf(Entries / 2), _entry) ? _entry.WrittenCount : throw new InvalidOperationException("It is not there.");
    }
}
