using MemoWeave.Pages.Tests.Browsing;

namespace MemoWeave.Pages.Tests.Catalogue;

public static class FrameElements
{
    [Memo(Persist = "disk")]
    public static void Html() => Page.Html("<p>A page of its own in a <b>frame</b></p>", height: 80);

    [Memo(Persist = "disk")]
    public static void IFrame() => Page.IFrame(new Uri(Served.FrameUrl), height: 80);
}
