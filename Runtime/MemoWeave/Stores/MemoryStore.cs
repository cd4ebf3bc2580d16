using System.Buffers;
using System.Collections.Concurrent;

namespace MemoWeave.Stores;

/// <summary>A store that keeps its bytes in the process: those of a sandbox (rule T1).</summary>
/// <param name="time">The clock that entries end by.</param>
internal sealed class MemoryStore(Func<TimeProvider> time) : IMemoStore
{
    private readonly ConcurrentDictionary<string, Kept> _entries = [];

    /// <inheritdoc/>
    public MemoStoreCapabilities Capabilities => MemoStoreCapabilities.Expiry | MemoStoreCapabilities.Tags | MemoStoreCapabilities.Enumeration;

    /// <inheritdoc/>
    public bool TryGet(in MemoStoreKey key, IBufferWriter<byte> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!_entries.TryGetValue(key.ToString(), out var kept) || time().GetUtcNow() >= kept.Options.Expires) return false;
        entry.Write(kept.Bytes);
        return true;
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryGetAsync(MemoStoreKey key, IBufferWriter<byte> entry, CancellationToken cancellationToken) => new(TryGet(in key, entry));

    /// <inheritdoc/>
    public void Set(in MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _entries[key.ToString()] = new Kept(key.Method, entry.ToArray(), options);
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options, CancellationToken cancellationToken)
    {
        Set(in key, entry, options);
        return default;
    }

    /// <inheritdoc/>
    public bool Remove(in MemoStoreKey key) => _entries.TryRemove(key.ToString(), out _);

    /// <inheritdoc/>
    public ValueTask<bool> RemoveAsync(MemoStoreKey key, CancellationToken cancellationToken) => new(Remove(in key));

    /// <inheritdoc/>
    public int RemoveByTag(string tag) => RemoveAll(kept => kept.Options.Tags.Contains(tag));

    /// <inheritdoc/>
    public ValueTask<int> RemoveByTagAsync(string tag, CancellationToken cancellationToken) => new(RemoveByTag(tag));

    /// <inheritdoc/>
    public void Clear(string? method) => RemoveAll(kept => method is null || kept.Method == method);

    /// <inheritdoc/>
    public ValueTask ClearAsync(string? method, CancellationToken cancellationToken)
    {
        Clear(method);
        return default;
    }

    /// <inheritdoc/>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public ValueTask FlushAsync(CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;

    private int RemoveAll(Func<Kept, bool> isMeant) => _entries.Count(entry => isMeant(entry.Value) && _entries.TryRemove(entry));

    private sealed record Kept(string Method, byte[] Bytes, MemoStoreEntryOptions Options);
}
