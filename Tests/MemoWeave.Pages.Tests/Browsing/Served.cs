using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Browsing;

/// <summary>A page of ours in the browser, in a context of its own. Every request is answered here: nothing leaves the machine, and what would have is an error.</summary>
internal sealed class Served : IAsyncDisposable
{
    public const string Address = "https://page.test/";

    /// <summary>A page of somebody else's.</summary>
    public const string FrameUrl = "https://frame.test/inner";

    /// <summary>What that page shows.</summary>
    public const string Elsewhere = "Another page in a frame";

    private readonly IBrowserContext _context;
    private readonly Func<PageRequest, PageDocument> _script;
    private readonly Action? _streamed;
    private readonly List<string> _errors = [];

    private Served(IBrowserContext context, Func<PageRequest, PageDocument> script, Action? streamed)
    {
        (_context, _script, _streamed) = (context, script, streamed);
        Options = new HtmlOptions { AssetsUrl = Address + "assets/", StreamUrl = streamed is null ? null : Address + "stream" };
    }

    public IPage Page { get; private set; } = null!;

    public HtmlOptions Options { get; }

    /// <summary>What went wrong in the browser so far.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_errors) return [.. _errors];
        }
    }

    /// <summary>What the browser said in dialogs: a page of ours has none.</summary>
    public List<string> Dialogs { get; } = [];

    public static Task<Served> Open(PageDocument document, int width = 900) => Open(_ => document, width: width);

    /// <param name="script">Makes the page for each time that the browser asks for it.</param>
    /// <param name="streamed">Makes the page again when the reader changes a widget; <see langword="null"/>: the browser asks for the whole page.</param>
    /// <param name="width">How wide the window is.</param>
    /// <param name="withoutPolicy">Whether the browser is to leave the page's policy aside.</param>
    public static async Task<Served> Open(Func<PageRequest, PageDocument> script, Action? streamed = null, int width = 900, bool withoutPolicy = false)
    {
        var browser = await Browser.Start();
        if (!PageAssets.AreThere) Missing.Here("The libraries of charts are not here: a build with npm and a network gets them.");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 700 }, BypassCSP = withoutPolicy });
        var served = new Served(context, script, streamed);
        await context.RouteAsync("**/*", served.Answer);
        served.Page = await context.NewPageAsync();
        served.Listen();
        await served.Page.GotoAsync(Address);
        return served;
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") Tell($"console: {message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => Tell($"page: {error}");
        Page.Dialog += (_, dialog) =>
        {
            lock (_errors) Dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    private async Task Answer(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        if (url.AbsoluteUri.StartsWith(FrameUrl, StringComparison.Ordinal))
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><title>Elsewhere</title><p>{Elsewhere}</p>" });
        }
        else if (!url.AbsoluteUri.StartsWith(Address, StringComparison.Ordinal))
        {
            Tell($"asked elsewhere: {url}");
            await route.AbortAsync();
        }
        else if (url.AbsolutePath == "/favicon.ico")
        {
            await route.FulfillAsync(new RouteFulfillOptions { Status = 204 });
        }
        else if (url.AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal))
        {
            await AnswerAsset(route, url.AbsolutePath["/assets/".Length..]);
        }
        else if (url.AbsolutePath == "/stream")
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/x-ndjson", Body = Streamed.Lines(_streamed!, Request(url)) });
        }
        else
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = _script(Request(url)).ToHtml(Options) });
        }
    }

    private static PageRequest Request(Uri url) =>
        new(url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=')).Select(static pair => KeyValuePair.Create(Decoded(pair[0]), Decoded(pair.ElementAtOrDefault(1) ?? ""))));

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private async Task AnswerAsset(IRoute route, string name)
    {
        if (!PageAssets.TryOpen(name, out var file, out var mediaType))
        {
            Tell($"no asset: {name}");
            await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
            return;
        }

        await using (file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = mediaType, BodyBytes = bytes.ToArray() });
        }
    }

    private void Tell(string error)
    {
        lock (_errors) _errors.Add(error);
    }
}
