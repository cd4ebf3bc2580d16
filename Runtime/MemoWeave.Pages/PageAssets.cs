using System.Diagnostics.CodeAnalysis;
using MemoWeave.Pages.Rendering;

namespace MemoWeave.Pages;

/// <summary>The JavaScript libraries of charts and formulas, for who serves them himself. The build puts them beside the program, if npm gets them.</summary>
public static class PageAssets
{
    /// <summary>The names of all files: paths, with slashes, behind <see cref="HtmlOptions.AssetsUrl"/>.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. LibraryTable.Files.Select(static file => file.Path), .. LibraryTable.Fonts];

    /// <summary>Whether all files are beside the program.</summary>
    public static bool AreThere => Files.All(static name => File.Exists(PathOf(name)));

    /// <summary>Opens a file.</summary>
    /// <param name="name">One of <see cref="Files"/>; any other is none, so that what a browser asks for can be given here.</param>
    /// <param name="file">The file, which the caller closes; <see langword="null"/>: there is none of that name.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOpen(string name, [NotNullWhen(true)] out Stream? file, [NotNullWhen(true)] out string? mediaType)
    {
        ArgumentNullException.ThrowIfNull(name);
        file = null;
        mediaType = null;
        if (!Files.Contains(name, StringComparer.Ordinal) || !File.Exists(PathOf(name))) return false;
        file = File.OpenRead(PathOf(name));
        mediaType = Path.GetExtension(name) switch
        {
            ".js" => "text/javascript",
            ".css" => "text/css",
            _ => "font/woff2",
        };
        return true;
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "memoweave-pages", name);
}
