using MemoWeave.Elements;

namespace MemoWeave.Pages.Calls;

/// <summary>The parts of a page that are always there, so that a record finds them on the page of the hit (rule R4).</summary>
internal static class PageRoots
{
    public static readonly ElementRoot Main = new("MemoWeave.Pages.Main", static () => Page.Main);

    public static readonly ElementRoot Sidebar = new("MemoWeave.Pages.Sidebar", static () => Page.Sidebar);
}
