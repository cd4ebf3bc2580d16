namespace MemoWeave.AotApp.Refusals;

internal static class RefusedMethods
{
    [Memo]
    public static string Of(IEnumerable<int> values) => Bodies.Ran(values.Count());

    [Memo]
    public static string Of(Folder folder) => Bodies.Ran();
}

internal sealed record Folder(string Name, Attachment Attachment);

internal sealed record Attachment(string Name, object Content);
