using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests;

/// <summary>What <c>Instance = Auto</c> comes to: entries shared by all objects only where the method provably reads none of their state.</summary>
[TestFixture(OptimizationLevel.Debug)]
[TestFixture(OptimizationLevel.Release)]
public class InstanceStateTests(OptimizationLevel level)
{
    private const string Members = """
        private int _field = 3;
        private static int s_static = 4;
        public int Auto { get; set; }
        public virtual int Overridable() => 1;
        private int Pure(int x) => x + 1;
        private int PureTwice(int x) => Pure(Pure(x));
        private int Reading(int x) => x + _field;
        private static int Static(int x) => x;
        private static object Take(object o) => o;
        """;

    [TestCase("int M(int x) => x + 1;")]
    [TestCase("int M(int x) => x + s_static + Static(x);")]
    [TestCase("int M(int x) => Pure(x) + PureTwice(x);")]
    [TestCase("int M(int x) { int L(int y) => y + x; return L(2); }")]
    [TestCase("int M(int x) => Enumerable.Range(0, 3).Sum(i => i * x);")]
    [TestCase("int M(int x) => Enumerable.Range(0, 3).Sum(i => Pure(i) * x);")]
    [TestCase("async Task<int> M(int x) { await Task.Yield(); return x; }")]
    [TestCase("async Task<int> M(int x) { await Task.Yield(); return Pure(x); }")]
    [TestCase("int M(int x) => x < 0 ? 0 : M(x - 1) + 1;")]
    [Property("rule", "K11")]
    public void A_method_that_reads_no_state_shares_its_entries(string method)
    {
        var result = Weave(method);

        Assert.That(result.Messages, Is.Empty);
        Assert.That(HasEntriesField(result), Is.False);
    }

    [TestCase("int M(int x) => x + _field;")]
    [TestCase("int M(int x) => x + Auto;")]
    [TestCase("int M(int x) => Reading(x);")]
    [TestCase("int M(int x) => Overridable();")]
    [TestCase("int M(int x) => GetHashCode();")]
    [TestCase("int M(int x) => Take(this).GetHashCode();")]
    [TestCase("C M(int x) => this;")]
    [TestCase("int M(int x) { _field = x; return x; }")]
    [TestCase("int M(int x) { ref var f = ref _field; return f; }")]
    [TestCase("int M(int x) { int L(int y) => y + _field; return L(2); }")]
    [TestCase("int M(int x) { int L(int y) => y + x + _field; return L(2); }")]
    [TestCase("int M(int x) => Enumerable.Range(0, 3).Sum(i => i * _field);")]
    [TestCase("int M(int x) => Enumerable.Range(0, 3).Sum(i => i * x + _field);")]
    [TestCase("int M(int x) { var sum = 0; foreach (var i in new[] { 1 }) { var j = i; sum += Enumerable.Range(0, 3).Sum(k => Enumerable.Range(0, k).Sum(l => l + j + x + _field)); } return sum; }")]
    [TestCase("async Task<int> M(int x) { await Task.Yield(); return x + _field; }")]
    [TestCase("async Task<int> M(int x) { await Task.Yield(); Func<int> f = () => x + Reading(x); return f(); }")]
    [TestCase("int M(int x) => Pure(x > 0 ? _field : 1);")]
    [Property("rule", "K11")]
    public void A_method_that_may_read_state_keeps_its_entries_by_object(string method)
    {
        var result = Weave(method);

        Assert.That(HasEntriesField(result), Is.True);
    }

    [TestCase("public class C(string rates) { [Memo] public int M(int x) => x + rates.Length; }", "'rates'")]
    [TestCase("public class C { private readonly Random _random; private readonly string _name; public C(Random random, string name) { _random = random ?? throw new Exception(); _name = name; }\n [Memo] public int M(int x) => _random.Next(x) + _name.Length; }",
        "'_random', '_name'")]
    [TestCase("public record C(string Name) { [Memo] public int M(int x) => x + Name.Length; }", "'Name'")]
    [TestCase("public class B(string rates) { protected string Rates { get; } = rates; } public class C(string r) : B(r) { [Memo] public int M(int x) => x + Rates.Length; }", "'Rates'")]
    [Property("rule", "K11")]
    public void Reading_what_the_constructor_was_given_is_a_warning_that_names_it(string source, string names)
    {
        var warning = FixtureWeaver.TryWeave(FixtureCompiler.Compile("Given", level, ("Given.cs", source))).Messages.Single();

        Assert.That(warning.IsError, Is.False);
        Assert.That(warning.Text, Is.EqualTo($"MW0601: 'C.M' keeps entries of its own for each object, because it reads {names}, which the constructor is given. "
            + "Say Instance = MemoInstance.Shared if all objects give the same results, or MemoInstance.PerInstance if they don't."));
    }

    [Test, Property("rule", "K11")]
    public void To_say_what_is_meant_silences_the_warning([Values("Shared", "PerInstance")] string instance)
    {
        var source = $"public class C(string rates) {{ [Memo(Instance = MemoInstance.{instance})] public int M(int x) => x + rates.Length; }}";

        Assert.That(FixtureWeaver.TryWeave(FixtureCompiler.Compile("Said", level, ("Said.cs", source))).Messages, Is.Empty);
    }

    private WeaveResult Weave(string method)
    {
        var source = $"public class C {{ {Members} [Memo] public {method} }}";
        return FixtureWeaver.TryWeave(FixtureCompiler.Compile("State", level, ("State.cs", source)));
    }

    private static bool HasEntriesField(WeaveResult result) =>
        result.Woven!.Load().GetType("C")!.GetField("<M>Entries", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance) is not null;
}
