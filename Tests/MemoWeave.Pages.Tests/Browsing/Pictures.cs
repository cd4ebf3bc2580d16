using System.Reflection;
using MemoWeave.Pages.Tests.Catalogue;
using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Browsing;

/// <summary>The documentation's pictures of elements. MEMOWEAVE_WRITE_DOCS=1 writes them; otherwise each must be there, once one is.</summary>
internal static class Pictures
{
    public const int Width = 640;

    private static readonly string Folder = Path.Combine(
        typeof(Pictures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Docs").Value!,
        "images",
        "elements");

    // What changes the address only.
    private static readonly string[] Invisible = ["experimental_set_query_params"];

    public static async Task Keep(Row row, IPage page)
    {
        if (Invisible.Contains(row.Name)) return;
        var file = Path.Combine(Folder, $"{row.Name}.png");
        if (Environment.GetEnvironmentVariable("MEMOWEAVE_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(file, await Take(row.Name, page));
        }
        else if (Directory.Exists(Folder))
        {
            Assert.That(file, Does.Exist, "MEMOWEAVE_WRITE_DOCS=1 makes it");
        }
    }

    private static async Task<byte[]> Take(string name, IPage page)
    {
        if (name is not ("balloons" or "snow")) return await page.Locator(name == "sidebar" ? "aside" : "main").ScreenshotAsync();
        // What flies does so in front of the page: held in its flight.
        await page.SetViewportSizeAsync(Width, 300);
        await page.EvaluateAsync("() => document.getAnimations().forEach((flight, number) => { flight.pause(); flight.currentTime = 900 + number * 90; })");
        return await page.ScreenshotAsync();
    }
}
