using System.ComponentModel;
using System.Runtime.CompilerServices;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Telemetry;

namespace MemoWeave.Calls;

/// <summary>
/// One memoized method, as woven code knows it: first <c>TryGet</c>, and on a miss the <c>Compute</c> of a derived class.
/// </summary>
/// <typeparam name="TKey">The kind of key its arguments make.</typeparam>
/// <typeparam name="TResult">What it returns, as it is stored.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MemoMethod<TKey, TResult> : MemoMethod
    where TKey : struct, IMemoryKey<TKey>
{
    private readonly MemoryTier<TKey, TResult> _entries;
    private readonly InstanceTiers<TKey, TResult> _instances;

    private protected MemoMethod(RuntimeMethodHandle method, RuntimeTypeHandle declaringType, MemoAttribute policy, string? sources)
        : base(method, declaringType, policy, sources)
    {
        _entries = new MemoryTier<TKey, TResult>(Memory);
        var watch = policy.Instance == MemoInstance.Auto ? new InstanceWatch(count => Log.ObjectsDiedWithoutHit(Logger, count, Name)) : null;
        _instances = new InstanceTiers<TKey, TResult>(Memory, watch);
    }

    /// <summary>The entries of calls on no object in particular.</summary>
    internal MemoryTier<TKey, TResult> Entries => _entries;

    /// <inheritdoc/>
    private protected override long EntryCount => _entries.Count + _instances.Count;

    /// <inheritdoc/>
    public sealed override void Clear()
    {
        _entries.Clear();
        _instances.Clear();
    }

    /// <summary>Looks up the entry of a call.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="hit">The stored result.</param>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in TKey key, out TResult hit) => _entries.TryGet(key.Hash(HashSeed.Value), in key, out hit);

    /// <summary>Looks up the entry of a call on an object whose entries are its own (rule K11).</summary>
    /// <param name="owner">The object.</param>
    /// <param name="entries">Its woven field.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="hit">The stored result.</param>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(object owner, ref MemoryTier<TKey, TResult>? entries, in TKey key, out TResult hit)
    {
        var tier = entries;
        if (tier is not null && ReferenceEquals(tier.Owner, owner)) return tier.TryGet(key.Hash(HashSeed.Value), in key, out hit);
        hit = default!;
        return false;
    }

    /// <summary>Looks up the entry of a call on an object whose entries are its own, where no field can be woven: a generic method's (rule K11).</summary>
    /// <param name="owner">The object.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="hit">The stored result.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(object owner, in TKey key, out TResult hit)
    {
        if (FindEntriesOf(owner) is { } tier) return tier.TryGet(key.Hash(HashSeed.Value), in key, out hit);
        hit = default!;
        return false;
    }

    /// <summary>The entries of an object without a woven field, if it has any.</summary>
    internal MemoryTier<TKey, TResult>? FindEntriesOf(object owner) => _instances.Find(owner);

    /// <summary>The entries of an object without a woven field; made at its first miss.</summary>
    private protected MemoryTier<TKey, TResult> EntriesOf(object owner) => _instances.Of(owner);

    /// <summary>The entries of an object; made at its first miss, and anew for a copy.</summary>
    private protected MemoryTier<TKey, TResult> EntriesOf(object owner, ref MemoryTier<TKey, TResult>? entries) => _instances.Of(owner, ref entries);

    /// <summary>Whether a call goes through the cache: not if it is switched off (rule F3), nor without a key (rule C7).</summary>
    private protected static bool IsMemoized(in TKey key) =>
        MemorySettings.Current.IsEnabled && !(typeof(TKey) == typeof(OwnedKey) && Unsafe.As<TKey, OwnedKey>(ref Unsafe.AsRef(in key)).IsNone);

    /// <summary>Stores a result, if it is to be stored. That it can't be is no reason for the call to fail (rule C7).</summary>
    private protected void Store(MemoryTier<TKey, TResult> tier, in TKey key, TResult result, bool isNull, Flight flight)
    {
        if ((isNull && !Policy.CacheNull) || flight.IsDoomed) return;
        try
        {
            tier.Add(key.Hash(HashSeed.Value), in key, result, flight.Generation);
        }
        catch (Exception exception)
        {
            if (Counters.CountFailure() == 1) Log.StoringFailed(Logger, Name, exception);
        }
    }
}
