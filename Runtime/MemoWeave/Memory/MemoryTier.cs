using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Keys;

namespace MemoWeave.Memory;

/// <summary>
/// The stored results of one memoized method, or of one object it is called on: a bounded table with lock-free reads.
/// </summary>
/// <remarks>
/// Buckets of chained entries, at most half as many entries as buckets. What leaves when it is full, <see cref="EntryQueues{TKey, TResult}"/>
/// decides. A reader that meets a change under way may miss an entry that is there; <see cref="GetExact"/> doesn't.
/// </remarks>
/// <typeparam name="TKey">The kind of key.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MemoryTier<TKey, TResult> : ITaggedEntries, ITimedEntries
    where TKey : struct, IMemoryKey<TKey>
{
    private const int InitialBuckets = 4;

    private readonly SiteMemory _site;
    private Entry<TKey, TResult>?[] _buckets = new Entry<TKey, TResult>?[InitialBuckets];

    internal MemoryTier(SiteMemory site, object? owner = null)
    {
        _site = site;
        Owner = owner;
    }

    /// <summary>The object whose calls are stored here; <see langword="null"/>: those of all. A copy of the object carries its field, but not its entries (rule K11).</summary>
    internal object? Owner { get; }

    /// <summary>Kept alive exactly as long as the table.</summary>
    internal object? Companion { get; set; }

    /// <summary>Looks an entry up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet<TProbe>(ulong hash, scoped in TProbe key, out TResult value)
        where TProbe : struct, IKeyProbe<TKey>, allows ref struct
    {
        var upper = (uint)(hash >> 32);
        var buckets = _buckets;
        var entry = Volatile.Read(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buckets), (nint)IndexOf(upper, buckets)));
        while (entry is not null)
        {
            if (entry.Hash == upper && key.Same(in entry.Key))
            {
                if (entry.Deadline <= Gate.Level && !PassesGate(entry)) break;
                // Written only while it changes: a hot entry's cache line stays shared between processors.
                if (entry.Frequency < Entry<TKey, TResult>.MaxFrequency) entry.Frequency++;
                value = entry.Value;
                return true;
            }

            entry = entry.Next;
        }

        value = default!;
        return false;
    }

    /// <summary>Looks up an entry that nothing stands before. Another is not found, though it may be there.</summary>
    /// <remarks>Without a call, so that neither this nor what it is inlined into has to keep anything for later.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetOpen(ulong hash, in TKey key, out TResult value)
    {
        var upper = (uint)(hash >> 32);
        var buckets = _buckets;
        var entry = Volatile.Read(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buckets), (nint)IndexOf(upper, buckets)));
        while (entry is not null)
        {
            if (entry.Hash == upper && key.Same(in entry.Key))
            {
                if (entry.Deadline <= Gate.Level) break;
                if (entry.Frequency < Entry<TKey, TResult>.MaxFrequency) entry.Frequency++;
                value = entry.Value;
                return true;
            }

            entry = entry.Next;
        }

        value = default!;
        return false;
    }

    /// <summary>In which bucket keys of a hash are: its highest bits tell, which alone depend on all of the key where that is a word (<see cref="Xxh3.HashWord"/>).</summary>
    /// <remarks>Always in range: the number of buckets is a power of two, and not 1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint IndexOf(uint hash, Entry<TKey, TResult>?[] buckets) => hash >> (BitOperations.LeadingZeroCount((uint)buckets.Length) + 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PassesGate(Entry<TKey, TResult> entry)
    {
        var settings = MemorySettings.Current;
        return entry.Attachment is null && settings.IsEnabled && !GateKeeper.IsClosedHere && !_site.IsValidated && TryUse(entry, settings.CountingSince is not null);
    }

    /// <summary>Serves an entry, if it may be, and notes what comes with that.</summary>
    private bool TryUse(Entry<TKey, TResult> entry, bool counts)
    {
        try
        {
            if (entry.IsExpired(_site.Time)) return false;
            entry.Touch();
        }
        catch (Exception)
        {
            // A clock that fails is no reason for the call to fail (rule C7): the entry counts as expired.
            return false;
        }

        if (entry.Tags is { Length: > 0 } tags) _site.OnTags?.Invoke(tags);
        if (counts) _site.CountHit();
        return true;
    }
}
