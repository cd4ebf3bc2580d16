using MemoWeave.Elements;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>Pictures, sound, films, and other pages.</content>
public sealed partial class Container
{
    private static readonly ElementMethod<Frame, bool> HtmlElement = PageElements.Of<Frame>("Html");
    private static readonly ElementMethod<Frame, bool> FrameElement = PageElements.Of<Frame>("IFrame");
    private static readonly ElementMethod<Image, bool> ImageElement = PageElements.Of<Image>("Image");
    private static readonly ElementMethod<Audio, bool> AudioElement = PageElements.Of<Audio>("Audio");
    private static readonly ElementMethod<Video, bool> VideoElement = PageElements.Of<Video>("Video");

    /// <summary>Shows HTML in a frame of its own, whose scripts run but can do nothing to the page.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="width">In pixels; <see langword="null"/>: that of its container.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="scrolling">Whether it has scroll bars, if it needs them.</param>
    [Element]
    public void Html(string html, int? width = null, int height = 150, bool scrolling = false)
    {
        ArgumentNullException.ThrowIfNull(html);
        HtmlElement.Call(Target, new Frame(html, null, width, height, scrolling));
    }

    /// <summary>Shows another page in a frame, which can do nothing to this one.</summary>
    /// <param name="url">Its address: of http or https.</param>
    /// <param name="width">In pixels; <see langword="null"/>: that of its container.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="scrolling">Whether it has scroll bars, if it needs them.</param>
    /// <exception cref="ArgumentException">The address is of another kind.</exception>
    [Element]
    public void IFrame(Uri url, int? width = null, int height = 150, bool scrolling = false)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            throw new ArgumentException($"The address '{url}' can't be shown in a frame: give an absolute one that begins with http:// or https://.", nameof(url));
        FrameElement.Call(Target, new Frame(null, url.AbsoluteUri, width, height, scrolling));
    }

    /// <summary>Shows a picture.</summary>
    /// <param name="bytes">Its file: PNG, JPEG, GIF, WebP, BMP or SVG.</param>
    /// <param name="caption">Shown below it; <see langword="null"/>: nothing.</param>
    /// <param name="description">For who can't see it; <see langword="null"/>: the caption.</param>
    /// <param name="width">In pixels; <see langword="null"/>: its own.</param>
    /// <exception cref="ArgumentException">The bytes are none of these.</exception>
    [Element]
    public void Image(ReadOnlySpan<byte> bytes, string? caption = null, string? description = null, int? width = null) =>
        ImageElement.Call(Target, new Image([.. bytes], MediaTypes.OfImage(bytes), caption, description ?? caption ?? "", width));

    /// <summary>Plays sound.</summary>
    /// <param name="bytes">Its file.</param>
    /// <param name="mediaType">What it is.</param>
    /// <exception cref="ArgumentException">The media type is none of audio.</exception>
    [Element]
    public void Audio(ReadOnlySpan<byte> bytes, string mediaType = "audio/wav") => AudioElement.Call(Target, new Audio([.. bytes], MediaTypes.Checked(mediaType, "audio/")));

    /// <summary>Plays a film.</summary>
    /// <param name="bytes">Its file.</param>
    /// <param name="mediaType">What it is.</param>
    /// <exception cref="ArgumentException">The media type is none of video.</exception>
    [Element]
    public void Video(ReadOnlySpan<byte> bytes, string mediaType = "video/mp4") => VideoElement.Call(Target, new Video([.. bytes], MediaTypes.Checked(mediaType, "video/")));
}
