namespace MemoWeave.Pages.Tests.Recording;

/// <summary>Memoized methods that show on what was made outside of them (rule R5).</summary>
public sealed class Foreign
{
    public static Container? Container { get; set; }

    public static ProgressBar? Bar { get; set; }

    [Memo]
    public static void Calls() => Container!.Text("lost");

    [Memo]
    public static void Enters()
    {
        using (Container!.Enter()) Page.Text("lost");
    }

    [Memo]
    public static void Reports() => Bar!.Report(0.5);
}
