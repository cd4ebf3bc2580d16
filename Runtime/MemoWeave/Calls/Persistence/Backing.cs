using System.Collections.Concurrent;
using MemoWeave.Elements;
using MemoWeave.Memory;
using MemoWeave.Stores.LiteDb;
using MemoWeave.Values.Binary;

namespace MemoWeave.Calls.Persistence;

/// <summary>
/// The way between a method and its backing store. Nothing that the store or the way of writing does wrong reaches a caller: it is told once for each method and kind, and counted (rule C7).
/// </summary>
/// <param name="method">The method.</param>
/// <param name="cache">Its cache in the space whose store it is.</param>
/// <param name="form">How its results are written.</param>
internal sealed class Backing<TResult>(MemoMethod method, MethodCache cache, ResultForm<TResult> form)
{
    private readonly WritesUnderWay _underWay = new();
    private readonly BackingTrouble _trouble = new(method, cache);
    private readonly ConcurrentDictionary<Task, bool> _writes = [];
    private bool _hasSwept;
    private long _clearedAt;

    /// <summary>The writes that nobody waits for and that have not ended.</summary>
    public IEnumerable<Task> Writes => _writes.Keys;

    /// <summary>Whether entries end there when their time is over (rule E2).</summary>
    private bool CanExpire(IMemoStore store) => !method.IgnoresStoreTtl && store.Capabilities.HasFlag(MemoStoreCapabilities.Expiry);

    private IMemoStore? Store
    {
        get
        {
            if (cache.Space.Stores.Find(method.Persist!) is { } store)
            {
                // What other versions of the code left is of no use any more (rule D9).
                if (store is LiteDbStore disk && !_hasSwept && !Interlocked.Exchange(ref _hasSwept, true)) disk.SweepOtherVersions(method.Identity!, method.CodeVersion);
                if (cache.Memory.Limits.Ttl is not null && !CanExpire(store)) _trouble.TellTtlIgnored();
                return store;
            }

            _trouble.TellUnknownStore();
            return null;
        }
    }

    /// <summary>Reads an entry.</summary>
    /// <returns><see langword="null"/>: there is none that can be served.</returns>
    public Restored<TResult>? Read(in MemoStoreKey key)
    {
        if (_underWay.Any(key.Hash)) return null;
        using EntryBuffer buffer = new();
        try
        {
            return Store is { } store && store.TryGet(in key, buffer) ? Decode(buffer, in key) : null;
        }
        catch (Exception exception)
        {
            _trouble.Tell(StoreOperation.Read, exception);
            return null;
        }
    }

    /// <summary>The same without blocking a thread while a store on another machine is asked.</summary>
    public async ValueTask<Restored<TResult>?> ReadAsync(MemoStoreKey key, CancellationToken token)
    {
        if (_underWay.Any(key.Hash)) return null;
        using EntryBuffer buffer = new();
        try
        {
            return Store is { } store && await store.TryGetAsync(key, buffer, token).ConfigureAwait(false) ? Decode(buffer, in key) : null;
        }
        catch (Exception exception)
        {
            _trouble.Tell(StoreOperation.Read, exception);
            return null;
        }
    }

    /// <summary>Stores an entry.</summary>
    /// <param name="entry">What is stored.</param>
    public void Write(in StoredCall<TResult> entry)
    {
        using EntryBuffer buffer = new();
        if (Prepare(in entry, buffer) is not var (store, options)) return;
        var key = entry.Key;
        _underWay.Begin(key.Hash, entry.Permit);
        try
        {
            // Whoever reads without having seen that it is under way has come after what it was forgotten by.
            if (!entry.IsWanted()) return;
            store.Set(in key, buffer.Sequence, options);
            if (!entry.IsWanted()) store.Remove(in key);
        }
        catch (Exception exception)
        {
            _trouble.Tell(StoreOperation.Write, exception);
        }
        finally
        {
            _underWay.End(key.Hash, entry.Permit);
        }
    }

