using System.Diagnostics;

namespace MemoWeave.Sample.Report;

/// <summary>Makes calls, and shows of each what it did, how long it took, and what came out.</summary>
internal sealed class CallReport
{
    private readonly ConsoleTable _table = new(
        new Column("call", 40),
        new Column("outcome", 8),
        new Column("time", 10, Right: true),
        new Column("result", 36));

    private int _calls;
    private int _asExpected;

    public bool AsExpected => _asExpected == _calls;

    public string Conclusion => AsExpected
        ? $"Seen in {_calls} calls: the same call again is a hit; a changed argument, or another object, is a miss."
        : $"Seen in {_calls} calls: {_calls - _asExpected} did not do what they should. Is the project woven?";

    public void Show<T>(string call, Outcome expected, Func<T> method, Func<T, string> describe)
    {
        var before = CallCounts.Now();
        var start = Stopwatch.GetTimestamp();
        var result = method();
        Record(call, expected, before, Stopwatch.GetElapsedTime(start), describe(result));
    }

    public async Task<T> ShowAsync<T>(string call, Outcome expected, Func<Task<T>> method, Func<T, string> describe)
    {
        var before = CallCounts.Now();
        var start = Stopwatch.GetTimestamp();
        var result = await method();
        Record(call, expected, before, Stopwatch.GetElapsedTime(start), describe(result));
        return result;
    }

    private void Record(string call, Outcome expected, CallCounts before, TimeSpan time, string result)
    {
        var outcome = CallCounts.Between(before, CallCounts.Now());
        _calls++;
        _asExpected += outcome == expected ? 1 : 0;
        _table.Row(call, outcome.ToString().ToLowerInvariant(), Duration.Text(time), result);
    }
}
