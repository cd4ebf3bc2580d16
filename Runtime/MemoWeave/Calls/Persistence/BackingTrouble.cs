using MemoWeave.Shapes;
using MemoWeave.Telemetry;

namespace MemoWeave.Calls.Persistence;

/// <summary>What is told of a method's backing store: each kind once (rule C7).</summary>
/// <param name="method">The method.</param>
/// <param name="cache">Where it is counted.</param>
internal sealed class BackingTrouble(MemoMethod method, MethodCache cache)
{
    private int _told;

    /// <summary>The store, or what is between, failed.</summary>
    public void Tell(StoreOperation operation, Exception exception)
    {
        cache.Counters.CountStoreFailure();
        if (IsFirst((Kind)(1 << (int)operation))) Log.StoreFailed(MemoMethod.Logger, operation, method.Persist!, method.Name, exception);
    }

    /// <summary>A result, or what it shows, can't be written exactly: it is stored in memory only (rules V3, V4).</summary>
    public void Tell(EntryRefusal refused)
    {
        cache.Counters.CountStoreRefusal();
        if (!IsFirst(Kind.Refusal)) return;
        var (path, type, reason) = (refused.Refusal.Path, TypeNames.Of(refused.Refusal.Type), refused.Refusal.Reason);
        if (refused.Element is { } element) Log.ElementNotPersisted(MemoMethod.Logger, method.Name, element, path, type, reason);
        else Log.ResultNotPersisted(MemoMethod.Logger, method.Name, path, type, reason);
    }

    /// <summary>Nobody registered the store that the method names.</summary>
    public void TellUnknownStore()
    {
        if (IsFirst(Kind.UnknownStore)) Log.StoreUnknown(MemoMethod.Logger, method.Persist!, method.Name);
    }

    /// <summary>The store can't expire (rule E2).</summary>
    public void TellTtlIgnored()
    {
        if (IsFirst(Kind.TtlIgnored)) Log.TtlIgnored(MemoMethod.Logger, method.Name);
    }

    /// <summary>The store can't remove by tags.</summary>
    public void TellTagsRefused()
    {
        if (IsFirst(Kind.TagsRefused)) Log.TagsRefused(MemoMethod.Logger, method.Persist!, method.Name);
    }

    private bool IsFirst(Kind kind) => (Interlocked.Or(ref _told, (int)kind) & (int)kind) == 0;

    [Flags]
    private enum Kind
    {
        Read = 1 << StoreOperation.Read,
        Write = 1 << StoreOperation.Write,
        Remove = 1 << StoreOperation.Remove,
        Refusal = 1 << 3,
        UnknownStore = 1 << 4,
        TtlIgnored = 1 << 5,
        TagsRefused = 1 << 6,
    }
}

/// <summary>What a store was asked to do.</summary>
internal enum StoreOperation
{
    Read,
    Write,
    Remove,
}
