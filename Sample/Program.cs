using System.Globalization;
using MemoWeave;
using MemoWeave.Sample;
using MemoWeave.Sample.Report;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Memo.Configure(options => options.CountHits = true);

var file = Path.Combine(AppContext.BaseDirectory, "Data", "seattle-weather.csv");
Screen.Output = TextWriter.Null;
var rehearsal = new CallReport();
await Tour.Run(file, rehearsal);   // so that the times below are not the JIT compiler's
await Tour.RunReport(file, rehearsal);
Memo.Clear();
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
return calls.AsExpected ? 0 : 1;
