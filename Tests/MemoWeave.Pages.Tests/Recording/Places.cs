namespace MemoWeave.Pages.Tests.Recording;

/// <summary>Memoized methods that show here and there.</summary>
public static class Places
{
    [Memo]
    public static void Number(int number) => Page.Text($"{number}");

    [Memo]
    public static int Outer(int number)
    {
        Inner(number);
        Page.Text($"{number}");
        return number;
    }

    [Memo]
    public static void Inner(int number) => Page.Text($"{number}{number}");

    [Memo]
    public static void InSidebar()
    {
        using (Page.Sidebar.Enter()) Page.Text("entered");
        Page.Sidebar.Text("called");
    }

    [Memo]
    public static void InMain()
    {
        using (Page.Main.Enter()) Page.Text("entered");
        Page.Main.Text("called");
    }

    [Memo]
    public static void InMadeHere()
    {
        var container = Page.Container();
        container.Text("in it");
    }

    [Memo]
    public static void InColumnsAndTabs(int count)
    {
        foreach (var (index, column) in Page.Columns(count).Index()) column.Text($"column {index}");
        foreach (var tab in Page.Tabs("one", "two"))
        {
            using (tab.Enter()) Page.Text($"tab of {count}");
        }
    }

    [Memo]
    public static void InGiven(Container container) => container.Text("in the argument");

    [Memo]
    public static void InForm()
    {
        var form = Page.Form("questions");
        form.Text("in the form");
    }

    [Memo]
    public static int Work(int steps)
    {
        var bar = Page.Progress(0);
        for (var step = 1; step <= steps; step++) bar.Report((double)step / steps, $"{step} of {steps}");
        return steps;
    }

    [Memo]
    public static void Addressed(string colour) => Page.SetQueryParams(KeyValuePair.Create("colour", colour));

    [Memo]
    public static void Cleared()
    {
        var container = Page.Container();
        container.Text("before");
        container.Clear();
        container.Text("after");
    }

    [Memo]
    public static int Written(int[] rows)
    {
        Page.DataFrame(rows);
        return rows.Length;
    }

    [Memo]
    public static async Task<int> Later(int number)
    {
        Page.Text("before");
        await Task.Yield();
        Page.Text("after");
        return number;
    }

    [Memo]
    public static int Failing(int number)
    {
        Page.Text("about to fail");
        throw new InvalidOperationException($"{number} fails");
    }
}
