using System.ComponentModel;
using MemoWeave.Calls.Control;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>Looks up by a canonical key that is still on the stack; only a miss makes it a key of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CanonicalLookUp
{
    /// <summary>Looks up the entry of a call, and finishes the writer.</summary>
    /// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
    /// <param name="method">The method called.</param>
    /// <param name="writer">The key, written.</param>
    /// <param name="key">On a miss, the key to compute under.</param>
    /// <param name="hit">On a hit, the stored result.</param>
    /// <returns>Whether there is an entry.</returns>
    public static bool TryGet<TResult>(MemoMethod<OwnedKey, TResult> method, scoped ref KeyWriter writer, out OwnedKey key, out TResult hit) =>
        Find<OwnedKey, KeyBytes, TResult>(method, method.Entries, ref writer, out key, out hit);

    /// <summary>The same for a call on an object whose entries are its own (rule K11).</summary>
    /// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
    /// <param name="method">The method called.</param>
    /// <param name="owner">The object.</param>
    /// <param name="entries">Its woven field.</param>
    /// <param name="writer">The key, written.</param>
    /// <param name="key">On a miss, the key to compute under.</param>
    /// <param name="hit">On a hit, the stored result.</param>
    /// <returns>Whether there is an entry.</returns>
    public static bool TryGet<TResult>(MemoMethod<OwnedKey, TResult> method, object owner, ref MemoryTier<OwnedKey, TResult>? entries, scoped ref KeyWriter writer, out OwnedKey key, out TResult hit) =>
        Find<OwnedKey, KeyBytes, TResult>(method, ReferenceEquals(entries?.Owner, owner) ? entries : null, ref writer, out key, out hit);

    /// <summary>The same for a call on an object whose entries are its own, where no field can be woven: a generic method's (rule K11).</summary>
    /// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
    /// <param name="method">The method called.</param>
    /// <param name="owner">The object.</param>
    /// <param name="writer">The key, written.</param>
    /// <param name="key">On a miss, the key to compute under.</param>
    /// <param name="hit">On a hit, the stored result.</param>
    /// <returns>Whether there is an entry.</returns>
    public static bool TryGet<TResult>(MemoMethod<OwnedKey, TResult> method, object owner, scoped ref KeyWriter writer, out OwnedKey key, out TResult hit) =>
        Find<OwnedKey, KeyBytes, TResult>(method, method.FindEntriesOf(owner), ref writer, out key, out hit);

    /// <summary>The same for a method whose keys are typed at other times (<see cref="FlatKeys.AreWritten"/>).</summary>
    /// <typeparam name="TKey">The typed key that the method has at other times.</typeparam>
    /// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
    /// <param name="method">The method called.</param>
    /// <param name="writer">The key, written.</param>
    /// <param name="key">On a miss, the key to compute under.</param>
    /// <param name="hit">On a hit, the stored result.</param>
    /// <returns>Whether there is an entry.</returns>
    public static bool TryGetFlat<TKey, TResult>(MemoMethod<FlatKey<TKey>, TResult> method, scoped ref KeyWriter writer, out FlatKey<TKey> key, out TResult hit)
        where TKey : struct, IMemoryKey<TKey> =>
        Find<FlatKey<TKey>, FlatKeyBytes<TKey>, TResult>(method, method.Entries, ref writer, out key, out hit);

    /// <summary>The same for a call on an object whose entries are its own (rule K11).</summary>
    /// <typeparam name="TKey">The typed key that the method has at other times.</typeparam>
    /// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
    /// <param name="method">The method called.</param>
    /// <param name="owner">The object.</param>
    /// <param name="entries">Its woven field.</param>
    /// <param name="writer">The key, written.</param>
    /// <param name="key">On a miss, the key to compute under.</param>
    /// <param name="hit">On a hit, the stored result.</param>
    /// <returns>Whether there is an entry.</returns>
    public static bool TryGetFlat<TKey, TResult>(MemoMethod<FlatKey<TKey>, TResult> method, object owner, ref MemoryTier<FlatKey<TKey>, TResult>? entries, scoped ref KeyWriter writer, out FlatKey<TKey> key, out TResult hit)
        where TKey : struct, IMemoryKey<TKey> =>
        Find<FlatKey<TKey>, FlatKeyBytes<TKey>, TResult>(method, ReferenceEquals(entries?.Owner, owner) ? entries : null, ref writer, out key, out hit);

    /// <summary>The same for a call on an object whose entries are its own, where no field can be woven: a generic method's (rule K11).</summary>
    /// <typeparam name="TKey">The typed key that the method has at other times.</typeparam>
    /// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
    /// <param name="method">The method called.</param>
    /// <param name="owner">The object.</param>
    /// <param name="writer">The key, written.</param>
    /// <param name="key">On a miss, the key to compute under.</param>
    /// <param name="hit">On a hit, the stored result.</param>
    /// <returns>Whether there is an entry.</returns>
    public static bool TryGetFlat<TKey, TResult>(MemoMethod<FlatKey<TKey>, TResult> method, object owner, scoped ref KeyWriter writer, out FlatKey<TKey> key, out TResult hit)
        where TKey : struct, IMemoryKey<TKey> =>
        Find<FlatKey<TKey>, FlatKeyBytes<TKey>, TResult>(method, method.FindEntriesOf(owner), ref writer, out key, out hit);

    private static bool Find<TKey, TProbe, TResult>(MemoMethod<TKey, TResult> method, MemoryTier<TKey, TResult>? tier, scoped ref KeyWriter writer, out TKey key, out TResult hit)
        where TKey : struct, IMemoryKey<TKey>
        where TProbe : struct, IWrittenProbe<TProbe, TKey>, allows ref struct
    {
        key = default;
        hit = default!;
        if (writer.Paused is { } question) Resume(question, in writer);
        if (writer.Failure is { } failure)
        {
            method.KeyFailed(failure);
            key = TProbe.None;
            return false;
        }

        // No "finally" on the way of a hit: if what must not throw does, what was rented goes to the garbage collector.
        var bytes = TProbe.Of(new KeyBytes(writer.Written, writer.IsLocal));
        var hash = bytes.Hash(HashSeed.Value);
        var isHit = tier is not null && tier.TryGet(hash, in bytes, out hit) && method.TryHandOut(ref hit);
        if (!isHit) key = bytes.Own(hash);
        writer.Return();
        if (writer.Begun != 0) CacheSpace.Current.CacheOf(method).Memory.LookUps.AddSince(writer.Begun);
        return isHit;
    }

    private static void Resume(Question question, scoped in KeyWriter writer)
    {
        question.KeyFailure = writer.Failure;
        if (writer.Failure is null) question.Key = KeyHash.Of(writer.Written);
        Question.Resume(question);
    }
}
