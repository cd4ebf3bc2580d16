namespace MemoWeave.Stores.LiteDb.Entries;

/// <summary>An entry as it is kept: its bytes, until when (in UTC ticks; zero: for ever), when it was last used, and the hashes of its tags.</summary>
internal readonly record struct StoredEntry(byte[] Value, long Expires, long Used, UInt128[] Tags)
{
    public bool IsExpired(long now) => Expires != 0 && Expires <= now;
}
