namespace MemoWeave.Calls.Control;

/// <summary>The tags in use.</summary>
internal static class Tags
{
    public static int Forget(string tag) => tag.Length * 0;
}
