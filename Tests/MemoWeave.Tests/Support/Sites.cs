using MemoWeave.Calls;
using MemoWeave.Keys;

namespace MemoWeave.Tests.Support;

/// <summary>Makes call site objects as woven code does.</summary>
internal static class Sites
{
    public static SyncMemoMethod<TKey, TResult> Sync<TKey, TResult>(MemoAttribute? policy = null, string? sources = null)
        where TKey : struct, IMemoryKey<TKey> =>
        new(AnyMethod, typeof(Sites).TypeHandle, policy ?? new MemoAttribute(), sources);

    public static SyncMemoMethod<Key<Bits<int>>, TResult> OfInt<TResult>(MemoAttribute? policy = null, string? sources = null) => Sync<Key<Bits<int>>, TResult>(policy, sources);

    public static AsyncMemoMethod<Key<Bits<int>>, Task<T>, T, TaskAdapter<T>> TaskOfInt<T>(MemoAttribute? policy = null) =>
        new(AnyMethod, typeof(Sites).TypeHandle, policy ?? new MemoAttribute());

    public static AsyncMemoMethod<Key<Bits<int>>, Task, Nothing, TaskAdapter> PlainTaskOfInt() => new(AnyMethod, typeof(Sites).TypeHandle, new MemoAttribute());

    public static AsyncMemoMethod<Key<Bits<int>>, ValueTask<T>, T, ValueTaskAdapter<T>> ValueTaskOfInt<T>() => new(AnyMethod, typeof(Sites).TypeHandle, new MemoAttribute());

    public static AsyncMemoMethod<Key<Bits<int>>, ValueTask, Nothing, ValueTaskAdapter> PlainValueTaskOfInt() => new(AnyMethod, typeof(Sites).TypeHandle, new MemoAttribute());

    public static RuntimeMethodHandle AnyMethod => typeof(Sites).GetMethod(nameof(Load))!.MethodHandle;

    public static int Load(int rows, string source) => rows + source.Length;
}
