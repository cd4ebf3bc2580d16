namespace MemoWeave.Pages;

/// <content>Pictures, sound, films, and other pages.</content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.Html(string, int?, int, bool)"/>
    [Element]
    public static void Html(string html, int? width = null, int height = 150, bool scrolling = false) => Here.Html(html, width, height, scrolling);

    /// <inheritdoc cref="Pages.Container.IFrame(Uri, int?, int, bool)"/>
    [Element]
    public static void IFrame(Uri url, int? width = null, int height = 150, bool scrolling = false) => Here.IFrame(url, width, height, scrolling);

    /// <inheritdoc cref="Pages.Container.Image(ReadOnlySpan{byte}, string?, string?, int?)"/>
    [Element]
    public static void Image(ReadOnlySpan<byte> bytes, string? caption = null, string? description = null, int? width = null) => Here.Image(bytes, caption, description, width);

    /// <inheritdoc cref="Pages.Container.Audio(ReadOnlySpan{byte}, string)"/>
    [Element]
    public static void Audio(ReadOnlySpan<byte> bytes, string mediaType = "audio/wav") => Here.Audio(bytes, mediaType);

    /// <inheritdoc cref="Pages.Container.Video(ReadOnlySpan{byte}, string)"/>
    [Element]
    public static void Video(ReadOnlySpan<byte> bytes, string mediaType = "video/mp4") => Here.Video(bytes, mediaType);
}
