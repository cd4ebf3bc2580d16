using MemoWeave.Values;

namespace MemoWeave.Calls;

/// <summary>
/// What a method stores of its results, and what callers get of that: copies (rule V1). A method whose results can't change, or are shared, has none.
/// </summary>
/// <typeparam name="TResult">What the method returns, as it is stored.</typeparam>
internal abstract class ResultCopies<TResult>
{
    /// <summary>Copies a result, to be stored.</summary>
    /// <returns><see langword="null"/>, or why there is no copy.</returns>
    public abstract CopyRefusal? TryStore(TResult result, out TResult stored);

    /// <summary>Puts a copy for one caller in place of what is stored.</summary>
    /// <returns>Whether there is one. If not, the call goes on as if nothing were stored (rule C7).</returns>
    public abstract bool TryHandOut(ref TResult stored);
}
