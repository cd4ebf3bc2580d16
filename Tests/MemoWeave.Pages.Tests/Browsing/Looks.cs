using System.Text.RegularExpressions;
using MemoWeave.Pages.Tests.Catalogue;
using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Browsing;

/// <summary>The ways to look at a page. They wait until it shows what is meant, and can be added up.</summary>
internal static class Looks
{
    /// <summary>Text in the main part, anywhere.</summary>
    public static Look At(params string[] texts) => async page =>
    {
        foreach (var text in texts) await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text, new() { UseInnerText = true });
    };

    public static Look NotAt(string text) => page => Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(text);

    /// <summary>An element that has a text.</summary>
    public static Look AtSelector(string selector, string text) => page => Assertions.Expect(Having(page, selector, text)).ToBeVisibleAsync();

    public static Look AtRole(string role, string text) => AtSelector($"main [role={role}]", text);

    public static Look AtAddress(string query) => page => Assertions.Expect(page).ToHaveURLAsync(Served.Address + query);

    public static Look AtFrame(string text) => page => Assertions.Expect(page.FrameLocator("main iframe").Locator("body")).ToContainTextAsync(text);

    /// <summary>What is folded is hidden until somebody opens it.</summary>
    public static Look AtExpander(string label, string text) => async page =>
    {
        var folded = page.Locator("main details").GetByText(text);
        await Assertions.Expect(folded).ToBeHiddenAsync();
        await page.Locator("main summary", new() { HasText = label }).ClickAsync();
        await Assertions.Expect(folded).ToBeVisibleAsync();
    };

    public static Look AtProgress(double value, string text) => async page =>
    {
        var bar = page.GetByRole(AriaRole.Progressbar);
        await Assertions.Expect(bar).ToBeVisibleAsync();
        var found = await bar.EvaluateAsync<double>("bar => bar.position >= 0 ? 100 * bar.position : Number(bar.getAttribute('aria-valuenow'))");
        Assert.That(found, Is.EqualTo(value).Within(0.01));
        await At(text)(page);
    };

    /// <summary>A picture that the browser could read.</summary>
    public static Look AtImage(string caption) => async page =>
    {
        await At(caption)(page);
        await page.WaitForFunctionAsync("() => { const image = document.querySelector('main img'); return image.complete && image.naturalWidth > 0; }");
    };

    /// <summary>A chart that a library has drawn: an SVG or a canvas of some size, with enough pixels on it.</summary>
    public static async Task AtDrawing(IPage page)
    {
        var drawing = page.Locator("main figure.drawn .plot svg, main figure.drawn .plot canvas").Filter(new() { Visible = true });
        await Assertions.Expect(drawing.First).ToBeVisibleAsync();
        await Pixels.Appear(page, drawing);
    }

    /// <summary>Waits until each chart is drawn, or can't be.</summary>
    public static Task Settled(IPage page) => page.WaitForFunctionAsync(
        "() => [...document.querySelectorAll('figure[data-chart]')].every(figure => figure.matches('.drawn, .failed') || figure.querySelector('.plot').offsetWidth === 0)");

    public static Task AtAnimation(IPage page) => page.WaitForFunctionAsync("() => document.getAnimations().length > 0");

    private static ILocator Having(IPage page, string selector, string text) =>
        (text.Length == 0 ? page.Locator(selector) : page.Locator(selector, new() { HasTextRegex = new Regex(Regex.Escape(text)) })).First;
}
