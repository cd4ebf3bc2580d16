namespace MemoWeave.Calls.Control;

/// <summary>The place of one entry.</summary>
internal abstract class AskedEntry
{
    public abstract bool Forget();
}
