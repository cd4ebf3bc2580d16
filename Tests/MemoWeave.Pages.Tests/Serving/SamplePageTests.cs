using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Serving;

/// <summary>The sample's page as its readers have it: from its server, in their browsers.</summary>
[Property("rule", "P1")]
public class SamplePageTests
{
    private static readonly string[] Serious = ["serious", "critical"];

    private SampleServer _server = null!;

    [OneTimeSetUp]
    public async Task StartServer() => _server = await SampleServer.Start();

    [OneTimeTearDown]
    public void EndServer()
    {
        var errors = _server.End();
        _server.Dispose();
        Assert.That(errors, Is.Empty, "the server complained");
    }

    [TestCase(false, TestName = "9.4: no serious violation is found by axe"), TestCase(true, TestName = "9.4: nor is in the dark")]
    public async Task Axe_finds_nothing_serious(bool isDark)
    {
        await using var reader = await Reader.Come(_server.Address, new BrowserNewContextOptions { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        await reader.SeesYear(2014);
        await reader.Page.Locator("main svg, main canvas").First.WaitForAsync();
        var found = await reader.Page.RunAxe();
        Assert.That(found.Violations.Where(violation => Serious.Contains(violation.Impact)).Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"), Is.Empty);
        Assert.That(reader.Errors, Is.Empty);
    }

    [Test(Description = "9.4: the keyboard is enough, and the widget keeps the focus while the page changes")]
    public async Task The_keyboard_is_enough()
    {
        await using var reader = await Reader.Come(_server.Address);
        await reader.SeesYear(2014);
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        var slider = reader.Page.GetByRole(AriaRole.Slider);
        await Assertions.Expect(slider).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await reader.SeesYear(2015);
        await Assertions.Expect(slider).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("w\\.Year=2015"));
        Assert.That(reader.Errors, Is.Empty);
    }

    [Test(Description = "9.4: without JavaScript charts are tables, and a button sends what the widgets hold")]
    public async Task The_page_works_without_JavaScript()
    {
        await using var reader = await Reader.Come(_server.Address, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await reader.SeesYear(2014);
        await Assertions.Expect(reader.Page.Locator("main details.data table").First).ToBeVisibleAsync();
        await reader.Page.GetByRole(AriaRole.Combobox).SelectOptionAsync("snow");
        await reader.Page.Locator("noscript button").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Days of snow");
        await reader.SeesYear(2014);
    }

    [Test(Description = "9.5: two browsers at once get their own pages")]
    public async Task Two_readers_have_their_own_pages()
    {
        await using var first = await Reader.Come(new Uri(_server.Address, "?w.Year=2012"));
        await using var second = await Reader.Come(new Uri(_server.Address, "?w.Year=2015&w.Kind+of+weather=fog"));
        await Task.WhenAll(first.SeesYear(2012), second.SeesYear(2015));
        await Task.WhenAll(first.Page.GetByRole(AriaRole.Combobox).SelectOptionAsync("sun"), second.Page.GetByRole(AriaRole.Combobox).SelectOptionAsync("rain"));
        await Assertions.Expect(first.Page.Locator("main")).ToContainTextAsync("Days of sun");
        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("Days of rain");
        await Task.WhenAll(first.SeesYear(2012), second.SeesYear(2015));
        Assert.That(first.Errors.Concat(second.Errors), Is.Empty);
    }
}
