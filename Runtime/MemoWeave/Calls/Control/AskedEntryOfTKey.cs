using MemoWeave.Calls.Persistence;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls.Control;

/// <summary>The place of one entry, by its kind of key.</summary>
internal sealed class AskedEntry<TKey, TResult>(MemoMethod<TKey, TResult> method, MethodCache<TKey, TResult> cache, MemoryTier<TKey, TResult> tier, TKey key) : AskedEntry
    where TKey : struct, IMemoryKey<TKey>
{
    /// <inheritdoc/>
    public override MemoMethod Method => method;

    /// <inheritdoc/>
    public override bool Forget()
    {
        var existed = method.Forget(tier, in key);
        if (Backing is not { } backing || StoreKey is not { } storeKey) return existed;
        existed |= backing.Remove(in storeKey);
        // What was read from there meanwhile.
        method.Forget(tier, in key);
        return existed;
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> ForgetAsync(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var existed = method.Forget(tier, in key);
        if (Backing is not { } backing || StoreKey is not { } storeKey) return existed;
        try
        {
            existed |= await backing.RemoveAsync(storeKey, token).ConfigureAwait(false);
        }
        finally
        {
            method.Forget(tier, in key);
        }

        return existed;
    }

    /// <inheritdoc/>
    public override bool TryPeek(out object? stored)
    {
        stored = null;
        TResult value;
        if (tier.Peek(Hash, in key) is { } entry && !tier.IsExpired(entry))
        {
            value = entry.Value;
            if (!method.TryHandOut(ref value)) return false;
        }
        else if (FindStored() is { } restored)
        {
            // Made for this question.
            value = restored.Value;
        }
        else
        {
            return false;
        }

        if (!method.IsValid(cache, tier, in key, value)) return false;
        stored = value;
        return true;
    }

    /// <inheritdoc/>
    public override void Set(object? stored)
    {
        if (stored is not TResult && !(stored is null && default(TResult) is null))
            throw new ArgumentException($"'{method.Name}' can't have returned this: it is of another type than {typeof(TResult)}.");
        var result = (TResult)stored!;
        if (!method.TryMakeStorable(ref result)) throw new ArgumentException($"'{method.Name}' can't have stored this: the task has not ended, or not well.");
        if (Tags is null) throw new ArgumentException($"'{method.Name}' would not have stored this: one of its tags could not be made; the log tells why.");
        // What the caller does with its object later changes nothing here (rule V1).
        if (method.TryCopy(result, out var copy) is { } refusal)
            throw new ArgumentException($"'{method.Name}' can't have stored this: '{refusal.Path}' can't be copied, because {refusal.Reason}. Say Share = true to store it as it is.");
        var permit = method.Set(tier, in key, copy, Tags);
        if (permit is not null && Backing is { } backing && StoreKey is { } storeKey)
            backing.Write(new StoredCall<TResult>(storeKey, copy, null, permit, () => permit.HoldsIn(tier.Generation)));
    }

    /// <inheritdoc/>
    public override string Explain()
    {
        if (!MemorySettings.Current.IsEnabled || !method.IsEnabled) return Said("is switched off: every call runs the body");
        var entry = tier.Peek(Hash, in key);
        if ((entry is null || tier.IsExpired(entry)) && FindStored() is not null) return Said($"is a hit, from the backing store '{method.Persist}'");
        if (entry is null) return Said(WithoutEntry(cache.Memory.Departures.Of((uint)(Hash >> 32))));
        if (!tier.IsExpired(entry)) return Said($"is a hit{(method.IsValidated ? ", if the method that Validate names says so" : "")}{Age(entry)}");
        return Said(entry.Tags.Any(static tag => tag.IsForgotten) ? TagForgotten : $"expired{Age(entry)}");
    }

    private const string TagForgotten = "was forgotten, by a tag";

    private ulong Hash => key.Hash(HashSeed.Value);

    private Backing<TResult>? Backing => cache.Backing;

    private MemoStoreKey? StoreKey =>
        method.Identity is { } identity && (Published ?? (key is IWrittenKey { Written: { } written } ? PublishedKey.Of(in written) : null)) is { } published
            ? new MemoStoreKey(identity, method.CodeVersion, published.Hash, published.Bytes) : null;

    private Restored<TResult>? FindStored() => Backing is { } backing && StoreKey is { } storeKey ? backing.Read(in storeKey) : null;

    private string Said(string what) => $"The call of '{method.Name}' {what}.";

    private static string WithoutEntry(Departure reason) => reason switch
    {
        Departure.Evicted => "was evicted, to make room for others",
        Departure.Forgotten => "was forgotten",
        Departure.TagForgotten => TagForgotten,
        Departure.Expired => "expired",
        Departure.Cleared => "was forgotten, with all entries of the method",
        Departure.Failed => "is not stored: the body threw",
        Departure.Null => "is not stored: the result was null, and CacheNull is false",
        Departure.Outdated => "is not stored: it was forgotten while it was computed",
        Departure.Cancelled => "is not stored: all callers had cancelled",
        Departure.StoringFailed => "is not stored: storing it failed; the log tells why",
        Departure.Invalid => "was found invalid, by the method that Validate names",
        Departure.Declined => "is not stored: CacheIf said no",
        Departure.CacheIfFailed => "is not stored: the method that CacheIf names threw; the log tells why",
        Departure.Uncopyable => "is not stored: the result can't be copied; the log tells why",
        Departure.UnkeptElement => "is not stored: the body showed what can't be shown again; the log tells why",
        Departure.NoTag => "is not stored: one of its tags could not be made; the log tells why",
        _ => "was never computed",
    };

    private static string Age(Entry<TKey, TResult> entry) => entry.Age is { } age ? $", computed {age:c} ago" : "";
}
