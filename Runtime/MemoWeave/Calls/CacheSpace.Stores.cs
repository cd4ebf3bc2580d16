using MemoWeave.Telemetry;

namespace MemoWeave.Calls;

/// <content>What is done to memory and to the backing stores alike: to memory before, so that nothing old is stored any more, and again after, because of what was read meanwhile (rule C6).</content>
internal sealed partial class CacheSpace
{
    private int _hasTold;

    /// <summary>Removes all entries.</summary>
    public void ClearAll()
    {
        Clear();
        var stores = Stores.InUse;
        if (stores.Count == 0) return;
        foreach (var cache in Caches.Where(IsOfOthers)) cache.ClearAll();
        foreach (var store in stores.Where(Stores.IsOwn)) Try(store, static store => store.Clear(null));
        Clear();
    }

    /// <inheritdoc cref="ClearAll"/>
    public async ValueTask ClearAllAsync(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        Clear();
        var stores = Stores.InUse;
        if (stores.Count == 0) return;
        try
        {
            foreach (var cache in Caches.Where(IsOfOthers)) await cache.ClearAllAsync(token).ConfigureAwait(false);
            foreach (var store in stores.Where(Stores.IsOwn)) await TryAsync(() => store.ClearAsync(null, token), token).ConfigureAwait(false);
        }
        finally
        {
            Clear();
        }
    }

    /// <summary>Removes the entries that have a tag.</summary>
    /// <returns>How many there were, as far as that is known: most are in memory and in a store.</returns>
    public int ForgetTag(string tag)
    {
        var count = Tags.Forget(tag);
        var stores = Stores.InUse;
        if (stores.Count == 0) return count;
        foreach (var store in stores) Try(store, store => count = Math.Max(count, HasTags(store) ? store.RemoveByTag(tag) : 0));
        Tags.Forget(tag);
        return count;
    }

    /// <inheritdoc cref="ForgetTag"/>
    public async ValueTask<int> ForgetTagAsync(string tag, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var count = Tags.Forget(tag);
        var stores = Stores.InUse;
        if (stores.Count == 0) return count;
        try
        {
            foreach (var store in stores) await TryAsync(async () => count = Math.Max(count, HasTags(store) ? await store.RemoveByTagAsync(tag, token).ConfigureAwait(false) : 0), token).ConfigureAwait(false);
        }
        finally
        {
            Tags.Forget(tag);
        }

        return count;
    }

    /// <summary>Waits until what was stored is durable.</summary>
    public void Flush()
    {
        // They never fail, and go on in no context of the caller's.
        Task.WaitAll([.. Caches.SelectMany(static cache => cache.Writes)]);
        foreach (var store in Stores.InUse) Try(store, static store => store.Flush());
    }

    /// <inheritdoc cref="Flush"/>
    public async ValueTask FlushAsync(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        await Task.WhenAll(Caches.SelectMany(static cache => cache.Writes)).WaitAsync(token).ConfigureAwait(false);
        foreach (var store in Stores.InUse) await TryAsync(() => store.FlushAsync(token), token).ConfigureAwait(false);
    }

    // Of a store that other programs use only what is this one's is cleared.
    private bool IsOfOthers(MethodCache cache) => cache.Store is { } store && !Stores.IsOwn(store);

    private static bool HasTags(IMemoStore store) => store.Capabilities.HasFlag(MemoStoreCapabilities.Tags);

    private void Try(IMemoStore store, Action<IMemoStore> act)
    {
        try
        {
            act(store);
        }
        catch (Exception exception)
        {
            Tell(exception);
        }
    }

    private async ValueTask TryAsync(Func<ValueTask> act, CancellationToken token)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !token.IsCancellationRequested)
        {
            Tell(exception);
        }
    }

    private void Tell(Exception exception)
    {
        if (Interlocked.Exchange(ref _hasTold, 1) == 0) Log.StoresFailed(MemoMethod.Logger, exception);
    }
}