    /// <summary>The same without blocking a thread, or waiting at all.</summary>
    public void BeginWrite(in StoredCall<TResult> entry)
    {
        var write = WriteAsync(entry);
        if (write.IsCompleted) return;
        _writes[write] = true;
        write.ContinueWith((ended, _) => _writes.TryRemove(ended, out var _), null, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task WriteAsync(StoredCall<TResult> entry)
    {
        using EntryBuffer buffer = new();
        if (Prepare(in entry, buffer) is not var (store, options)) return;
        _underWay.Begin(entry.Key.Hash, entry.Permit);
        try
        {
            if (!entry.IsWanted()) return;
            await store.SetAsync(entry.Key, buffer.Sequence, options, CancellationToken.None).ConfigureAwait(false);
            if (!entry.IsWanted()) await store.RemoveAsync(entry.Key, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _trouble.Tell(StoreOperation.Write, exception);
        }
        finally
        {
            _underWay.End(entry.Key.Hash, entry.Permit);
        }
    }

    /// <summary>Removes an entry.</summary>
    /// <returns>Whether there was one, as far as that is known.</returns>
    public bool Remove(in MemoStoreKey key)
    {
        _underWay.Revoke(key.Hash);
        try
        {
            return Store is { } store && store.Remove(in key);
        }
        catch (Exception exception)
        {
            _trouble.Tell(StoreOperation.Remove, exception);
            return false;
        }
    }

    /// <summary>The same without blocking a thread.</summary>
    public async ValueTask<bool> RemoveAsync(MemoStoreKey key, CancellationToken token)
    {
        _underWay.Revoke(key.Hash);
        try
        {
            return Store is { } store && await store.RemoveAsync(key, token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !token.IsCancellationRequested)
        {
            _trouble.Tell(StoreOperation.Remove, exception);
            return false;
        }
    }

    /// <summary>Removes all entries of the method.</summary>
    public void Clear()
    {
        try
        {
            NoteClear();
            Store?.Clear(method.Identity!);
        }
        catch (Exception exception)
        {
            _trouble.Tell(StoreOperation.Remove, exception);
        }
    }

    /// <summary>The same without blocking a thread.</summary>
    public async ValueTask ClearAsync(CancellationToken token)
    {
        try
        {
            NoteClear();
            if (Store is { } store) await store.ClearAsync(method.Identity!, token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !token.IsCancellationRequested)
        {
            _trouble.Tell(StoreOperation.Remove, exception);
        }
    }

    private Restored<TResult>? Decode(EntryBuffer buffer, in MemoStoreKey key)
    {
        var restored = StoredEntry.TryRead(buffer.Written, in key, form, method.Assembly);
        return restored is not null && restored.Life.IsAt(cache.Memory.Time.GetUtcNow().UtcTicks) && restored.Life.Written > Volatile.Read(ref _clearedAt) ? restored : null;
    }

    private (IMemoStore Store, MemoStoreEntryOptions Options)? Prepare(in StoredCall<TResult> entry, EntryBuffer buffer)
    {
        try
        {
            if (Store is not { } store) return null;
            if (entry.Permit.Tags.Length > 0 && !store.Capabilities.HasFlag(MemoStoreCapabilities.Tags))
            {
                _trouble.TellTagsRefused();
                return null;
            }

            var now = cache.Memory.Time.GetUtcNow();
            var ends = entry.Permit.Ttl is { } ttl && CanExpire(store) ? now + ttl : (DateTimeOffset?)null;
            string[] tags = Array.ConvertAll(entry.Permit.Tags, static tag => tag.Name);
            if (StoredEntry.TryWrite(buffer, entry.Key, new StoredLife(now.UtcTicks, ends?.UtcTicks ?? StoredLife.Endless), tags, form, entry.Result, entry.Record) is { } refusal)
            {
                _trouble.Tell(refusal);
                return null;
            }

            // Hits that come later prolong it in memory only.
            var expires = cache.Memory.Limits.Sliding is { } sliding && CanExpire(store) && !(ends < now + sliding) ? now + sliding : ends;
            return (store, new MemoStoreEntryOptions { Expires = expires, Tags = tags, IsWanted = entry.IsWanted });
        }
        catch (Exception exception)
        {
            // Clocks, comparers and stores of the user's run in it, and memory may be short.
            _trouble.Tell(StoreOperation.Write, exception);
            return null;
        }
    }

    // Of a store that can't tell what it has, entries of before are not read any more, at least by this process.
    private void NoteClear() => Volatile.Write(ref _clearedAt, Store?.Capabilities.HasFlag(MemoStoreCapabilities.Enumeration) == false ? cache.Memory.Time.GetUtcNow().UtcTicks : 0);
}

/// <summary>The result of a call on its way to a store.</summary>
/// <param name="Key">What it is found by.</param>
/// <param name="Result">The result, as it is stored.</param>
/// <param name="Record">What it shows; <see langword="null"/>: nothing.</param>
/// <param name="Permit">By which it was stored in memory.</param>
/// <param name="IsWanted">Whether it is still to be stored (rule C6).</param>
internal readonly record struct StoredCall<TResult>(MemoStoreKey Key, TResult Result, ElementRecord? Record, StorePermit Permit, Func<bool> IsWanted);
