using System.Linq.Expressions;
using MemoWeave.Calls;
using MemoWeave.Calls.Control;

namespace MemoWeave.Testing;

/// <summary>
/// Gives the current async flow caches of its own: empty, with a clock of their own, and gone without a trace when the sandbox is disposed of. Tests that each have
/// one can run in parallel and see neither each other nor the process's caches (rule T1).
/// </summary>
/// <remarks>
/// What the flow starts and awaits is in the sandbox, too; hits are always counted there. <see cref="Memo"/>'s methods and <see cref="MemoMethod.Statistics"/>
/// mean the sandbox while the flow is in one. See <c>docs/testing.md</c>.
/// </remarks>
public sealed class MemoSandbox : IDisposable
{
    private readonly CacheSpace _space;
    private readonly CallMode _mode;

    private MemoSandbox(TimeProvider? time)
    {
        _space = new CacheSpace(time);
        _mode = CallMode.BeginSandbox(_space);
    }

    /// <summary>Begins a sandbox for the current async flow, inside of another one if it is in one. To be disposed of.</summary>
    /// <param name="time">The clock of time limits, as a <c>FakeTimeProvider</c>; by default that of the process.</param>
    public static MemoSandbox Start(TimeProvider? time = null) => new(time);

    /// <summary>What was counted of a memoized method in this sandbox.</summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="call">A call of the method; its arguments don't matter.</param>
    /// <exception cref="ArgumentException">It is not a call of a memoized method.</exception>
    public MemoStatistics StatisticsOf<T>(Expression<Func<T>> call) => StatisticsOf(Memo.Of(call));

    /// <inheritdoc cref="StatisticsOf{T}(Expression{Func{T}})"/>
    public MemoStatistics StatisticsOf(Expression<Action> call) => StatisticsOf(Memo.Of(call));

    /// <summary>What was counted of a memoized method in this sandbox.</summary>
    /// <param name="method">The method.</param>
    public MemoStatistics StatisticsOf(MemoMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return _space.CacheOf(method).Statistics;
    }

    /// <summary>
    /// From here on, storing fails in this sandbox, as a full disk or a broken store would make it: calls still return what their bodies return, and every one of them
    /// computes (rules C7, T2).
    /// </summary>
    /// <param name="failure">What storing throws; by default an <see cref="IOException"/>.</param>
    public void FailStores(Exception? failure = null) => _space.StoreFailure = failure ?? new IOException("The store fails: the sandbox was told so.");

    /// <summary>Storing works again.</summary>
    public void MendStores() => _space.StoreFailure = null;

    /// <summary>
    /// Ends the sandbox: the flow is back with the caches that it had before. What is still being computed in it is returned to its callers, and not stored. Of entries with
    /// <see cref="MemoAttribute.OnRelease"/> is told that they left.
    /// </summary>
    public void Dispose()
    {
        _mode.Dispose();
        _space.Close();
    }
}
