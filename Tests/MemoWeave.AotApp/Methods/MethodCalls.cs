using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Methods;

/// <summary>Methods of all shapes, whatever their keys.</summary>
internal sealed class MethodCalls(CallReport report)
{
    private readonly DoubleCounter _double = new(1);
    private readonly Greeting _greeting = new();

    public async Task Run()
    {
        report.Section("methods");
        Parameters();
        Varying();
        Instances();
        Generics();
        await Tasks();
    }

    private void Parameters()
    {
        report.Calls("none", ParameterMethods.None, ParameterMethods.None);
        report.Calls("flat", () => ParameterMethods.Flat(1, "a", default, Rank.Gold, 0.5), () => ParameterMethods.Flat(1, "a", default, Rank.Gold, null));
        report.Calls(
            "mixed",
            () => ParameterMethods.Mixed(1, [new("Ann", new("Street", 1))], new() { ["a"] = new(1, "EUR") }),
            () => ParameterMethods.Mixed(1, [new("Ann", new("Street", 1))], new() { ["a"] = new(2, "EUR") }));
        report.Calls("many", () => ParameterMethods.Many(1, 2, 3, 4, 5, 6, 7, 8, "a"), () => ParameterMethods.Many(1, 2, 3, 4, 5, 6, 7, 8, "b"));
        report.Calls("out", () => Halve(8), () => Halve(9));
        report.Calls("out, void", () => Split("memo"), () => Split("weave"));
        report.Calls("spans", () => ParameterMethods.OfSpan([1, 2], ['a']), () => ParameterMethods.OfSpan([2, 1], ['a']));
        report.Calls("span of records", () => ParameterMethods.OfSpanOfRecords([new("Ann", new("Street", 1))]), () => ParameterMethods.OfSpanOfRecords([new("Ann", new("Street", 2))]));
        report.Calls("params", () => ParameterMethods.Params("a", "bc"), () => ParameterMethods.Params("ab", "c"));
        report.Calls("in", () => ByReference(1), () => ByReference(2));
        report.Calls("left out", () => ParameterMethods.NotAll(1, new object(), 1, CancellationToken.None), () => ParameterMethods.NotAll(1, "state", 2, new CancellationToken(canceled: false)));
    }

    private void Varying()
    {
        var tenant = "one";
        Memo.Configure(options => options.VaryBy["tenant"] = () => tenant);
        report.Calls("VaryBy", () => Of("one"), () => Of("two"));

        string Of(string current)
        {
            tenant = current;
            return ParameterMethods.Varying(1);
        }
    }

    private void Instances()
    {
        Counter one = new(1), other = new(1);
        report.Calls("by object", () => one.Own(1), () => other.Own(1));
        report.Calls("shared", () => one.OfAll(1), () => other.OfAll(1));
        report.Calls("by content", () => new Counter(1).ByContent(1), () => new Counter(2).ByContent(1));
        report.Calls("by object, list", () => one.OfList([1, 2]), () => other.OfList([1, 2]));
        report.Calls("override", () => _double.OfList([1, 2]), () => _double.OfList([2, 1]));
        report.Calls("property", () => one.Total, () => other.Total);
        report.Calls("indexer", () => one[1, "a"], () => one[1, "b"]);
        report.Calls("by object, generic", () => one.Generic("a"), () => one.Generic(1));
        report.Calls("interface", () => ((IGreeting)_greeting).Greet("Ann"), () => ((IGreeting)_greeting).Greet("Bob"));
        report.Calls("struct", () => new Stretch(1, 3).Length(1), () => new Stretch(2, 4).Length(1));
    }

    private void Generics()
    {
        Shelf<int> numbers = new(1);
        Shelf<string> texts = new("a");
        report.Calls("generic type", () => numbers.Beside(1), () => numbers.Beside(2));
        report.Calls("generic type of objects", () => texts.Beside("a"), () => texts.Beside("b"));
        report.Calls("generic method of a generic type", () => Shelf<int>.Both(1, Rank.Gold), () => Shelf<long>.Both(1, Rank.Gold));
        report.Calls("generic method, others", () => Shelf<string>.Both("a", DateTime.UnixEpoch), () => Shelf<string>.Both("a", DateOnly.MinValue));
        report.Calls("constraints", () => ParameterMethods.Constrained(1), () => ParameterMethods.Constrained(1L));
    }

    private async Task Tasks()
    {
        await report.CallsAsync("task", () => AsyncMethods.OfTask(1), () => AsyncMethods.OfTask(2));
        await report.CallsAsync("value task", async () => await AsyncMethods.OfValueTask(["a"], default), async () => await AsyncMethods.OfValueTask(["b"], default));
        await report.CallsAsync("without async", async () => $"{(await AsyncMethods.WithoutAsync(1)).Sum()}", async () => $"{(await AsyncMethods.WithoutAsync(2)).Sum()}");
        await report.CallsAsync("generic task", async () => $"{await AsyncMethods.Generic(Rank.Gold)}", async () => $"{await AsyncMethods.Generic((Rank?)Rank.Gold)}");
    }

    private static string Halve(int number) => $"{ParameterMethods.TryHalve(number, out var half, out var parts)} {half} {string.Join('+', parts)}";

    private static string Split(string text)
    {
        ParameterMethods.Split(text, out var head, out var tail);
        return $"{head}-{tail}";
    }

    private static string ByReference(long count) => ParameterMethods.ByReference(new Money(1, "EUR"), in count);
}
