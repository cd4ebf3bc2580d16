using MemoWeave.Calls;

namespace MemoWeave.Woven.Tests.Persistence;

/// <summary>Tests of methods with a backing store: that of the sandbox, which keeps bytes alone.</summary>
public abstract class PersistenceFixture : SandboxFixture
{
    /// <summary>Leaves what the next process would find: memory is empty, the store is as it was.</summary>
    protected static void Restart() => CacheSpace.Current.Clear();

    /// <summary>What was counted of the method that a call means.</summary>
    protected MemoStatistics Counted<T>(System.Linq.Expressions.Expression<Func<T>> call) => Sandbox.StatisticsOf(call);

    /// <summary>Runs of its body, and runs that were spared.</summary>
    protected (long Computations, long Restored) Runs<T>(System.Linq.Expressions.Expression<Func<T>> call) => (Counted(call).Computations, Counted(call).Restored);
}
