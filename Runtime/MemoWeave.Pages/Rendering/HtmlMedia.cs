using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes pictures, sound, films and frames. What has bytes carries them in its address.</summary>
internal static class HtmlMedia
{
    public static void Write(HtmlWriter html, Image image)
    {
        html.Start("figure", ("class", "media")).Start("img", ("src", Address(image.Bytes, image.MediaType)), ("alt", image.Description), ("style", Width(image.Width)));
        if (image.Caption is not null) html.Start("figcaption").Markup(HtmlMarkdown.Inline(image.Caption)).End("figcaption");
        html.End("figure");
    }

    public static void Write(HtmlWriter html, Audio audio) =>
        html.Start("audio", ("controls", ""), ("preload", "metadata"), ("aria-label", "Audio"), ("src", Address(audio.Bytes, audio.MediaType))).End("audio");

    public static void Write(HtmlWriter html, Video video) =>
        html.Start("video", ("controls", ""), ("preload", "metadata"), ("aria-label", "Video"), ("src", Address(video.Bytes, video.MediaType))).End("video");

    public static void Write(HtmlWriter html, Frame frame)
    {
        if (frame.Src is not null)
        {
            // An address of elsewhere has an origin of its own, which the page's script leaves it: of the page's origin it would get out of its frame.
            var title = $"Content of {(Uri.TryCreate(frame.Src, UriKind.Absolute, out var address) ? address.Host : frame.Src)}";
            StartTwice(html, frame, title, "src", frame.Src, "allow-scripts allow-forms allow-popups");
            return;
        }

        // HTML of the script's author must not get at the page, so it has no origin. Its own scripts need the page's, which lets them run.
        StartTwice(html, frame, "Embedded content", "srcdoc", frame.SrcDoc ?? "", "allow-scripts");
    }

    // For the page's script, and for who has none.
    private static void StartTwice(HtmlWriter html, Frame frame, string title, string source, string value, string sandbox)
    {
        Start(html, frame, title, $"data-{source}", value, sandbox);
        html.Start("noscript");
        Start(html, frame, title, source, value, sandbox);
        html.End("noscript");
    }

    private static void Start(HtmlWriter html, Frame frame, string title, string source, string value, string sandbox) =>
        html.Start(
            "iframe",
            ("class", "frame"),
            ("title", title),
            ("sandbox", sandbox),
            (source, value),
            ("referrerpolicy", "no-referrer"),
            ("scrolling", frame.Scrolling ? "auto" : "no"),
            ("style", $"height:{HtmlWriter.Number(frame.Height)}px;{Width(frame.Width)}")).End("iframe");

    private static string Address(ImmutableArray<byte> bytes, string mediaType) => $"data:{mediaType};base64,{Convert.ToBase64String(ImmutableCollectionsMarshal.AsArray(bytes) ?? [])}";

    private static string? Width(int? width) => width is { } pixels ? $"width:{HtmlWriter.Number(pixels)}px" : null;
}
