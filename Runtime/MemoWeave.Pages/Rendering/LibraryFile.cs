namespace MemoWeave.Pages.Rendering;

/// <summary>A file of a JavaScript library.</summary>
/// <param name="Library">What the page's script calls it.</param>
/// <param name="Package">Its package at npm.</param>
/// <param name="Version">The version of that.</param>
/// <param name="File">Its path in the package.</param>
/// <param name="Integrity">Its hash, as browsers check it.</param>
internal sealed record LibraryFile(string Library, string Package, string Version, string File, string Integrity)
{
    /// <summary>Its path in the folder of all packages.</summary>
    public string Path => $"{Package}/{File}";
}
