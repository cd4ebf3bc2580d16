using System.Net.Mime;

namespace MemoWeave.Pages.Calls;

/// <summary>What bytes are: browsers want to be told.</summary>
internal static class MediaTypes
{
    /// <summary>The media type of a picture, by how its file begins.</summary>
    /// <exception cref="ArgumentException">It begins like none that browsers show.</exception>
    public static string OfImage(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return MediaTypeNames.Image.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return MediaTypeNames.Image.Jpeg;
        if (bytes.StartsWith("GIF8"u8)) return MediaTypeNames.Image.Gif;
        if (bytes.StartsWith("BM"u8)) return MediaTypeNames.Image.Bmp;
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return MediaTypeNames.Image.Webp;
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        text = text.TrimStart(" \r\n\t"u8);
        if (text.StartsWith("<svg"u8) || (text.StartsWith("<?xml"u8) && text.IndexOf("<svg"u8) >= 0)) return MediaTypeNames.Image.Svg;
        throw new ArgumentException("The bytes are no picture that browsers show: give the file of a PNG, JPEG, GIF, WebP, BMP or SVG, as it is on disk.", nameof(bytes));
    }

    public static string Checked(string mediaType, string beginning)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        return mediaType.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
            ? mediaType
            : throw new ArgumentException($"The media type '{mediaType}' is not of the kind wanted here: give one that begins with '{beginning}'.", nameof(mediaType));
    }
}
