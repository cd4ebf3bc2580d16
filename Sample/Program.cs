using System.Globalization;
using MemoWeave;
using MemoWeave.Sample;
using MemoWeave.Sample.Report;
using MemoWeave.Testing;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Memo.Configure(options => options.CountHits = true);
if (args is ["clear"])
{
    Memo.Clear();
    Console.WriteLine($"Forgotten: all that was on disk, in '{Memo.DiskFolder}'.");
    return 0;
}

var file = Path.Combine(AppContext.BaseDirectory, "Data", "seattle-weather.csv");
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
return calls.AsExpected ? 0 : 1;

// So that the times shown are not the JIT compiler's. A sandbox has caches of its own, and leaves none.
static async Task Rehearse(string file)
{
    using var sandbox = MemoSandbox.Start();
    Screen.Output = TextWriter.Null;
    var rehearsal = new CallReport();
    await Tour.Run(file, rehearsal);
    await Tour.RunReport(file, rehearsal);
}
