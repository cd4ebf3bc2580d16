using System.Linq.Expressions;
using MemoWeave.Testing;

namespace MemoWeave.AotApp.Control;

/// <summary>What is asked of single calls: the same answers wherever it runs, and never by running anybody's code (rule T1).</summary>
internal sealed class ControlCalls(CallReport report)
{
    public async Task Run()
    {
        report.Section("control");
        var controlled = new Controlled();
        IControlled byInterface = controlled;
        Controlled overridden = new ControlledPlainly();
        Controlled again = new ControlledAgain();
        IControlled decorated = new Decorated(controlled);
        var distance = new Distance(1, 2);
        int[] numbers = [1, 2, 3];
        var half = 0;

        Ask("static", () => Controlled.Squared(7));
        Ask("generic", () => Controlled.Kind("x", new List<int> { 1 }));
        Ask("out", () => Controlled.TryHalve(8, out half));
        Ask("property", () => controlled.Length);
        Ask("virtual", () => controlled.Describe(1));
        Ask("interface", () => byInterface.Describe(1));
        Ask("default method", () => byInterface.ByDefault(1));
        Ask("operator", () => distance + distance);
        Ask("struct", () => distance.Length());
        Ask<object>("conversion", () => Controlled.Kind("y", new List<int> { 1 }));
        Ask("memoized override", () => again.Describe(1));
        Ask("override", () => overridden.Describe(1));
        Ask("decorator", () => decorated.Describe(1));

        await Controlled.LoadAsync(1);
        Memo.TryPeek(() => Controlled.LoadAsync(1), out string? loaded);
        report.Line($"task: {loaded}");

        var squares = Controlled.Tagged(2) + Controlled.Tagged(3);
        report.Line($"tags: {squares} {Memo.ForgetTag("square:2")} {Memo.ForgetTag("squares")} {Memo.ForgetTag("squares")}");

        using (var sandbox = MemoSandbox.Start())
        {
            Controlled.Squared(7);
            Controlled.Squared(7);
            var statistics = sandbox.StatisticsOf(() => Controlled.Squared(7));
            report.Line($"sandbox: {statistics.Hits} {statistics.Computations}");
        }

        report.Line(RuntimeFeatureLine(() => Controlled.Sum(numbers)));
    }

    private void Ask<T>(string kind, Expression<Func<T>> call)
    {
        try
        {
            var before = Memo.Explain(call);
            Memo.Set(call, default!);
            var set = Memo.TryPeek(call, out var value) ? $"{value}" : "nothing";
            report.Line($"{kind}: {before} {set} {Memo.Key(call):x} {Memo.Forget(call)} {Memo.Forget(call)} {Memo.Of(call).Statistics.Computations}");
        }
        catch (ArgumentException refusal)
        {
            // In native code an override is refused because nobody knows it; under the JIT, because it is not memoized.
            report.Line($"{kind}: refused{(refusal.Message.Contains("out parameters") ? ", for its out parameters" : "")}");
        }
    }

    /// <summary>A span can't be handed to an interpreter: where nothing can be compiled, the question is refused.</summary>
    private static string RuntimeFeatureLine<T>(Expression<Func<T>> call)
    {
        try
        {
            return Memo.Forget(call) ? "" : "span: asked";
        }
        catch (ArgumentException refusal) when (refusal.Message.Contains("no code can be generated"))
        {
            return "span: asked";
        }
    }
}
