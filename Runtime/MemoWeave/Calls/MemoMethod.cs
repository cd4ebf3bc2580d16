using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Shapes;
using MemoWeave.Telemetry;
using MemoWeave.Values;

namespace MemoWeave.Calls;

/// <summary>
/// One memoized method, as woven code knows it: first <c>TryGet</c>, and on a miss the <c>Compute</c> of a derived class.
/// </summary>
/// <typeparam name="TKey">The kind of key its arguments make.</typeparam>
/// <typeparam name="TResult">What it returns, as it is stored.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class MemoMethod<TKey, TResult> : MemoMethod
    where TKey : struct, IMemoryKey<TKey>
{
    private readonly MethodCache<TKey, TResult> _cache;
    private readonly MemoryTier<TKey, TResult> _entries;
    private readonly ResultCopies<TResult>? _copies;

    private protected MemoMethod(RuntimeMethodHandle method, RuntimeTypeHandle declaringType, MemoAttribute policy, string? sources, ResultCopies<TResult>? copies)
        : base(method, declaringType, policy, sources)
    {
        _copies = copies;
        var watch = policy.Instance == MemoInstance.Auto ? new InstanceWatch(count => Log.ObjectsDiedWithoutHit(Logger, count, Name)) : null;
        _cache = NewCache(CacheSpace.Process, watch);
        _entries = _cache.Entries;
        Register();
    }

    /// <summary>The entries of calls on no object in particular.</summary>
    internal MemoryTier<TKey, TResult> Entries => _entries;

    /// <inheritdoc/>
    internal sealed override MethodCache ProcessCache => _cache;

    /// <summary>
    /// Looks up the entry of a call, if it can be handed out as it is and without another look at anything; the way of most hits. Whoever finds none
    /// asks <see cref="TryGet(in TKey, out TResult)"/>.
    /// </summary>
    /// <param name="key">The arguments.</param>
    /// <param name="hit">The stored result.</param>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetShared(in TKey key, out TResult hit)
    {
        if (_copies is null) return _entries.TryGetOpen(key.Hash(HashSeed.Value), in key, out hit);
        hit = default!;
        return false;
    }

    /// <summary>The same for a call on an object whose entries are its own (rule K11).</summary>
    /// <param name="owner">The object.</param>
    /// <param name="entries">Its woven field.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="hit">The stored result.</param>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetShared(object owner, ref MemoryTier<TKey, TResult>? entries, in TKey key, out TResult hit)
    {
        var tier = entries;
        if (_copies is null && tier is not null && ReferenceEquals(tier.Owner, owner)) return tier.TryGetOpen(key.Hash(HashSeed.Value), in key, out hit);
        hit = default!;
        return false;
    }

    /// <summary>Looks up the entry of a call.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="hit">The stored result.</param>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in TKey key, out TResult hit) => TryGet(_entries, in key, out hit);

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
        if (tier is not null && ReferenceEquals(tier.Owner, owner)) return TryGet(tier, in key, out hit);
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
        if (FindEntriesOf(owner) is { } tier) return TryGet(tier, in key, out hit);
        hit = default!;
        return false;
    }

    /// <summary>The entries of an object without a woven field, if it has any.</summary>
    internal MemoryTier<TKey, TResult>? FindEntriesOf(object owner) => _cache.Instances.Find(owner);

    /// <inheritdoc/>
    internal sealed override MethodCache NewCache(CacheSpace space) => NewCache(space, null);

    /// <summary>Forgets the entry of a key, and what is being computed for it.</summary>
    /// <returns>Whether there was an entry that could have been served.</returns>
    internal bool Forget(MemoryTier<TKey, TResult> tier, in TKey key)
    {
        ForgetFlight(tier, in key);
        return tier.Remove(key.Hash(HashSeed.Value), in key);
    }

    /// <summary>Stores a result as if it had been computed.</summary>
    /// <returns>By what it was stored; <see langword="null"/>: it is not to be stored.</returns>
    internal StorePermit? Set(MemoryTier<TKey, TResult> tier, in TKey key, TResult result, Tag[] tags)
    {
        ForgetFlight(tier, in key);
        if (!CachesNull && IsNull(result))
        {
            tier.Remove(key.Hash(HashSeed.Value), in key);
            return null;
        }

        var permit = new StorePermit(tier.Generation) { Tags = tags };
        var isStored = tier.Add(key.Hash(HashSeed.Value), in key, result, permit);
        permit.Afterwards?.Invoke();
        return isStored ? permit : null;
    }

    /// <summary>Puts what one caller gets in place of what is stored (rule V1).</summary>
    /// <returns>Whether there is such a thing. If not, the call goes on as if nothing were stored.</returns>
    internal bool TryHandOut(ref TResult stored)
    {
        if (_copies is null) return true;
        stored = _copies.HandOut(stored, out var succeeded);
        return succeeded;
    }

    private MethodCache<TKey, TResult> NewCache(CacheSpace space, InstanceWatch? watch) =>
        new(this, space.NewMemory(Limits, IsValidated), space, watch, IsReleased ? Release : null);

    // No reference to the result is passed on, so that where it is handed out as it is the JIT keeps it in a register; and nothing on the
    // way of such a hit has an address, or it would be cleared each time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryGet(MemoryTier<TKey, TResult> tier, in TKey key, out TResult hit)
    {
        if (!tier.TryGet(key.Hash(HashSeed.Value), in key, out hit)) return false;
        if (_copies is null) return true;
        (hit, var succeeded) = Copy(hit);
        return succeeded;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (TResult Copy, bool Succeeded) Copy(TResult stored)
    {
        var copy = _copies!.HandOut(stored, out var succeeded);
        return (copy, succeeded);
    }

    /// <summary>Makes what is stored of a result, which itself is its caller's.</summary>
    /// <returns><see langword="null"/>, or why there is no copy.</returns>
    internal CopyRefusal? TryCopy(TResult result, out TResult copy)
    {
        copy = result;
        return _copies?.TryStore(result, out copy);
    }

    /// <summary>Makes of a result what a call would have stored; a task that has not ended well can't be.</summary>
    internal virtual bool TryMakeStorable(ref TResult result) => true;

    /// <summary>Whether a storable result is <see langword="null"/>, or a task of that.</summary>
    internal virtual bool IsNull(TResult result) => result is null;

    /// <summary>Lets nobody join the flight for a key any more, nor its result be stored (rule C6).</summary>
    private protected abstract void ForgetFlight(MemoryTier<TKey, TResult> tier, in TKey key);

    /// <summary>The entry that an earlier flight stored between this call's look-up and its claim.</summary>
    private protected static Entry<TKey, TResult>? Landed(in Course<TKey, TResult> course, in TKey key, Flight flight)
    {
        if (course.IsAnew || course.Tier!.GetExact(key.Hash(HashSeed.Value), in key, counts: false) is not { } entry) return null;
        if (entry.Tags.Length > 0) flight.Scope.AddTags(entry.Tags);
        return entry;
    }

    /// <summary>Whether each caller gets a copy of its own.</summary>
    private protected bool HandsOutCopies => _copies is not null;

    /// <summary>The same as <see cref="TryCopy"/>. A result that can't be copied is not stored, and that is told once (rule V5).</summary>
    private protected bool TryMakeStored(in Course<TKey, TResult> course, in TKey key, TResult result, out TResult stored)
    {
        var begun = _copies is not null && CountsHits(course.Cache!) ? Stopwatch.GetTimestamp() : 0;
        var refusal = TryCopy(result, out stored);
        if (begun != 0) course.Cache!.Memory.Copies.AddSince(begun);
        if (refusal is null) return true;
        course.Cache!.Memory.Departures.Note((uint)(key.Hash(HashSeed.Value) >> 32), Departure.Uncopyable);
        if (course.Cache.Counters.CountRefusal() == 1) Log.ResultRefused(Logger, Name, refusal.Path, TypeNames.Of(refusal.Type), refusal.Reason);
        return false;
    }

    /// <summary>What one caller gets of an entry.</summary>
    private protected bool TryHandOut(Entry<TKey, TResult> entry, out TResult result)
    {
        result = entry.Value;
        return TryHandOut(ref result);
    }

    /// <summary>Stores a result, if it is to be stored. That it can't be is no reason for the call to fail (rule C7).</summary>
    /// <param name="course">Where it goes.</param>
    /// <param name="key">The key, owned.</param>
    /// <param name="own">The result as its caller gets it.</param>
    /// <param name="stored">What is stored of it.</param>
    /// <param name="isNull">Whether it is <see langword="null"/>.</param>
    /// <param name="flight">The computation.</param>
    private protected void Store(in Course<TKey, TResult> course, in TKey key, TResult own, TResult stored, bool isNull, Flight flight)
    {
        var hash = key.Hash(HashSeed.Value);
        var reason = isNull && !CachesNull ? Departure.Null
            : flight.IsDoomed ? Departure.Cancelled
            : !IsChosen(course.Cache!, own, flight, out var choice) ? choice
            : TryStore(in course, hash, in key, stored, flight);
        if (reason != Departure.Unknown) course.Cache!.Memory.Departures.Note((uint)(hash >> 32), reason);
    }

    /// <summary>The body is about to run: from here on what it shows is recorded (rule R1).</summary>
    private protected void BeginRecord<TState>(in Course<TKey, TResult> course, Flight flight, scoped in TState state)
        where TState : allows ref struct
    {
        flight.Spinner = RunningSpinner.Begin(Spinner);
        flight.Scope.RecordFor(course.Cache!, TargetsOf(in state), ownsEntries: course.Tier!.Owner is not null);
    }

    /// <summary>The body ended well.</summary>
    private protected void EndRecord(in Course<TKey, TResult> course, Flight flight)
    {
        if (flight.Scope.EndRecording(out var record) is { } unkept)
        {
            flight.IsRecordKept = false;
            if (course.Cache!.Counters.CountElementRefusal() == 1) Log.ElementRefused(Logger, Name, unkept.Element, unkept.Path, TypeNames.Of(unkept.Type), unkept.Reason);
        }

        flight.Record = record;
        if (record is not null) course.Cache!.Counters.CountRecorded(record.Count);
    }

    /// <summary>A body threw.</summary>
    private protected static void NoteFailure(in Course<TKey, TResult> course, in TKey key) =>
        course.Cache!.Memory.Departures.Note((uint)(key.Hash(HashSeed.Value) >> 32), Departure.Failed);

    private Departure TryStore(in Course<TKey, TResult> course, ulong hash, in TKey key, TResult result, Flight flight)
    {
        if (!flight.Scope.TryGetTags(out var tags)) return Departure.NoTag;
        if (!flight.IsRecordKept) return Departure.UnkeptElement;
        flight.Permit.Tags = tags;
        flight.Permit.Attachment = flight.Record;
        try
        {
            if (!course.Tier!.Add(hash, in key, result, flight.Permit)) return Departure.Outdated;
        }
        catch (Exception exception)
        {
            if (course.Cache!.Counters.CountFailure() == 1) Log.StoringFailed(Logger, Name, exception);
            return Departure.StoringFailed;
        }

        WriteThrough(in course, result, flight);
        return Departure.Unknown;
    }
}
