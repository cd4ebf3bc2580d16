using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using MemoWeave.Pages.Elements;
using Missing = MemoWeave.Pages.Tests.Browsing.Missing;

namespace MemoWeave.Pages.Tests.Rendering;

[Property("rule", "P1")]
public class LibraryTests
{
    [Test(Description = "P2: a browser runs of each library what package.json names, by its hash, wherever it comes from")]
    public void Libraries_have_the_versions_and_the_hashes_of_what_npm_brings()
    {
        if (!PageAssets.AreThere) Missing.Here("npm has not brought the libraries: without the network, or without npm, pages take them from their public CDN.");
        var html = Page.Run(static () => Page.Text("any")).ToHtml();
        using var settings = JsonDocument.Parse(html[(html.IndexOf("data-settings>", StringComparison.Ordinal) + 14)..].Split("</script>")[0]);
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository, "Runtime", "MemoWeave.Pages", "package.json")));
        var versions = package.RootElement.GetProperty("dependencies").EnumerateObject().Select(static one => $"/{one.Name}@{one.Value}/").ToList();
        var files = settings.RootElement.GetProperty("libraries").EnumerateObject().SelectMany(static library => library.Value.EnumerateArray())
            .Select(static file => (Url: file.GetProperty("url").GetString()!, Integrity: file.GetProperty("integrity").GetString()!)).ToList();

        Assert.That(files, Has.Count.GreaterThan(10));
        foreach (var (url, integrity) in files)
        {
            Assert.That(versions.Exists(version => url.Contains(version, StringComparison.Ordinal)) || url.Contains("/@deck.gl/json@", StringComparison.Ordinal), Is.True, url);
            var name = PageAssets.Files.Single(file => url.EndsWith("/" + WithVersion(file, url), StringComparison.Ordinal));
            Assert.That(PageAssets.TryOpen(name, out var file, out _), Is.True, name);
            using (file) Assert.That($"sha384-{Convert.ToBase64String(SHA384.HashData(file!))}", Is.EqualTo(integrity), name);
        }
    }

    [Test(Description = "P2: a server gives only what is in the table")]
    public void Other_files_are_not_there()
    {
        foreach (var name in new[] { "", "..", "../MemoWeave.Pages.dll", "katex/../../MemoWeave.Pages.dll", "/etc/passwd", "vega/package.json" })
            Assert.That(PageAssets.TryOpen(name, out _, out _), Is.False, name);
    }

    [Test(Description = "P1: each kind of element can be written, as HTML and as text")]
    public void There_is_a_writer_for_each_element()
    {
        var writers = (System.Collections.IDictionary)typeof(Page).Assembly.GetType("MemoWeave.Pages.Rendering.HtmlRenderer")!.GetField("Writers", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        var kinds = typeof(PageElement).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(PageElement)));
        Assert.That(writers.Keys, Is.EquivalentTo(kinds));
    }

    private static string Repository => typeof(LibraryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Repository").Value!;

    // The address has a version behind the package's name.
    private static string WithVersion(string file, string url)
    {
        var start = url.IndexOf("/npm/", StringComparison.Ordinal) + 5;
        var at = url.IndexOf('@', start + 1);
        var end = url.IndexOf('/', at);
        var package = url[start..at];
        return file.StartsWith(package + "/", StringComparison.Ordinal) ? package + url[at..end] + file[package.Length..] : "-";
    }
}
