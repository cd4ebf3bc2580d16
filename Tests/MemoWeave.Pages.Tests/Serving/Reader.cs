using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Serving;

/// <summary>Somebody who looks at a page, in a browser of his own.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private Reader(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What went wrong in the browser so far.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_errors) return [.. _errors];
        }
    }

    public static async Task<Reader> Come(Uri address, BrowserNewContextOptions? options = null)
    {
        var browser = await Browser.Start();
        var context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        var reader = new Reader(context, await context.NewPageAsync());
        reader.Page.Console += (_, message) =>
        {
            if (message.Type == "error") reader.Tell(message.Text);
        };
        reader.Page.PageError += (_, error) => reader.Tell(error);
        await reader.Page.GotoAsync(address.AbsoluteUri);
        return reader;
    }

    /// <summary>Waits until the page of a year is there, to its end.</summary>
    public async Task SeesYear(int year)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync($"The year {year}", new() { Timeout = 20_000 });
        await Assertions.Expect(Page.GetByText("What the memoized methods did")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Tell(string error)
    {
        lock (_errors) _errors.Add(error);
    }
}
