using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Tests.Catalogue;

public static class StatusElements
{
    [Memo(Persist = "disk")]
    public static void Alert() => Page.Alert("An alert of one's own kind", AlertKind.Success, "★");

    [Memo(Persist = "disk")]
    public static void Error() => Page.Error("The disk is full");

    [Memo(Persist = "disk")]
    public static void Warning() => Page.Warning("The disk is nearly full");

    [Memo(Persist = "disk")]
    public static void Info() => Page.Info("The disk is half full");

    [Memo(Persist = "disk")]
    public static void Success() => Page.Success("The disk is empty");

    [Memo(Persist = "disk")]
    public static void Exception() => Page.Exception(new InvalidOperationException("The oven is cold", new IOException("No gas")));

    [Memo(Persist = "disk")]
    public static void Progress()
    {
        var bar = Page.Progress(0.2, "begun");
        bar.Report(75, "three quarters");
    }

    [Memo(Persist = "disk")]
    public static void Spinner()
    {
        using (Page.Spinner("Working on it")) Page.Text("The work is done");
    }

    [Memo(Persist = "disk")]
    public static void Balloons() => Page.Balloons();

    [Memo(Persist = "disk")]
    public static void Snow() => Page.Snow();

    [Memo(Persist = "disk")]
    public static void QueryParams()
    {
        var colour = Page.QueryParams.FirstOrDefault(static parameter => parameter.Key == "colour").Value;
        Page.Text(colour is null ? "No colour was asked for" : $"{colour} was asked for");
    }

    [Memo(Persist = "disk")]
    public static void SetQueryParams() => Page.SetQueryParams(KeyValuePair.Create("colour", "green"), KeyValuePair.Create("size", "10"));
}
