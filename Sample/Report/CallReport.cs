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
    private int _computed;
    private int _read;

    public bool AsExpected => _asExpected == _calls;

    public string Conclusion => AsExpected
        ? $"Seen in {_calls} calls: the same call again is a hit; a changed argument, or an object that holds something else, is a miss."
        : $"Seen in {_calls} calls: {_calls - _asExpected} did not do what they should. Is the project woven?";

    /// <summary>Where the results came from that were not in memory, and where they are now.</summary>
    public string Origin => (_computed, _read) switch
    {
        (0, _) => $"Nothing was computed: {_read} results came from disk, out of '{Memo.DiskFolder}'.",
        (_, 0) => $"{_computed} calls were computed, and their results are on disk now, in '{Memo.DiskFolder}': run the sample again, and nothing is computed.",
        _ => $"{_computed} calls were computed, and {_read} results came from disk, out of '{Memo.DiskFolder}'.",
    };

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
        _computed += outcome == Outcome.Computed ? 1 : 0;
        _read += outcome == Outcome.Read ? 1 : 0;
        // What would be computed may have been by an earlier run.
        _asExpected += outcome == expected || (outcome, expected) == (Outcome.Read, Outcome.Computed) ? 1 : 0;
        _table.Row(call, outcome.ToString().ToLowerInvariant(), Duration.Text(time), result);
    }
}
