using System.Runtime.CompilerServices;
using System.Text;
using MemoWeave.Keys;
using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Values;

namespace MemoWeave.Tests.Values;

/// <summary>Copies in a process of its own that says that no code can be generated, as one that was compiled natively does.</summary>
internal static class NativeCopies
{
    /// <summary>What the program is told to do.</summary>
    public const string Command = "native-copies";

    /// <summary>What the process does.</summary>
    /// <returns>The number of values that came out otherwise than they should.</returns>
    public static int Run()
    {
        if (RuntimeFeature.IsDynamicCodeSupported) return 100;
        Root();
        var wrong = 0;
        foreach (var value in Kept()) wrong += Check(value, "copied", Same(value));
        foreach (var value in Refused()) wrong += Check(value, "refused", ValueCopier<object>.TryCopy(value, out _, out _) is not null);
        return wrong;
    }

    /// <summary>Says which types signatures have.</summary>
    public static void Root()
    {
        foreach (var type in new[] { typeof(Report), typeof(ReportRow), typeof(PrivateState), typeof(Node), typeof(Twin), typeof(Holding), typeof(OpenRecord) }) RootedTypes.Add(type);
    }

    /// <summary>What comes out as it was.</summary>
    public static object[] Kept()
    {
        Twin circle = new();
        circle.Next = new Twin { Previous = circle };
        ReportRow shared = new() { Handle = new[] { 1 } };
        return
        [
            new[] { 1.5, double.NaN }, new[,] { { 1, 2 }, { 3, 4 } }, new List<int> { 1, 2 }, new List<string?> { "a", null }, new List<ReportRow> { shared, shared, new() },
            new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }, new HashSet<int> { 1 }, new Queue<int>([1]), new Stack<ReportRow>([shared]),
            new Report { Rows = { shared, null }, Pair = (1, new List<int> { 2 }) }, new PrivateState(), circle, new Node { Next = new Node() }, Tuple.Create(1, new[] { 1 }), new StringBuilder("a"), new OpenRecord(1, "a"),
            new object?[] { 1, "a", null, new List<int>() }, new Dictionary<string, ReportRow> { ["a"] = shared }, new Holding[] { new() { List = [1] } }, new Holding?[] { null, new() { List = [1] } },
        ];
    }

    /// <summary>What is refused.</summary>
    public static object[] Refused() => [new MutableRecord(1), new MemoryStream(), new Dictionary<ContentKey, int> { [new()] = 1 }, new Anything { First = 1 }, new Unnamed()];

    private static bool Same(object value)
    {
        if (ValueCopier<object>.TryCopy(value, out var copy, out var isTree) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return false;
        }

        var again = isTree ? ValueCopier<object>.CopyTree(copy) : ValueCopier<object>.Copy(copy);
        return Difference(value, copy) && Difference(copy, again) && Reachable.InBoth(value, copy).Count == 0;
    }

    private static bool Difference(object value, object copy)
    {
        if (ExactComparison.Find(value, copy) is not { } difference) return true;
        Console.Error.WriteLine(difference);
        return false;
    }

    private static int Check(object value, string what, bool isSo)
    {
        if (!isSo) Console.Error.WriteLine($"{value.GetType()} was not {what}.");
        return isSo ? 0 : 1;
    }

    /// <summary>A type that no signature names.</summary>
    private sealed class Unnamed
    {
        public List<int> Numbers { get; set; } = [];
    }
}
