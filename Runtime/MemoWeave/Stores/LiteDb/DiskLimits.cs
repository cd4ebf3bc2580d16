namespace MemoWeave.Stores.LiteDb;

/// <summary>How much of everything there may be, and how long it may take.</summary>
internal sealed record DiskLimits
{
    private const long SmallestFile = 1 << 20;
    private const int LargestDocument = 12 << 20;

    public DiskLimits(long maxBytes)
    {
        FileBytes = Math.Max(maxBytes, SmallestFile);
        EntryBytes = (int)Math.Min(LargestDocument, FileBytes / 8);
        TransactionBytes = (int)Math.Min(2 << 20, FileBytes / 16);
        BatchBytes = Math.Min(4 << 20, FileBytes / 16);
        BatchChanges = (int)Math.Min(2048, BatchBytes / 1024);
        CompactAbove = FileBytes - Math.Min(FileBytes / 8, 16 << 20);
        KeptBytes = FileBytes * 3 / 4;
    }

    /// <summary>What a file never exceeds.</summary>
    public long FileBytes { get; }

    /// <summary>What an entry may have; larger ones are dropped.</summary>
    public int EntryBytes { get; }

    /// <summary>How many bytes of entries go in one transaction, unless one entry alone has more.</summary>
    public int TransactionBytes { get; }

    /// <summary>How many bytes of entries go in one batch, unless one entry alone has more: so few that a file that is not to be compacted yet has room for them.</summary>
    public long BatchBytes { get; }

    /// <summary>How many changes go in one batch.</summary>
    public int BatchChanges { get; }

    /// <summary>From which length on a file is compacted.</summary>
    public long CompactAbove { get; }

    /// <summary>What remains in a compacted file.</summary>
    public long KeptBytes { get; }

    /// <summary>How long a read waits for a batch that is being written.</summary>
    public TimeSpan ReadDeadline { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the first read waits for the file to be opened (rule D13).</summary>
    public TimeSpan OpenDeadline { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After which time without progress an operation hangs.</summary>
    public TimeSpan HangDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a removal or a flush waits to be durable.</summary>
    public TimeSpan WaitDeadline { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long entries wait for others to be written with them.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>After which time unowned files are deleted (rule D7).</summary>
    public TimeSpan UnownedFor { get; init; } = TimeSpan.FromDays(7);
}
