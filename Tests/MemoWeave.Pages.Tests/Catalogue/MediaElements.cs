namespace MemoWeave.Pages.Tests.Catalogue;

public static class MediaElements
{
    [Memo(Persist = "disk")]
    public static void Image() => Page.Image(Media.Png, "A dot, enlarged", "A dot", width: 64);

    [Memo(Persist = "disk")]
    public static void Audio() => Page.Audio(Media.Wav);

    [Memo(Persist = "disk")]
    public static void Video() => Page.Video(Media.Mp4);
}
