using System.Globalization;
using MemoWeave;
using MemoWeave.Sample;
using MemoWeave.Sample.Report;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Memo.Configure(options => options.CountHits = true);

var file = Path.Combine(AppContext.BaseDirectory, "Data", "seattle-weather.csv");
await Tour.Run(file, new CallReport(TextWriter.Null));   // so that the times below are not the JIT compiler's
Memo.Clear();
var before = StatisticsReport.Snapshot();

Console.WriteLine("Seattle's weather, 2012-2015 (NOAA): each call twice, then with a changed argument");
Console.WriteLine();
var calls = new CallReport(Console.Out);
await Tour.Run(file, calls);

Console.WriteLine();
Console.WriteLine("What each memoized method did");
Console.WriteLine();
StatisticsReport.Write(Console.Out, before);

Console.WriteLine();
Console.WriteLine(calls.Conclusion);
return calls.AsExpected ? 0 : 1;
