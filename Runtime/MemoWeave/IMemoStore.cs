using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace MemoWeave;

/// <summary>
/// Keeps entries as bytes, behind the memory tier: on disk, on another machine. What an entry means is not its concern; each is verified when it is read, so a store that returns wrong bytes
/// makes a miss, never a wrong hit (rule D3). Synchronous methods use its synchronous members, asynchronous ones the others; all may be called from any thread, at once.
/// What a member throws is logged once per method, and the call goes on as if the store were empty (rule C7).
/// </summary>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "'Set' is the term of the field.")]
public interface IMemoStore : IAsyncDisposable
{
    /// <summary>What the store can do.</summary>
    MemoStoreCapabilities Capabilities { get; }

    /// <summary>Reads an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">Takes its bytes.</param>
    /// <returns>Whether there is one.</returns>
    bool TryGet(in MemoStoreKey key, IBufferWriter<byte> entry);

    /// <inheritdoc cref="TryGet"/>
    /// <param name="key">Its key.</param>
    /// <param name="entry">Takes its bytes.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    ValueTask<bool> TryGetAsync(MemoStoreKey key, IBufferWriter<byte> entry, CancellationToken cancellationToken);

    /// <summary>Stores an entry, in place of the one before.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">Its bytes, which are the caller's again when the call returns.</param>
    /// <param name="options">Until when it may be kept, and by which tags it can be removed.</param>
    void Set(in MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options);

    /// <inheritdoc cref="Set"/>
    /// <param name="key">Its key.</param>
    /// <param name="entry">Its bytes, which are the caller's again when the task has ended.</param>
    /// <param name="options">Until when it may be kept, and by which tags it can be removed.</param>
    /// <param name="cancellationToken">Cancelled when the entry is not wanted any more.</param>
    ValueTask SetAsync(MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options, CancellationToken cancellationToken);

    /// <summary>Removes an entry, for good (rule D8).</summary>
    /// <param name="key">Its key.</param>
    /// <returns>Whether there was one, as far as that is known.</returns>
    bool Remove(in MemoStoreKey key);

    /// <inheritdoc cref="Remove"/>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Ends the wait; the removal goes on. Cancelled before the call: nothing is removed.</param>
    ValueTask<bool> RemoveAsync(MemoStoreKey key, CancellationToken cancellationToken);

    /// <summary>Removes the entries that have a tag, for good.</summary>
    /// <param name="tag">The tag.</param>
    /// <returns>How many there were, as far as that is known.</returns>
    int RemoveByTag(string tag);

    /// <inheritdoc cref="RemoveByTag"/>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Ends the wait; the removal goes on. Cancelled before the call: nothing is removed.</param>
    ValueTask<int> RemoveByTagAsync(string tag, CancellationToken cancellationToken);

    /// <summary>Removes the entries of a method, of all versions of its code, for good.</summary>
    /// <param name="method">As in <see cref="MemoStoreKey.Method"/>; <see langword="null"/>: of all methods.</param>
    void Clear(string? method);

    /// <inheritdoc cref="Clear"/>
    /// <param name="method">As in <see cref="MemoStoreKey.Method"/>; <see langword="null"/>: of all methods.</param>
    /// <param name="cancellationToken">Ends the wait; the removal goes on. Cancelled before the call: nothing is removed.</param>
    ValueTask ClearAsync(string? method, CancellationToken cancellationToken);

    /// <summary>Waits until what was stored before is durable (rule D8).</summary>
    void Flush();

    /// <inheritdoc cref="Flush"/>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask FlushAsync(CancellationToken cancellationToken);
}
