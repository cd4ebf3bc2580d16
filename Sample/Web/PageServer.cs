using System.Text.Json;
using System.Threading.Channels;
using MemoWeave.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Sample.Web;

/// <summary>
/// Serves a script as a web page, on this machine only. Each request runs the script against a page of its own; what the reader chose is in the address, so the server keeps nothing about readers.
/// </summary>
internal static class PageServer
{
    private const string Stream = "/stream";
    private const string Assets = "/assets/";

    // A reader without JavaScript waits for the whole page; one with it gets what is there by then, and the rest as it comes.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Makes the server; nothing runs before it is started.</summary>
    /// <param name="title">What stands in the browser's title.</param>
    /// <param name="script">Shows the page.</param>
    /// <param name="url">Where it listens: an address of this machine. Port 0: any that is free.</param>
    public static WebApplication Create(string title, Func<Task> script, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapGet("/", context => ShowAsync(context, title, script));
        app.MapGet(Stream, context => StreamAsync(context, script));
        app.MapGet(Assets + "{**name}", Asset);
        return app;
    }

    private static async Task ShowAsync(HttpContext context, string title, Func<Task> script)
    {
        var request = RequestOf(context);
        var page = new PageDocument(request);
        var run = RunAsync(page, script);
        var waits = context.Request.Query.ContainsKey(HtmlOptions.WaitParameter);
        if (!waits) await Task.WhenAny(run, Task.Delay(Patience));
        else await run;
        context.Response.ContentType = "text/html; charset=utf-8";
        var options = new HtmlOptions
        {
            Title = title,
            AssetsUrl = PageAssets.AreThere ? Assets : null,
            StreamUrl = Stream,
            IsUnfinished = !run.IsCompleted,
        };
        await context.Response.WriteAsync(page.ToHtml(options));
    }

    // The script writes, the reader reads: a reader who has gone holds nobody up, and the script runs to its end, for others may wait for what it computes.
    private static async Task StreamAsync(HttpContext context, Func<Task> script)
    {
        var page = new PageDocument(RequestOf(context));
        var changes = Channel.CreateUnbounded<PageChange>(new UnboundedChannelOptions { SingleReader = true });
        page.Changed = change => changes.Writer.TryWrite(change);
        _ = RunAsync(page, script).ContinueWith(_ => changes.Writer.Complete(), TaskScheduler.Default);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(context, PageChange.Reset);
            await foreach (var change in changes.Reader.ReadAllAsync(context.RequestAborted)) await WriteAsync(context, change);
        }
        catch (OperationCanceledException)
        {
            page.Changed = null;
        }
    }

    private static async Task WriteAsync(HttpContext context, PageChange change)
    {
        await context.Response.WriteAsync(JsonSerializer.Serialize(change, Json) + "\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    // On a thread of the pool: what is computed does not hold up the server. What the script throws is on the page.
    private static Task RunAsync(PageDocument page, Func<Task> script) => Task.Run(async () =>
    {
        try
        {
            await page.RunAsync(script);
        }
        catch (Exception exception)
        {
            page.Main.Exception(exception);
        }
    });

    private static PageRequest RequestOf(HttpContext context) =>
        new(context.Request.Query.Where(parameter => parameter.Key != HtmlOptions.WaitParameter).SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? ""))));

    private static Results<FileStreamHttpResult, NotFound> Asset(string name) =>
        PageAssets.TryOpen(name, out var file, out var mediaType) ? TypedResults.Stream(file, mediaType) : TypedResults.NotFound();
}
