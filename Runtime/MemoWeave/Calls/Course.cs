using System.Diagnostics.CodeAnalysis;
using MemoWeave.Calls.Control;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>What a call that got past no entry is to do: compute, run its body plainly, or return what is known already.</summary>
internal readonly struct Course<TKey, TResult>
    where TKey : struct, IMemoryKey<TKey>
{
    private Course(MethodCache<TKey, TResult>? cache, MemoryTier<TKey, TResult>? tier, bool isAnew, bool isAnswered, TResult answer, ElementRecord? record = null, AskedEntry? asked = null)
    {
        Cache = cache;
        Tier = tier;
        IsAnew = isAnew;
        IsAnswered = isAnswered;
        Answer = answer;
        Record = record;
        Asked = asked;
    }

    /// <summary>The body runs, and nothing is read or stored.</summary>
    public static Course<TKey, TResult> Plain => default;

    /// <summary>Where the method's entries are.</summary>
    public MethodCache<TKey, TResult>? Cache { get; }

    /// <summary>The table the call belongs to.</summary>
    public MemoryTier<TKey, TResult>? Tier { get; }

    /// <summary>Whether the call computes.</summary>
    [MemberNotNullWhen(true, nameof(Cache), nameof(Tier))]
    public bool IsToCompute => Tier is not null && !IsAnswered;

    /// <summary>Whether it computes although there is an entry, or a flight (<see cref="Memo.Refresh"/>).</summary>
    public bool IsAnew { get; }

    /// <summary>Whether the call is answered.</summary>
    public bool IsAnswered { get; }

    /// <summary>What an answered call returns.</summary>
    public TResult Answer { get; }

    /// <summary>What is to be shown before it is returned; <see langword="null"/>: nothing.</summary>
    public ElementRecord? Record { get; }

    /// <summary>What it was asked for, in place of the call.</summary>
    public AskedEntry? Asked { get; }

    public static Course<TKey, TResult> Told(AskedEntry? entry) => new(null, null, false, true, default!, null, entry);

    public static Course<TKey, TResult> Answered(MethodCache<TKey, TResult> cache, MemoryTier<TKey, TResult> tier, TResult answer, ElementRecord? record) =>
        new(cache, tier, false, true, answer, record);

    public static Course<TKey, TResult> Compute(MethodCache<TKey, TResult> cache, MemoryTier<TKey, TResult> tier, bool isAnew) => new(cache, tier, isAnew, false, default!);

    /// <summary>The same call, computed although there is an answer.</summary>
    public Course<TKey, TResult> Anew() => Compute(Cache!, Tier!, isAnew: true);
}
