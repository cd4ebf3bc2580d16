using System.Buffers;
using System.Buffers.Binary;
using LiteDB;
using MemoWeave.Stores.LiteDb;

namespace MemoWeave.Benchmarks.Disk;

/// <summary>A folder with a store of ours, and LiteDB used the ordinary way beside it.</summary>
internal sealed class DiskFolder : IDisposable
{
    public const int EntryBytes = 100;

    private readonly string _path = Directory.CreateTempSubdirectory("memoweave-benchmark-").FullName;

    public DiskFolder()
    {
        Store = OpenStore();
        Plain = new LiteDatabase(Path.Combine(_path, "plain.db"));
        Collection = Plain.GetCollection("entries");
    }

    public LiteDbStore Store { get; private set; }

    public LiteDatabase Plain { get; }

    public ILiteCollection<BsonDocument> Collection { get; }

    public static ReadOnlySequence<byte> Entry { get; } = new(new byte[EntryBytes]);

    public static MemoStoreKey KeyOf(int number)
    {
        var key = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(key, number);
        return new MemoStoreKey("benchmark", 1, (UInt128)number, key);
    }

    public static BsonDocument DocumentOf(int number) => new() { ["_id"] = IdOf(number), ["value"] = Entry.ToArray() };

    public static BsonValue IdOf(int number)
    {
        var id = new byte[MemoStoreKey.IdLength];
        KeyOf(number).CopyIdTo(id);
        return new BsonValue(id);
    }

    /// <summary>Ends the store, as a process would, and opens another.</summary>
    public void Reopen()
    {
        Store.Dispose();
        Store = OpenStore();
    }

    public void Dispose()
    {
        Store.Dispose();
        Plain.Dispose();
        Directory.Delete(_path, recursive: true);
    }

    private LiteDbStore OpenStore() => new(new DiskOptions { Path = Path.Combine(_path, "memo"), ApplicationName = "benchmark" });
}
