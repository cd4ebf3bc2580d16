using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using MemoWeave.Calls.Control;

namespace MemoWeave;

/// <content>What is about one call.</content>
public static partial class Memo
{
    /// <summary>The memoized method that a call means: <c>Memo.Of(() => orders.Load(5)).Statistics</c>. The arguments don't matter.</summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">The call.</param>
    /// <exception cref="ArgumentException">It is not a call of a memoized method.</exception>
    /// <exception cref="MemoUsageException">The arguments can't be a key (rule K10).</exception>
    public static MemoMethod Of<T>(Expression<Func<T>> call) => MemoizedCall.Of(call).Entry().Method;

    /// <inheritdoc cref="Of{T}(Expression{Func{T}})"/>
    public static MemoMethod Of(Expression<Action> call) => MemoizedCall.Of(call).Entry().Method;

    /// <summary>Removes the entry of one call. What is being computed for it is returned to those who wait, but neither stored nor handed to a call that comes later (rule C6). A backing store loses it for good before this returns (rule D8).</summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">The call.</param>
    /// <returns>Whether there was an entry that a call could have been answered with.</returns>
    /// <exception cref="ArgumentException">It is not a call of a memoized method.</exception>
    /// <exception cref="MemoUsageException">The arguments can't be a key (rule K10).</exception>
    public static bool Forget<T>(Expression<Func<T>> call) => MemoizedCall.Of(call).Entry().Forget();

    /// <inheritdoc cref="Forget{T}(Expression{Func{T}})"/>
    public static bool Forget(Expression<Action> call) => MemoizedCall.Of(call).Entry().Forget();

    /// <inheritdoc cref="Forget{T}(Expression{Func{T}})"/>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the wait for the backing store; what is removed stays removed. Cancelled before the call: nothing is removed.</param>
    public static ValueTask<bool> ForgetAsync<T>(Expression<Func<T>> call, CancellationToken cancellationToken = default) => MemoizedCall.Of(call).Entry().ForgetAsync(cancellationToken);

    /// <inheritdoc cref="Forget{T}(Expression{Func{T}})"/>
    public static ValueTask<bool> ForgetAsync(Expression<Action> call) => MemoizedCall.Of(call).Entry().ForgetAsync(CancellationToken.None);

    /// <summary>
    /// Reads what a call would be answered with, if there is an entry. No body runs, no hit is counted, no time limit moves. The method that <see cref="MemoAttribute.Validate"/> names is asked
    /// as at a hit; where it says no, there is nothing to read, and the entry stays.
    /// </summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="value">The stored result.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentException">It is not a call of a memoized method.</exception>
    /// <exception cref="MemoUsageException">The arguments can't be a key (rule K10).</exception>
    public static bool TryPeek<T>(Expression<Func<T>> call, out T? value)
    {
        var memoized = MemoizedCall.Of(call);
        var found = memoized.Entry().TryPeek(out var stored);
        value = found ? (T?)memoized.ResultOf(stored) : default;
        return found;
    }

    /// <inheritdoc cref="TryPeek{T}(Expression{Func{T}}, out T)"/>
    /// <typeparam name="T">What the call's task results in.</typeparam>
    [OverloadResolutionPriority(1)]
    public static bool TryPeek<T>(Expression<Func<Task<T>>> call, out T? value)
    {
        var found = TryPeek<Task<T>>(call, out var task);
        value = found ? task!.Result : default;
        return found;
    }

    /// <inheritdoc cref="TryPeek{T}(Expression{Func{T}}, out T)"/>
    /// <typeparam name="T">What the call's task results in.</typeparam>
    [OverloadResolutionPriority(1)]
    public static bool TryPeek<T>(Expression<Func<ValueTask<T>>> call, out T? value)
    {
        var found = TryPeek<ValueTask<T>>(call, out var task);
        value = found ? task.Result : default;
        return found;
    }

    /// <summary>
    /// Stores a result for a call, as if it had been computed. What is being computed for it is not stored any more (rule C6). The method that <see cref="MemoAttribute.CacheIf"/> names is not
    /// asked: that it is to be stored is said already.
    /// </summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="value">The result.</param>
    /// <exception cref="ArgumentException">It is not a call of a memoized method, or not of one that could have returned this, or the method has <c>out</c> parameters.</exception>
    /// <exception cref="MemoUsageException">The arguments can't be a key (rule K10).</exception>
    public static void Set<T>(Expression<Func<T>> call, T value)
    {
        var memoized = MemoizedCall.Of(call);
        memoized.RequireOneResult();
        memoized.Entry().Set(value);
    }

    /// <inheritdoc cref="Set{T}(Expression{Func{T}}, T)"/>
    /// <typeparam name="T">What the call's task results in.</typeparam>
    [OverloadResolutionPriority(1)]
    public static void Set<T>(Expression<Func<Task<T>>> call, T value) => Set<Task<T>>(call, Task.FromResult(value));

    /// <inheritdoc cref="Set{T}(Expression{Func{T}}, T)"/>
    /// <typeparam name="T">What the call's task results in.</typeparam>
    [OverloadResolutionPriority(1)]
    public static void Set<T>(Expression<Func<ValueTask<T>>> call, T value) => Set<ValueTask<T>>(call, new ValueTask<T>(value));

    /// <summary>XxHash128 of the canonical key of a call: the same in every process and on every machine (rules K2, K3; <c>docs/key-encoding.md</c>).</summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">The call.</param>
    /// <exception cref="ArgumentException">It is not a call of a memoized method.</exception>
    /// <exception cref="MemoUsageException">The arguments can't be a key (rule K10).</exception>
    public static UInt128 Key<T>(Expression<Func<T>> call) => MemoizedCall.Of(call).Key();

    /// <inheritdoc cref="Key{T}(Expression{Func{T}})"/>
    public static UInt128 Key(Expression<Action> call) => MemoizedCall.Of(call).Key();

    /// <summary>Tells what would become of a call and why, in one sentence: a hit, never computed, expired, evicted, forgotten, not stored. For people: the wording may change.</summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">The call.</param>
    /// <exception cref="ArgumentException">It is not a call of a memoized method.</exception>
    /// <exception cref="MemoUsageException">The arguments can't be a key (rule K10).</exception>
    public static string Explain<T>(Expression<Func<T>> call) => MemoizedCall.Of(call).Entry().Explain();

    /// <inheritdoc cref="Explain{T}(Expression{Func{T}})"/>
    public static string Explain(Expression<Action> call) => MemoizedCall.Of(call).Entry().Explain();
}
