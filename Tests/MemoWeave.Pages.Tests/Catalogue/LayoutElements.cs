namespace MemoWeave.Pages.Tests.Catalogue;

public static class LayoutElements
{
    [Memo(Persist = "disk")]
    public static void Container()
    {
        var group = Page.Container(border: true);
        using (group.Enter()) Page.Text("First in the group");
        group.Text("Second in the group");
        Page.Text("After the group");
    }

    [Memo(Persist = "disk")]
    public static void Expander()
    {
        using (Page.Expander("Open me").Enter()) Page.Text("What was folded");
    }

    [Memo(Persist = "disk")]
    public static void Empty()
    {
        var slot = Page.Empty();
        slot.Text("The one before");
        slot.Text("The latest alone");
    }

    [Memo(Persist = "disk")]
    public static void Columns()
    {
        var columns = Page.Columns(1, 2);
        columns[0].Text("In the left column");
        columns[1].Text("In the right column");
    }

    [Memo(Persist = "disk")]
    public static void Tabs()
    {
        var tabs = Page.Tabs("First", "Second");
        using (tabs[0].Enter()) Page.Text("In the first tab");
        using (tabs[1].Enter()) Page.Text("In the second tab");
    }

    [Memo(Persist = "disk")]
    public static void Sidebar()
    {
        using (Page.Sidebar.Enter()) Page.Text("On the side");
        Page.Sidebar.Text("On the side, too");
    }
}
