using System.IO.Hashing;
using MemoWeave.Keys;

namespace MemoWeave.AotApp;

/// <summary>
/// Makes a call, the same call again with arguments made anew, and one with others; writes what came out, whether the body ran for it, and
/// the hash of the canonical key, which is to be the same wherever it is made (rule K2).
/// </summary>
internal sealed class CallReport(TextWriter output)
{
    public void Section(string name) => output.WriteLine($"== {name}");

    public void Line(string line) => output.WriteLine(line);

    /// <summary>A method whose key is one argument.</summary>
    public void Key<T>(string kind, Func<T, string> call, Func<T> equal, Func<T> other)
    {
        Calls(kind, () => call(equal()), () => call(other()));
        output.WriteLine($"    {HashOf(equal())} {HashOf(other())}");
    }

    public void Calls(string kind, Func<string> equal, Func<string> other) =>
        output.WriteLine($"{kind}: {Outcome(equal)} | {Outcome(equal)} | {Outcome(other)}");

    public async Task CallsAsync(string kind, Func<Task<string>> equal, Func<Task<string>> other) =>
        output.WriteLine($"{kind}: {await OutcomeAsync(equal)} | {await OutcomeAsync(equal)} | {await OutcomeAsync(other)}");

    /// <summary>The same for calls that need not hit.</summary>
    public void Outcomes(string kind, Func<string> equal, Func<string> other) =>
        output.WriteLine($"{kind}: {Outcome(equal)}, {Outcome(equal)}, {Outcome(other)}");

    public async Task OutcomesAsync(string kind, Func<Task<string>> equal, Func<Task<string>> other) =>
        output.WriteLine($"{kind}: {await OutcomeAsync(equal)}, {await OutcomeAsync(equal)}, {await OutcomeAsync(other)}");

    /// <summary>A result that its caller changes each time: what came out by the hash of all that is in it, and whether it was the caller's own.</summary>
    public void Copies<T>(string kind, Func<T> call, Action<T>? change = null, bool hashes = true)
    {
        List<object?> results = [];
        output.WriteLine($"{kind}: {Copy()} / {Copy()} / {Copy()}, {(results.Distinct(ReferenceEqualityComparer.Instance).Count() == 1 ? "one for all" : "one each")}");

        string Copy()
        {
            var before = Bodies.Runs;
            var result = call();
            var outcome = Outcome(before, hashes ? HashOf(result) : "");
            change?.Invoke(result);
            results.Add(result);
            return outcome;
        }
    }

    public async Task CopiesAsync<T>(string kind, Func<Task<T>> call, Action<T> change)
    {
        var results = new Queue<(T Result, string Outcome)>();
        for (var i = 0; i < 3; i++)
        {
            var before = Bodies.Runs;
            var result = await call();
            results.Enqueue((result, Outcome(before, HashOf(result))));
            change(result);
        }

        output.WriteLine($"{kind}: {string.Join(" / ", results.Select(static r => r.Outcome))}, {(results.Select(static r => (object?)r.Result).Distinct(ReferenceEqualityComparer.Instance).Count() == 1 ? "one for all" : "one each")}");
    }

    /// <summary>What can't be keyed.</summary>
    public void Refused(string kind, Func<string> call) => output.WriteLine($"{kind}: {Outcome(call)}");

    private static string Outcome(Func<string> call)
    {
        var before = Bodies.Runs;
        try
        {
            var result = call();
            return Outcome(before, result);
        }
        catch (UnkeyableArgumentException refusal)
        {
            return $"refused: {refusal.Message}";
        }
    }

    private static async Task<string> OutcomeAsync(Func<Task<string>> call)
    {
        var before = Bodies.Runs;
        var result = await call();
        return Outcome(before, result);
    }

    private static string Outcome(int before, string result) => $"{result} {(Bodies.Runs == before ? "hit" : "computed")}";

    private static string HashOf<T>(T value)
    {
        var buffer = default(KeyBuffer);
        var writer = KeyWriter.Start(ref buffer, Memo.Methods[^1]);
        try
        {
            writer.Argument(value, "value");
            return writer.Failure is null ? Convert.ToHexString(XxHash128.Hash(writer.Written)) : writer.Failure.Message;
        }
        catch (UnkeyableArgumentException)
        {
            return "none";
        }
        finally
        {
            writer.Return();
        }
    }
}
