using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Refusals;

/// <summary>What can't be keyed anywhere (rule K10).</summary>
internal static class RefusedCalls
{
    public static void Run(CallReport report)
    {
        report.Section("refused");
        report.Refused("lazy sequence", () => RefusedMethods.Of(Enumerable.Range(0, 3).Where(static number => number > 0)));
        report.Refused("stream", () => TypeMethods.OfObject(new MemoryStream()));
        report.Refused("in a list", () => TypeMethods.OfObject(new List<object> { 1, new MemoryStream() }));
        report.Refused("in a record", () => RefusedMethods.Of(new Folder("a", new Attachment("b", new MemoryStream()))));
        report.Refused("comparer of a delegate", () => TypeMethods.OfObject(new HashSet<int>(EqualityComparer<int>.Create((x, y) => x == y))));
        report.Refused("order of a delegate", () => TypeMethods.OfObject(new SortedSet<int>(Comparer<int>.Create((x, y) => y - x))));
        report.Refused("derived from the framework's", () => TypeMethods.OfObject(new InvalidOperationException("a")));
    }
}
