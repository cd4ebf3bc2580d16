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

    /// <summary>Copies what is stored for one caller.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="succeeded">Whether there is a copy. If not, the call goes on as if nothing were stored (rule C7).</param>
    public abstract TResult HandOut(TResult stored, out bool succeeded);
}
