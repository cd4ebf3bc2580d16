using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Keys;

/// <summary>Which types a woven method names so that a trimmer keeps their fields: for keys, and for copies of results.</summary>
[Property("rule", "K5"), Property("rule", "V3")]
public class RootTests
{
    /// <summary>Another project of the solution, which the woven one references.</summary>
    private const string Library = """
        namespace Library;
        public abstract class Shape { private Brush? _brush; public Brush? Brush => _brush; }
        public class Circle : Shape { private double _radius; public double Radius => _radius; private class Hidden : Circle; }
        internal class Secret : Shape { private protected class Deeper : Secret; }
        public class Brush { private protected readonly Uri? _texture = null; }
        public interface IShaded;
        internal struct Shaded : IShaded { public Pen Pen; }
        public enum Pen { Thin }
        """;

    private const string Source = """
        using Library;
        public class Query { public string? Name { get; set; } private readonly Dictionary<string, List<Filter>> _filters = []; [NotKey] private Logger? _log; [NotKey] public Logger? Log { get; set; } static Logger? s_log; public Func<Logger>? Make; }
        public class Filter : Criterion { public int? Limit; public (int, Level)[]? Bounds; public volatile Operand? Right; public Query? Query; }
        public class Criterion { private Operand? _left; public Operand? Left => _left; }
        public record Operand(string Text);
        public sealed record Constant(string Text, Uri Link) : Operand(Text);
        public class Logger;
        public enum Level { Low, High }
        public class Box<T> { public T? Value; public class Inner { public T? Kept; } }
        public class Small<T> : Box<T> { private KeyValuePair<T, Level> _pair; public KeyValuePair<T, Level> Pair => _pair; }
        public class IntBox : Box<int>;
        public class TextBox : Box<string>;
        public class Grows<T> { public T? Value; public Grows<List<T>>? Deeper; }
        public class Any<T> : Query;
        public class Names : List<Operand>;
        public class Ranks : IReadOnlyList<Level> { private readonly Level[] _ranks = []; public int Count => _ranks.Length; public Level this[int index] => _ranks[index]; public IEnumerator<Level> GetEnumerator() { foreach (var rank in _ranks) yield return rank; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        public interface IRule { bool Holds => true; }
        public interface IStrictRule : IRule;
        public struct Strict : IStrictRule { public Tuple<int, Level>? Pair; }
        public class Loose : IRule { private class Nested : IRule { private class Deep : Nested; } }
        public class Memoized<T>
        {
            [Memo] public static int Leaves(Uri a, List<string> b, Version? c, int[][] d, ReadOnlyMemory<Guid> h, Dictionary<string, Level> e, IEnumerable<object> f, int? g) => 1;
            [Memo] public static int Typed(int a, (Level, string) b) => 1;
            [Memo] public static int Queries(IReadOnlyList<Query> queries) => 1;
            [Memo] public static int Boxes(Box<int> box) => 1;
            [Memo] public static int Generic<U>(T a, Box<U> b, List<T> c, Box<int>.Inner d) => 1;
            [Memo] public static int Growing(Grows<int> x) => 1;
            [Memo] public static int Rules(IRule rule) => 1;
            [Memo] public static int Other(Names names, [NotKey] Query a, Query _b) => 1;
            [Memo] public static int Lists(IReadOnlyCollection<Level> levels, IEnumerable<int> numbers) => levels.Count;
            [Memo] public static int Shapes(Shape[] shapes) => 1;
            [Memo] public static int Shades(IShaded shade) => 1;
            [Memo] public static Query Result(List<int> a) => new();
            [Memo(Share = true)] public static Query SharedResult(List<int> a) => new();
            [Memo] public static Task<Strict[]> TaskResult(int a) => null!;
            [Memo] public static async ValueTask ValueTaskAlone(int a, List<int> b) => await Task.Yield();
            [Memo] public static void OutResult(out Logger found, out List<(int, Level)> others) { found = new(); others = []; }
            [Memo] public static Constant Both(Operand a) => null!;
        }
        public readonly struct Measure { private readonly int _n; private readonly Operand? _unit; [NotKey] private readonly Logger? _log; [Memo] public int OnStruct() => _n; }
        public class Report { private readonly Level[]? _levels; private System.Drawing.Point? _place; private (DateTimeOffset, Half)[]? _times; private CancellationToken _token; [Memo(Instance = MemoInstance.ByValue)] public int ByValue(int x) => x; [Memo] private int PerInstance(int x) => x + (_levels?.Length ?? 0); }
        public class Yearly : Report;
        """;

