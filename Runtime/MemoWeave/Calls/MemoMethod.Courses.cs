using System.Diagnostics;
using MemoWeave.Calls.Control;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <content>What becomes of a call that found no entry, or was not let past the gate.</content>
public abstract partial class MemoMethod<TKey, TResult>
{
    /// <summary>For a call on no object in particular.</summary>
    private protected Course<TKey, TResult> CourseOf(in TKey key) =>
        CacheFor(in key) is { } cache ? CourseOf(cache, cache.Entries, in key) : Aside();

    /// <summary>For a call on an object whose entries are its own. Its field holds those of the process; they are made at the first miss, and anew for a copy.</summary>
    private protected Course<TKey, TResult> CourseOf(object owner, ref MemoryTier<TKey, TResult>? entries, in TKey key)
    {
        if (CacheFor(in key) is not { } cache) return Aside();
        var tier = ReferenceEquals(cache, _cache) ? cache.Instances.Of(owner, ref entries) : cache.Instances.Of(owner);
        return CourseOf(cache, tier, in key);
    }

    /// <summary>For a call on an object whose entries are its own, in a weak table.</summary>
    private protected Course<TKey, TResult> CourseOf(object owner, in TKey key) =>
        CacheFor(in key) is { } cache ? CourseOf(cache, cache.Instances.Of(owner), in key) : Aside();

    /// <summary>Whose entries are meant; <see langword="null"/>: nobody's, because there is no key (rule C7), or the cache is switched off (rule F3) or bypassed.</summary>
    private MethodCache<TKey, TResult>? CacheFor(in TKey key)
    {
        if (key is IWrittenKey { Written.IsNone: true }) return null;
        var mode = CallMode.Current;
        if (Question.Open is null && (!MemorySettings.Current.IsEnabled || !IsEnabled || mode is { IsBypass: true })) return null;
        return mode?.Space is { } space ? (MethodCache<TKey, TResult>)space.CacheOf(this) : _cache;
    }

    private static Course<TKey, TResult> Aside()
    {
        if (Question.Open is not { } question) return Course<TKey, TResult>.Plain;
        question.Say(null);
        return Course<TKey, TResult>.Told(null);
    }

    private Course<TKey, TResult> CourseOf(MethodCache<TKey, TResult> cache, MemoryTier<TKey, TResult> tier, in TKey key)
    {
        if (Question.Open is { } question)
        {
            var entry = new AskedEntry<TKey, TResult>(this, cache, tier, key.Own()) { Key = question.Key };
            question.Say(entry);
            return Course<TKey, TResult>.Told(entry);
        }

        if (IsValidated && Validation.IsUnderWay(tier, in key)) return Course<TKey, TResult>.Plain;
        if (GateKeeper.HasReasons || IsValidated || cache.Memory.HasAttachments)
        {
            if (CallMode.Current?.Refreshed is { } refreshed && refreshed.Add(new FlightKey<TKey>(tier, key.Own()))) return Course<TKey, TResult>.Compute(cache, tier, isAnew: true);
            // The prologue may not have been let past the gate, and serves no entry that carries something.
            if (TryAnswer(cache, tier, in key, out var answer) is { } entry) return Course<TKey, TResult>.Answered(cache, tier, answer, RecordOf(entry));
        }

        cache.Counters.CountMiss();
        // Of a canonical key it is measured where the key is made.
        if (key is not IWrittenKey { Written: not null } && CountsHits(cache)) MeasureLookUp(cache, tier, in key);
        return Course<TKey, TResult>.Compute(cache, tier, isAnew: false);
    }

    /// <summary>What an entry shows.</summary>
    private protected static ElementRecord? RecordOf(Entry<TKey, TResult> entry) => (ElementRecord?)entry.Attachment;

    /// <summary>The call as an entry answers it, once what the entry shows is shown; computed anew where that can't be done (rule R7).</summary>
    private protected Course<TKey, TResult> Shown<TState>(in Course<TKey, TResult> course, scoped in TState state)
        where TState : allows ref struct => TryShow(in course, course.Record, in state) ? course : course.Anew();

    /// <summary>Shows what was shown before.</summary>
    private protected static void Show(in Course<TKey, TResult> course, Replay replay)
    {
        course.Cache!.Counters.CountReplayed(replay.Count);
        replay.Show();
    }

    /// <summary>Finds what a replay of a record needs.</summary>
    /// <returns>Whether it can be done; without a replay, where there is nothing to show.</returns>
    private protected bool TryResolve<TState>(ElementRecord? record, scoped in TState state, out Replay? replay)
        where TState : allows ref struct
    {
        replay = null;
        return record is null || (replay = record.Resolve(TargetsOf(in state))) is not null;
    }

    /// <summary>Shows what a record holds, if there is one.</summary>
    /// <returns>Whether it could be done.</returns>
    private protected bool TryShow<TState>(in Course<TKey, TResult> course, ElementRecord? record, scoped in TState state)
        where TState : allows ref struct
    {
        if (!TryResolve(record, in state, out var replay)) return false;
        if (replay is not null) Show(in course, replay.Value);
        return true;
    }

    private Entry<TKey, TResult>? TryAnswer(MethodCache<TKey, TResult> cache, MemoryTier<TKey, TResult> tier, in TKey key, out TResult answer)
    {
        answer = default!;
        if (tier.GetExact(key.Hash(HashSeed.Value), in key, counts: false) is not { } entry || !TryHandOut(entry, out answer)) return null;
        if (!IsValid(cache, tier, in key, answer))
        {
            tier.Remove(entry, Departure.Invalid);
            return null;
        }

        tier.NoteHit(entry, CountsHits(cache));
        return entry;
    }

    private static bool CountsHits(MethodCache<TKey, TResult> cache) => !cache.Space.IsProcess || MemorySettings.Current.CountingSince is not null;

    private static void MeasureLookUp(MethodCache<TKey, TResult> cache, MemoryTier<TKey, TResult> tier, in TKey key)
    {
        var begun = Stopwatch.GetTimestamp();
        tier.Peek(key.Hash(HashSeed.Value), in key);
        cache.Memory.LookUps.AddSince(begun);
    }
}
