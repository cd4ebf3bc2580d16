using MemoWeave.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests;

/// <summary>The browser of all tests. Tests that need it say so by asking for it, so that others don't wait for it.</summary>
[SetUpFixture] // Here, in the outermost namespace, it is that of all.
public sealed class Browser
{
    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static IPlaywright? _driver;
    private static IBrowser? _browser;

    /// <summary>Starts it, or ends the test: where there is no browser it tells nothing, except on a build server, which must have one.</summary>
    public static async Task<IBrowser> Start()
    {
        await Starting.WaitAsync();
        try
        {
            return _browser ??= await Launch();
        }
        finally
        {
            Starting.Release();
        }
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _driver?.Dispose();
    }

    private static async Task<IBrowser> Launch()
    {
        var program = Find();
        if (program is null) Missing.Here("There is no Chromium here: name its program in MEMOWEAVE_TEST_CHROMIUM, or put it on the PATH.");
        _driver = await Playwright.CreateAsync();
        // A limit that only a failure reaches.
        Assertions.SetDefaultExpectTimeout(30_000);
        return await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            ],
        });
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
