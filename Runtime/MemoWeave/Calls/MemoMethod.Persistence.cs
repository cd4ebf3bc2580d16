using MemoWeave.Calls.Persistence;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <content>The way to the backing store and back.</content>
public abstract partial class MemoMethod<TKey, TResult>
{
    /// <summary>How results are written for the backing store; <see langword="null"/>: they aren't.</summary>
    internal ResultForm<TResult>? Form { get; private protected set; }

    /// <inheritdoc/>
    internal sealed override bool IsPersisted => Form is not null && Identity is not null;

    /// <summary>By what a call's entry is found in the backing store: made before the body runs (rule K13); <see langword="null"/>: there is none, or the call has no key there.</summary>
    private protected MemoStoreKey? StoreKeyOf<TState>(in Course<TKey, TResult> course, in TKey key, scoped in TState state)
        where TState : allows ref struct
    {
        if (Form is null) return null;
        if (course.Tier!.Owner is not null || Identity is not { } identity)
        {
            TellNotPersisted(Identity is null ? "the application was stripped of what tells methods apart" : "its entries belong to the object that it is called on");
            return null;
        }

        try
        {
            return PublishedKey.Of(this, in key, in state) is { } published ? new MemoStoreKey(identity, CodeVersion, published.Hash, published.Bytes) : NoStoreKey();
        }
        catch (Exception exception)
        {
            // It ran before, for the key in memory, and may throw now (rule C7).
            KeyFailed(exception);
            return null;
        }
    }

    /// <summary>Says by what the backing store is about to be asked.</summary>
    private protected void AskStoreFor<TState>(in Course<TKey, TResult> course, in TKey key, Flight flight, scoped in TState state)
        where TState : allows ref struct
    {
        flight.StoreKey = StoreKeyOf(in course, in key, in state);
        flight.TagForgets = course.Cache!.Space.Tags.Forgets;
    }

    /// <summary>Takes the entry of a call from the backing store into memory, if it has one that can be served.</summary>
    /// <param name="course">The call.</param>
    /// <param name="key">Its key, owned.</param>
    /// <param name="flight">The flight for it.</param>
    /// <param name="state">The object and the arguments.</param>
    /// <param name="result">What the caller gets.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="replay">What is to be shown first.</param>
    private protected bool TryRestore<TState>(in Course<TKey, TResult> course, in TKey key, Flight flight, scoped in TState state, out TResult result, out TResult stored, out Replay? replay)
        where TState : allows ref struct
    {
        (result, stored, replay) = (default!, default!, null);
        AskStoreFor(in course, in key, flight, in state);
        if (flight.StoreKey is not { } storeKey || course.IsAnew || course.Cache!.Backing is not { } backing) return false;
        return backing.Read(in storeKey) is { } restored && TryAdopt(in course, in key, flight, restored, TargetsOf(in state), out result, out stored, out replay);
    }

    /// <summary>Takes an entry that came from the backing store into memory, if it can be served.</summary>
    private protected bool TryAdopt(in Course<TKey, TResult> course, in TKey key, Flight flight, Restored<TResult> restored, object?[]? targets, out TResult result, out TResult stored, out Replay? replay)
    {
        replay = null;
        // As of what a body returns: this is its caller's, and a copy is stored, which also tells whether anything in it is met twice.
        result = restored.Value;
        if (TryCopy(result, out stored) is not null) return false;
        if (restored.Record is not null && (replay = restored.Record.Resolve(targets)) is null) return false;
        if (!IsValid(course.Cache!, course.Tier!, in key, result)) return false;
        var permit = flight.Permit;
        permit.Tags = Array.ConvertAll(restored.Tags, course.Cache!.Space.Tags.Get);
        // One that was forgotten while the store was read is another by now, of the same name (rule C6).
        if (restored.Tags.Length > 0 && flight.TagForgets != course.Cache!.Space.Tags.Forgets) return false;
        permit.Attachment = restored.Record;
        if (TimeLeft(course.Cache!, restored.Life) is var left && left <= TimeSpan.Zero) return false;
        permit.TimeLeft = left;
        var isStored = TryKeep(in course, in key, stored, permit);
        permit.TimeLeft = null;
        if (!isStored) return false;
        FlightScope.AddTagsToCurrent(permit.Tags);
        flight.Scope.AddTags(permit.Tags);
        flight.Record = restored.Record;
        course.Cache!.Counters.CountRestored();
        return true;
    }

    /// <summary>Hands what was stored in memory to the backing store.</summary>
    private protected void WriteThrough(in Course<TKey, TResult> course, TResult stored, Flight flight)
    {
        if (flight.StoreKey is not { } storeKey || course.Cache!.Backing is not { } backing) return;
        var (permit, tier) = (flight.Permit, course.Tier!);
        StoredCall<TResult> entry = new(storeKey, stored, flight.Record, permit, () => permit.HoldsIn(tier.Generation));
        if (IsAsync) backing.BeginWrite(in entry);
        else backing.Write(in entry);
    }

    /// <summary>Whether the method returns a task.</summary>
    private protected abstract bool IsAsync { get; }

    private MemoStoreKey? NoStoreKey()
    {
        TellNotPersisted("an argument is told by what only this process knows, as a delegate is");
        return null;
    }

    private bool TryKeep(in Course<TKey, TResult> course, in TKey key, TResult stored, StorePermit permit)
    {
        try
        {
            return course.Tier!.Add(key.Hash(HashSeed.Value), in key, stored, permit);
        }
        catch (Exception exception)
        {
            if (course.Cache!.Counters.CountFailure() == 1) Telemetry.Log.StoringFailed(Logger, Name, exception);
            return false;
        }
    }

    // Of a store that keeps no time, memory counts anew (rule E2). A limit that became shorter since holds for what was stored before, too.
    private static TimeSpan? TimeLeft(MethodCache<TKey, TResult> cache, StoredLife life)
    {
        if (life.Ends == StoredLife.Endless) return null;
        var ends = cache.Memory.Limits.Ttl is { } ttl ? Math.Min(life.Ends, life.Written + ttl.Ticks) : life.Ends;
        return TimeSpan.FromTicks(ends - cache.Memory.Time.GetUtcNow().UtcTicks);
    }
}
