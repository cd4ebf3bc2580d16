using System.Globalization;
using MemoWeave;
using MemoWeave.Pages;
using MemoWeave.Sample;
using MemoWeave.Sample.Report;
using MemoWeave.Sample.Web;
using MemoWeave.Testing;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Memo.Configure(options => options.CountHits = true);
var file = Path.Combine(AppContext.BaseDirectory, "Data", "seattle-weather.csv");
switch (args)
{
    case []:
        return await ShowTour(file);
    case ["serve", .. var rest] when rest is [] or [_]:
        return await Serve(file, rest is [var url] ? url : "http://127.0.0.1:5080");
    case ["page"]:
        ConsolePage.Write(await Page.RunAsync(new WeatherPage(file).ShowAll), AnsiConsole.Console);
        return 0;
    case ["clear"]:
        Memo.Clear();
        Console.WriteLine($"Forgotten: all that was on disk, in '{Memo.DiskFolder}'.");
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run --project Sample [-- serve [url] | page | clear]");
        return 2;
}

static async Task<int> ShowTour(string file)
{
    await Rehearse(file);
    Screen.Output = Console.Out;
    var before = StatisticsReport.Snapshot();

    Screen.Line("Seattle's weather, 2012-2015 (NOAA): each call twice, then with a changed argument");
    Screen.Line();
    var calls = new CallReport();
    await Tour.Run(file, calls);

    Screen.Line();
    Screen.Line("A report that shows what it finds: first its body does, then the recorder, which shows it again");
    Screen.Line();
    await Tour.RunReport(file, calls);

    Screen.Line();
    Screen.Line("What each memoized method did");
    Screen.Line();
    StatisticsReport.Write(before);

    Screen.Line();
    Screen.Line(calls.Conclusion);
    Screen.Line(calls.Origin);
    Screen.Line("The same data as a page: 'dotnet run --project Sample -- serve' in the browser, '-- page' as text.");
    return calls.AsExpected ? 0 : 1;
}

// So that the times shown are not the JIT compiler's. A sandbox has caches of its own, and leaves none.
static async Task Rehearse(string file)
{
    using var sandbox = MemoSandbox.Start();
    Screen.Output = TextWriter.Null;
    var rehearsal = new CallReport();
    await Tour.Run(file, rehearsal);
    await Tour.RunReport(file, rehearsal);
}

static async Task<int> Serve(string file, string url)
{
    await using var server = PageServer.Create("Seattle's weather", new WeatherPage(file).ShowAll, url);
    await server.StartAsync();
    foreach (var address in server.Urls) Console.WriteLine($"The weather explorer is at {address} (Ctrl+C ends it).");
    await Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(server);
    return 0;
}
