using System.Buffers;

namespace MemoWeave.Stores;

/// <summary>A store that fails when it is told so (rule T2).</summary>
/// <param name="inner">The store that works.</param>
/// <param name="failure">What every call throws; <see langword="null"/>: nothing.</param>
internal sealed class FailingStore(IMemoStore inner, Func<Exception?> failure) : IMemoStore
{
    private IMemoStore Working => failure() is { } thrown ? throw thrown : inner;

    /// <inheritdoc/>
    public MemoStoreCapabilities Capabilities => inner.Capabilities;

    /// <inheritdoc/>
    public bool TryGet(in MemoStoreKey key, IBufferWriter<byte> entry) => Working.TryGet(in key, entry);

    /// <inheritdoc/>
    public ValueTask<bool> TryGetAsync(MemoStoreKey key, IBufferWriter<byte> entry, CancellationToken cancellationToken) => Working.TryGetAsync(key, entry, cancellationToken);

    /// <inheritdoc/>
    public void Set(in MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options) => Working.Set(in key, entry, options);

    /// <inheritdoc/>
    public ValueTask SetAsync(MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options, CancellationToken cancellationToken) =>
        Working.SetAsync(key, entry, options, cancellationToken);

    /// <inheritdoc/>
    public bool Remove(in MemoStoreKey key) => Working.Remove(in key);

    /// <inheritdoc/>
    public ValueTask<bool> RemoveAsync(MemoStoreKey key, CancellationToken cancellationToken) => Working.RemoveAsync(key, cancellationToken);

    /// <inheritdoc/>
    public int RemoveByTag(string tag) => Working.RemoveByTag(tag);

    /// <inheritdoc/>
    public ValueTask<int> RemoveByTagAsync(string tag, CancellationToken cancellationToken) => Working.RemoveByTagAsync(tag, cancellationToken);

    /// <inheritdoc/>
    public void Clear(string? method) => Working.Clear(method);

    /// <inheritdoc/>
    public ValueTask ClearAsync(string? method, CancellationToken cancellationToken) => Working.ClearAsync(method, cancellationToken);

    /// <inheritdoc/>
    public void Flush() => Working.Flush();

    /// <inheritdoc/>
    public ValueTask FlushAsync(CancellationToken cancellationToken) => Working.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
