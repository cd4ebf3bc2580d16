using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes a page as one HTML document, which is all one form: without scripts, a button sends what the widgets hold.</summary>
internal static class HtmlPage
{
    // What other media want differently comes last.
    private static readonly string Style = string.Concat(Resource("page.css"), Resource("elements.css"), Resource("media.css"));
    private static readonly string Script = Resource("page.js");
    private static readonly string ScriptHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";

    // The page's script marks with it the scripts of frames, which are under the page's policy, too. It is one for the whole process, so that the same page is the same text.
    private static readonly string Nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    public static string Write(PageDocument document, HtmlOptions options)
    {
        var html = new HtmlWriter().Markup("<!doctype html>");
        html.Start("html", ("lang", options.Language)).Start("head").Start("meta", ("charset", "utf-8"));
        html.Start("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(options)));
        html.Start("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Start("meta", ("name", "color-scheme"), ("content", "light dark"));
        if (options.IsUnfinished)
            html.Start("noscript").Start("meta", ("http-equiv", "refresh"), ("content", $"0; url={document.Request.ToQuery(HtmlOptions.WaitParameter, "1")}")).End("noscript");
        // Else the browser asks the server for one.
        html.Start("link", ("rel", "icon"), ("href", "data:,"));
        html.Element("title", options.Title).Start("style").Markup(Style).End("style").End("head");
        html.Start("body").Element("a", "Skip to the content", ("class", "skip"), ("href", $"#{document.Main.Id}"));
        html.Start("form", ("method", "get"), ("class", "page"), ("data-page", ""), ("autocomplete", "off"));
        // The first button of a form is the one that the Enter key presses.
        html.Start("noscript").Element("button", "Update", ("type", "submit"), ("class", "primary update")).End("noscript");
        html.Start("div", ("hidden", ""), ("data-query-params", ""));
        foreach (var (name, value) in document.QueryParams) html.Start("input", ("type", "hidden"), ("name", name), ("value", value));
        html.End("div").Start("div", ("class", "parts"));
        if (document.Sidebar.Nodes.Count > 0 || options.StreamUrl is not null) HtmlRenderer.Write(html, document.Sidebar);
        HtmlRenderer.Write(html, document.Main);
        html.End("div").End("form");
        html.Data(Settings(options), ("data-settings", ""));
        html.Start("script", ("nonce", Nonce)).Markup(Script).End("script");
        return html.End("body").End("html").ToString();
    }

    private static string Settings(HtmlOptions options) => JsonSerializer.Serialize(new
    {
        streamUrl = options.StreamUrl,
        isUnfinished = options.IsUnfinished,
        prefix = PageRequest.WidgetPrefix,
        libraries = LibraryTable.Files.GroupBy(static file => file.Library).ToDictionary(
            static library => library.Key,
            library => library.Select(file => new { url = LibraryTable.AddressOf(file, options), integrity = file.Integrity })),
    });

    private static string Policy(HtmlOptions options)
    {
        // Each file is named with its path: a public CDN has others, which nobody here wants to run.
        var files = options.AssetsUrl is { } assets && !IsAbsolute(assets) ? "'self'" : string.Join(' ', LibraryTable.Files.Select(file => LibraryTable.AddressOf(file, options)));
        var fonts = options.AssetsUrl is { } folder ? IsAbsolute(folder) ? folder : "'self'" : LibraryTable.FontsAddress;
        return string.Join(
            "; ",
            "default-src 'none'",
            $"script-src {ScriptHash} 'nonce-{Nonce}' 'wasm-unsafe-eval' {files}",
            $"style-src 'unsafe-inline' {files}",
            $"font-src data: {fonts}",
            "img-src data: blob: http: https:",
            "media-src data: blob:",
            "frame-src data: blob: http: https:",
            "connect-src 'self' https: data: blob:",
            "worker-src blob:",
            "form-action 'self'",
            "object-src 'none'",
            "base-uri 'none'");
    }

    private static bool IsAbsolute(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(stream);
        // The policy has the hash of the script as browsers read it: with plain line feeds.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
