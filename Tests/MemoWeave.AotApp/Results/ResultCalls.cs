using System.Collections.Concurrent;
using MemoWeave.AotApp.Refusals;

namespace MemoWeave.AotApp.Results;

/// <summary>Results that come out as they went in, whatever their callers do with them (rules V1, V3).</summary>
internal static class ResultCalls
{
    public static async Task Run(CallReport report)
    {
        report.Section("results");
        report.Copies("array", static () => ResultMethods.Numbers(1), static v => v[0]++);
        report.Copies("array of two dimensions", static () => ResultMethods.Plane(1), static v => v[0, 0]++);
        report.Copies("array of arrays", static () => ResultMethods.Jagged(1), static v => v[1][0] = "");
        report.Copies("array of structs", static () => ResultMethods.Points(1), static v => v[0].X++);
        report.Copies("list of what may be null", static () => ResultMethods.PointsOrNone(1), static v => v.Clear());
        report.Copies("list of lists", static () => ResultMethods.Lists(1), static v => v[0].Clear());
        report.Copies("dictionary", static () => ResultMethods.Map(1), static v => v["A"].Add(2));
        report.Copies("set", static () => ResultMethods.Set(1), static v => v.Remove("a"));
        report.Copies("queue", static () => ResultMethods.Queue(1), static v => v.Dequeue());
        report.Copies("stack", static () => ResultMethods.Stack(1), static v => v.Pop().Lines.Clear());
        report.Copies("builder", static () => ResultMethods.Text(1), static v => v.Append('!'));
        report.Copies("class by its base", static () => ResultMethods.Draft(1), static v => (v.At, v.Earlier) = (null, null));
        report.Copies("circle", static () => ResultMethods.Circle(1), static v => v.Earlier!.Lines.Clear());
        report.Copies("fields that no code reads", static () => ResultMethods.Parcel(1));
        report.Copies("ring", static () => ResultMethods.Ring(1), static v => v.Next[0].Next.Clear());
        report.Copies("list of a user's own", static () => ResultMethods.Route(1), static v => v.Clear());
        report.Copies("record that holds lists", static () => ResultMethods.Pair(1), static v => v.First.Clear());
        report.Copies("tuple", static () => ResultMethods.Tuple(1), static v => v.Draft.Lines.Add("b"));
        report.Copies("out", static () => Out(1), static v => v.Numbers.Clear());
        await report.CopiesAsync("task", static async () => await ResultMethods.Later(1), static v => v.Lines.Clear());
        await report.CopiesAsync("value task", static async () => await ResultMethods.AtOnce(1), static v => v.Clear());
        report.Copies("record", static () => ResultMethods.Company(1));
        report.Copies("record, immutable", static () => ResultMethods.Address(1));
        report.Copies("shared", static () => ResultMethods.Shared(1));
        report.Copies("of a named type, as an object", static () => Anything(1, static () => new Draft("a", "b")), static v => ((Draft)v).Lines.Clear());
        report.Copies("stream, as an object", static () => Anything(2, static () => new MemoryStream()));
    }

    /// <summary>What native code can't copy exactly, and has to leave unstored: never may it hand out half of it (rule V3).</summary>
    public static void RunLimited(CallReport report)
    {
        report.Section("not stored where no code can be generated");
        report.Copies("no signature names it", static () => Anything(11, static () => new NativeLimits.Stranger(1)), hashes: false);
        report.Copies("its base is named by none", static () => Anything(12, static () => new NativeLimits.Child(1)), hashes: false);
        report.Copies("in a list", static () => Anything(13, static () => new List<NativeLimits.Stranger> { new(1) }), hashes: false);
        report.Copies("struct that no signature names", static () => Anything(14, static () => new NativeLimits.StrangeStruct(1)), hashes: false);
        report.Copies("collection that is not kept", static () => Anything(15, static () => new LinkedList<int>([1])), hashes: false);
        report.Copies("sorted", static () => Anything(16, static () => new SortedDictionary<int, int> { [1] = 2 }), hashes: false);
        report.Copies("concurrent", static () => Anything(17, static () => new ConcurrentDictionary<int, int> { [1] = 2 }), hashes: false);
        report.Copies("keys that can change", static () => Anything(18, static () => new Dictionary<Draft, int> { [new Draft("a")] = 1 }), hashes: false);
        report.Copies("delegate", static () => Anything(19, static () => (Func<int>)(static () => 1)), hashes: false);
    }

    private static (bool Found, Draft Draft, List<int> Numbers) Out(int x) => (ResultMethods.Out(x, out var draft, out var numbers), draft, numbers);

    private static object Anything(int x, Func<object> make) => ResultMethods.Anything(x, make);
}
