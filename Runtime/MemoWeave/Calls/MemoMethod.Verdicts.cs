using MemoWeave.Memory;
using MemoWeave.Telemetry;

namespace MemoWeave.Calls;

/// <content>What methods of the user's say of results. They are called while no lock is held, and what they throw reaches no caller (rule C7).</content>
public abstract partial class MemoMethod<TKey, TResult>
{
    /// <summary>Whether an entry still holds, as far as the method says that <see cref="MemoAttribute.Validate"/> names; if it throws, not.</summary>
    /// <param name="cache">Where the entry is.</param>
    /// <param name="tier">The table that the entry is in.</param>
    /// <param name="key">The entry's key.</param>
    /// <param name="answer">What the caller is to get: the very object.</param>
    internal bool IsValid(MethodCache<TKey, TResult> cache, MemoryTier<TKey, TResult> tier, in TKey key, TResult answer)
    {
        if (Validator is not { } validator) return true;
        if (Validation.IsUnderWay(tier, in key)) return false;
        using var validation = Validation.Begin(tier, in key);
        try
        {
            return Says(validator, answer);
        }
        catch (Exception exception)
        {
            if (cache.Counters.CountValidationFailure() == 1) Log.ValidationFailed(Logger, Name, exception);
            return false;
        }
    }

    /// <summary>Asks a method of the user's about a result: what is stored, or of a task its result.</summary>
    private protected abstract bool Says(Delegate verdict, TResult result);
}