    private static readonly Lazy<Fixture> Woven = new(() =>
    {
        var library = FixtureCompiler.Compile("Library", OptimizationLevel.Release, Library);
        return FixtureWeaver.Weave(FixtureCompiler.Compile("Rooted", OptimizationLevel.Release, Source, library));
    });

    [TestCase("Leaves", "Nullable<Int32>")]
    [TestCase("Typed", "")]
    [TestCase("Result", "Query Filter Operand Constant Criterion Logger")]
    [TestCase("SharedResult", "")]
    [TestCase("TaskResult", "Strict")]
    [TestCase("ValueTaskAlone", "")]
    [TestCase("OutResult", "Logger")]
    [TestCase("Both", "Operand Constant")]
    [TestCase("Queries", "Query Filter Nullable<Int32> ValueTuple<Int32,Level> Operand Constant Criterion")]
    [TestCase("Boxes", "Box<Int32> Small<Int32> KeyValuePair<Int32,Level> IntBox")]
    [TestCase("Generic", "Box<U> Small<U> KeyValuePair<U,Level> Box/Inner<Int32>")]
    [TestCase("Rules", "Strict Tuple<Int32,Level> Loose Loose/Nested Loose/Nested/Deep")]
    [TestCase("Other", "Names Operand Constant")]
    [TestCase("Lists", "Ranks")]
    [TestCase("Shapes", "Library.Shape Library.Brush Library.Circle Library.Circle/Hidden Library.Secret Library.Secret/Deeper")]
    [TestCase("Shades", "Library.Shaded")]
    [TestCase("OnStruct", "Operand Constant")]
    [TestCase("ByValue", "Report Nullable<Drawing.Point> Drawing.Point ValueTuple<DateTimeOffset,Half> Yearly")]
    [TestCase("PerInstance", "")]
    public void A_method_names_the_types_that_its_keys_and_its_results_may_be_made_of(string method, string types)
    {
        Assert.That(string.Join(' ', Rooted(method)), Is.EqualTo(types));
    }

    [Test]
    public void A_type_that_contains_itself_with_ever_longer_arguments_ends()
    {
        Assert.That(Rooted("Growing").ToList(), Has.Count.InRange(2, 10).And.All.StartsWith("Grows<"));
    }

    [Test, Property("rule", "W6")]
    public void The_JIT_compiles_and_runs_every_list()
    {
        Assert.That(MethodPreparation.RunInChildProcess(Woven.Value), Is.Empty);

        foreach (var type in Woven.Value.Load().GetTypes().Where(t => t.Name.Contains("Memo") && t.GetMethod("Root", BindingFlags.Static | BindingFlags.NonPublic) is not null))
        {
            var closed = type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type;
            Assert.That(() => closed.GetMethod("Root", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, []), Throws.Nothing);
        }
    }

    // RootedTypes.Add(typeof(X)) is fifteen bytes: the type, and two calls.
    private static IEnumerable<string> Rooted(string method)
    {
        const int statement = 15;
        var site = Woven.Value.Load().GetTypes().Single(t => t.Name.StartsWith($"<{method}>Memo", StringComparison.Ordinal));
        if (site.GetMethod("Root", BindingFlags.Static | BindingFlags.NonPublic)?.GetMethodBody()?.GetILAsByteArray() is not { } il)
            return [];
        Assert.That((il.Length % statement, il[^1]), Is.EqualTo((1, (byte)OpCodes.Ret.Value)), "nothing else is in it");
        var tokens = Enumerable.Range(0, il.Length / statement).Select(i => il.AsMemory(i * statement, statement)).ToList();
        Assert.That(tokens.Select(t => t.Span[0]), Has.All.EqualTo((byte)OpCodes.Ldtoken.Value));
        return [.. tokens.Select(t => Name(site.Module.ResolveType(BitConverter.ToInt32(t.Span[1..5]), site.GetGenericArguments(), null)))];
    }

    private static string Name(Type type) =>
        type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsConstructedGenericType ? $"{Regex.Replace(Name(type.GetGenericTypeDefinition()), "`[0-9]+", "")}<{string.Join(",", type.GenericTypeArguments.Select(Name))}>"
        : (type.FullName ?? type.Name).Replace('+', '/').Replace("System.Collections.Generic.", "").Replace("System.", "");
}
