using System.Diagnostics;
using System.Runtime.CompilerServices;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Tests.Support;

/// <summary>Calls as woven code makes them: a look-up, and on a miss a computation with a static delegate over a state struct.</summary>
[StackTraceHidden]
internal static class WovenCalls
{
    public static TResult Call<TResult>(this SyncMemoMethod<Key<Bits<int>>, TResult> site, int argument, Func<TResult> body, CancellationToken token = default) =>
        site.CallKey(new Key<Bits<int>>(new Bits<int>(argument)), body, token);

    public static TResult Call<TResult>(this SyncMemoMethod<Key<Bits<int>>, TResult> site, int argument, Func<CancellationToken, TResult> body, CancellationToken token = default)
    {
        var key = new Key<Bits<int>>(new Bits<int>(argument));
        if (site.TryGetShared(in key, out var hit) || site.TryGet(in key, out hit)) return hit;
        return site.Compute(in key, new State<Func<CancellationToken, TResult>>(body), token, Bodies<TResult>.WithToken);
    }

    public static TResult CallKey<TKey, TResult>(this SyncMemoMethod<TKey, TResult> site, in TKey key, Func<TResult> body, CancellationToken token = default)
        where TKey : struct, IMemoryKey<TKey>
    {
        if (site.TryGetShared(in key, out var hit) || site.TryGet(in key, out hit)) return hit;
        return site.Compute(in key, new State<Func<TResult>>(body), token, Bodies<TResult>.Plain);
    }

    public static TResult CallOn<TResult>(this SyncMemoMethod<Key<Bits<int>>, TResult> site, object owner, ref MemoryTier<Key<Bits<int>>, TResult>? entries, int argument, Func<TResult> body)
    {
        var key = new Key<Bits<int>>(new Bits<int>(argument));
        if (site.TryGetShared(owner, ref entries, in key, out var hit) || site.TryGet(owner, ref entries, in key, out hit)) return hit;
        return site.Compute(owner, ref entries, in key, new State<Func<TResult>>(body), CancellationToken.None, Bodies<TResult>.Plain);
    }

    public static TResult CallCanonical<TArgument, TResult>(this SyncMemoMethod<OwnedKey, TResult> site, TArgument argument, Func<TResult> body)
    {
        if (LookUp(site, argument, out var key, out var hit)) return hit;
        return site.Compute(in key, new State<Func<TResult>>(body), CancellationToken.None, Bodies<TResult>.Plain);
    }

    public static TTask Call<TTask, T, TAdapter>(this AsyncMemoMethod<Key<Bits<int>>, TTask, T, TAdapter> site, int argument, Func<TTask> body, CancellationToken token = default)
        where TAdapter : struct, ITaskAdapter<TTask, T> => site.Call(argument, _ => body(), token);

    public static TTask Call<TTask, T, TAdapter>(this AsyncMemoMethod<Key<Bits<int>>, TTask, T, TAdapter> site, int argument, Func<CancellationToken, TTask> body, CancellationToken token = default)
        where TAdapter : struct, ITaskAdapter<TTask, T>
    {
        var key = new Key<Bits<int>>(new Bits<int>(argument));
        if (site.TryGetShared(in key, out var hit) || site.TryGet(in key, out hit)) return hit;
        return site.Compute(in key, new State<Func<CancellationToken, TTask>>(body), token, Bodies<TTask>.WithToken);
    }

    /// <summary>Gives the entries of a method whose bodies take no token a tag each.</summary>
    public static void TagWith(this SyncMemoMethod<Key<Bits<int>>, int> site, Func<string> tag) =>
        site.TagBy(new TagsOf<State<Func<int>>>((scoped in State<Func<int>> _, scoped ref TagWriter tags) => Write(ref tags, tag())));

    /// <summary>Gives the entries of a method whose bodies take a token a tag each.</summary>
    public static void TagWith<TResult>(this MemoMethod site, Func<string> tag) =>
        site.TagBy(new TagsOf<State<Func<CancellationToken, TResult>>>((scoped in State<Func<CancellationToken, TResult>> _, scoped ref TagWriter tags) => Write(ref tags, tag())));

    /// <summary>Says what comes with the calls of a method whose bodies take no token.</summary>
    public static void GiveWith<TResult>(this MemoMethod site, Func<object?[]> targets) =>
        site.TargetsBy(new TargetsOf<State<Func<TResult>>>((scoped in State<Func<TResult>> _) => targets()));

    /// <summary>Says what comes with the calls of a method whose bodies take a token.</summary>
    public static void GiveWithToken<TResult>(this MemoMethod site, Func<object?[]> targets) =>
        site.TargetsBy(new TargetsOf<State<Func<CancellationToken, TResult>>>((scoped in State<Func<CancellationToken, TResult>> _) => targets()));

    private static void Write(scoped ref TagWriter tags, string tag)
    {
        tags.Literal(tag);
        tags.End();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool LookUp<TArgument, TResult>(SyncMemoMethod<OwnedKey, TResult> site, TArgument argument, out OwnedKey key, out TResult hit)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, site);
        writer.Argument(argument, nameof(argument));
        return CanonicalLookUp.TryGet(site, ref writer, out key, out hit);
    }

    private readonly struct State<TBody>(TBody body)
    {
        public readonly TBody Body = body;
    }

    [StackTraceHidden]
    private static class Bodies<TResult>
    {
        public static readonly Body<State<Func<TResult>>, TResult> Plain = Invoke;
        public static readonly Body<State<Func<CancellationToken, TResult>>, TResult> WithToken = Invoke;

        private static TResult Invoke(scoped in State<Func<TResult>> state, CancellationToken token) => state.Body();

        private static TResult Invoke(scoped in State<Func<CancellationToken, TResult>> state, CancellationToken token) => state.Body(token);
    }
}
