using System.Buffers;

namespace MemoWeave.Docs.Tests.Disk;

#region disk-own-store
/// <summary>A file for each entry. It can't expire, nor remove by tags, and says so.</summary>
public sealed class FolderStore(string folder) : IMemoStore
{
    public MemoStoreCapabilities Capabilities => MemoStoreCapabilities.None;

    public bool TryGet(in MemoStoreKey key, IBufferWriter<byte> entry)
    {
        var file = FileOf(key);
        if (!File.Exists(file)) return false;
        entry.Write(File.ReadAllBytes(file));
        return true;
    }

    public async ValueTask<bool> TryGetAsync(MemoStoreKey key, IBufferWriter<byte> entry, CancellationToken cancellationToken)
    {
        var file = FileOf(key);
        if (!File.Exists(file)) return false;
        entry.Write(await File.ReadAllBytesAsync(file, cancellationToken));
        return true;
    }

    public void Set(in MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options) =>
        File.WriteAllBytes(FileOf(key), entry.ToArray());

    public async ValueTask SetAsync(MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options, CancellationToken cancellationToken) =>
        await File.WriteAllBytesAsync(FileOf(key), entry.ToArray(), cancellationToken);

    public bool Remove(in MemoStoreKey key)
    {
        var existed = File.Exists(FileOf(key));
        File.Delete(FileOf(key));
        return existed;
    }

    public ValueTask<bool> RemoveAsync(MemoStoreKey key, CancellationToken cancellationToken) => new(Remove(in key));

    public int RemoveByTag(string tag) => 0;

    public ValueTask<int> RemoveByTagAsync(string tag, CancellationToken cancellationToken) => new(0);

    public void Clear(string? method)
    {
    }

    public ValueTask ClearAsync(string? method, CancellationToken cancellationToken) => default;

    public void Flush()
    {
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken) => default;

    public ValueTask DisposeAsync() => default;

    private string FileOf(in MemoStoreKey key) => Path.Combine(folder, key.ToString());
}
#endregion
