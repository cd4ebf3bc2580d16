using MemoWeave.Calls.Persistence;
using MemoWeave.Memory;

namespace MemoWeave.Calls.Control;

/// <summary>The place of one entry, whether there is one or not: what a call means that was asked for its key.</summary>
internal abstract class AskedEntry
{
    /// <summary>The method called.</summary>
    public abstract MemoMethod Method { get; }

    /// <summary>The tags that the entry would get; <see langword="null"/>: one could not be made.</summary>
    public Tag[]? Tags { get; set; } = [];

    /// <summary>XxHash128 of the canonical key; <see langword="null"/>: not known.</summary>
    public UInt128? Key { get; set; }

    /// <summary>The key as other processes know it, where the call has made one for that.</summary>
    public PublishedKey? Published { get; set; }

    /// <summary>Removes the entry, and keeps a computation under way from storing one (rule C6).</summary>
    /// <returns>Whether there was one that could have been served.</returns>
    public abstract bool Forget();

    /// <inheritdoc cref="Forget"/>
    /// <param name="token">Ends the wait for the backing store.</param>
    public abstract ValueTask<bool> ForgetAsync(CancellationToken token);

    /// <summary>Reads the entry without a trace: no hit is counted, no limit moved.</summary>
    /// <param name="value">What a hit would return; of a task, its result; with <c>out</c> parameters, all of them as one tuple.</param>
    public abstract bool TryPeek(out object? value);

    /// <summary>Stores a result as if it had been computed.</summary>
    /// <param name="value">The result; of a task, its result.</param>
    /// <exception cref="ArgumentException">It is not of the type that the method returns, or the method has <c>out</c> parameters.</exception>
    public abstract void Set(object? value);

    /// <summary>What there is to say of the entry, in one sentence.</summary>
    public abstract string Explain();
}
