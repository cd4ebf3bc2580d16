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

    /// <summary>Whether a result is to be stored, as far as the method says that <see cref="MemoAttribute.CacheIf"/> names; if it throws, not.</summary>
    /// <param name="cache">Where it would be stored.</param>
    /// <param name="result">The result as its caller gets it: what is stored stays out of the user's hands (rule V1).</param>
    /// <param name="flight">The computation, which others wait for.</param>
    /// <param name="reason">Why not.</param>
    private bool IsChosen(MethodCache cache, TResult result, Flight flight, out Departure reason)
    {
        reason = Departure.Declined;
        if (Chooser is not { } chooser) return true;
        // As inside the body: a call for the same key must not wait for the flight that waits for the answer (rule C4).
        var outer = flight.Scope.Reenter();
        try
        {
            return Says(chooser, result);
        }
        catch (Exception exception)
        {
            if (cache.Counters.CountCacheIfFailure() == 1) Log.CacheIfFailed(Logger, Name, exception);
            reason = Departure.CacheIfFailed;
            return false;
        }
        finally
        {
            FlightScope.ReturnTo(outer);
        }
    }

    /// <summary>Tells the method that <see cref="MemoAttribute.OnRelease"/> names of a value whose entry has left. Of <see langword="null"/> there is nothing to release.</summary>
    private void Release(TResult left)
    {
        if (Releaser is not { } releaser || IsNull(left)) return;
        try
        {
            Tell(releaser, left);
        }
        catch (Exception exception)
        {
            if (ProcessCache.Counters.CountReleaseFailure() == 1) Log.ReleaseFailed(Logger, Name, exception);
        }
    }

    /// <summary>Hands a method of the user's a result: what was stored, or of a task its result.</summary>
    private protected abstract void Tell(Delegate releaser, TResult result);

    /// <summary>Asks a method of the user's about a result: what is stored, or of a task its result.</summary>
    private protected abstract bool Says(Delegate verdict, TResult result);
}
