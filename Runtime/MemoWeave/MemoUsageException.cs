namespace MemoWeave;

/// <summary>
/// A memoized method was used in a way that can't be memoized. Together with what derives from it, the only exception of MemoWeave's own
/// that a memoized call throws: before the body runs, or at an element call in it (rule K15).
/// </summary>
public abstract class MemoUsageException : InvalidOperationException
{
    private protected MemoUsageException()
    {
    }
}
