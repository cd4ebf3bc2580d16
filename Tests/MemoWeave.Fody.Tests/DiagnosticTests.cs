using System.Reflection;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests;

/// <summary>One wrong method for each rule of the weaver: the code, the cause, and where in the source it is told.</summary>
public class DiagnosticTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static IEnumerable<TestCaseData> WrongMembers()
    {
        yield return Wrong("MW0101", "not yet available", "[Memo] public class C { public int M() => 1; }", line: 1);
        yield return Wrong("MW0102", "extension property", "public static class C { extension(string s) { [Memo] public int Twice => s.Length * 2; } }", line: 1);
        yield return Wrong("MW0103", "no getter", "public class C { [Memo] public int P { set { } } }", line: 1);
        yield return Wrong("MW0104", "setter", "public class C { public int P { get => 1; [Memo] set { } } }", line: 1);
        yield return Wrong("MW0105", "no body", "public abstract class C { public int Other() => 1;\n [Memo] public abstract int M(); }", line: 1);
        yield return Wrong("MW0105", "no body", "public interface I { [Memo] int M(); }", line: 0);
        yield return Wrong("MW0105", "no body", "public static class C { [Memo, System.Runtime.InteropServices.DllImport(\"x\")] public static extern int M(); }", line: 0);
        yield return Wrong("MW0106", "'C.M.L' can't be memoized: it captures", "public class C { public int M(int y) { return L(1); [Memo] int L(int x) => x + y; } }", line: 1);
        yield return Wrong("MW0106", "'C.M.L' can't be memoized: it captures", "public class C { private int _n; public int M() { return L(1); [Memo] int L(int x) => x + _n; } }", line: 1);
        yield return Wrong("MW0106", "'C.M.L' can't be memoized: it captures", "public class C { public Func<int, int> M(int y) { return L; [Memo] int L(int x) => x + y; } }", line: 1);
        yield return Wrong("MW0106", "'C.M.(lambda)' can't be memoized: it captures", "public class C { public Func<int, int> M(int y) => [Memo] (int x) => x + y; }", line: 1);
        yield return Wrong("MW0106", "'C.M.(lambda)' can't be memoized: it captures", "public class C { private int _n; public Func<int, int> M() => [Memo] (int x) => x + _n; }", line: 1);
        yield return Wrong("MW0109", "struct's method", "public struct S { private int _n;\n [Memo] public int M() => ++_n; }", line: 2);
        yield return Wrong("MW0110", "calling convention", "public static class C { [Memo, System.Runtime.InteropServices.UnmanagedCallersOnly] public static int M(int x) => x; }", line: 1);
        yield return Wrong("MW0111", "ref struct", "public readonly ref struct S { [Memo] public int M() => 1; }", line: 1);
        yield return Wrong("MW0201", "'x' is passed by `ref`", "public class C { [Memo] public int M(ref int x) => x; }", line: 1);
        yield return Wrong("MW0202", "beside a task", "public class C { [Memo] public Task<int> M(out int x) { x = 1; return Task.FromResult(2); } }", line: 1);
        yield return Wrong("MW0202", "CacheNull", "public class C { [Memo(CacheNull = false)] public string? M(out int x) { x = 1; return null; } }", line: 1);
        yield return Wrong("MW0203", "pointer", "public unsafe class C { [Memo] public int M(int* x) => *x; }", line: 1);
        yield return Wrong("MW0204", "'x' of type 'Window'", "public ref struct Window; public class C { [Memo] public int M(Window x) => 1; }", line: 1);
        yield return Wrong("MW0204", "'x' of type 'Span<int>'", "public class C { [Memo] public int M(out Span<int> x) { x = default; return 1; } }", line: 1);
        yield return Wrong("MW0204", "'x' of type 'T'", "public class C { [Memo] public int M<T>(T x) where T : allows ref struct => 1; }", line: 1);
        yield return Wrong("MW0205", "'x' of type 'Stream'", "public class C { [Memo] public long M(Stream x) => x.Length; }", line: 1);
        yield return Wrong("MW0205", "'x' of type 'Dictionary<string, int>'", "public class C { [Memo] public int M(Dictionary<string, int> x) => x.Count; }", line: 1);
        yield return Wrong("MW0205", "'x' of type 'ReadOnlySpan<Stream>'", "public class C { [Memo] public int M(ReadOnlySpan<Stream> x) => x.Length; }", line: 1);
        yield return Wrong("MW0205", "'f' of type 'Func<int>'", "public class C { [Memo] public int M(Func<int> f) => f(); }", line: 1);
        yield return Wrong("MW0206", "CancellationToken", "public class C { [Memo] public int M(CancellationToken a, CancellationToken b) => 1; }", line: 1);
        yield return Wrong("MW0207", "field 'Other' of type 'Stream'", "public readonly struct S { public readonly Stream Other;\n [Memo] public int M() => 1; }", line: 2);
        yield return Wrong("MW0302", "reference", "public class C { private int _n; [Memo] public ref int M() => ref _n; }", line: 1);
        yield return Wrong("MW0303", "pointer", "public unsafe class C { [Memo] public int* M() => null; }", line: 1);
        yield return Wrong("MW0304", "ref struct", "public class C { [Memo] public Span<int> M() => default; }", line: 1);
        yield return Wrong("MW0305", "lazy", "public class C { [Memo] public IEnumerable<int> M() { yield return 1; } }", line: 1);
        yield return Wrong("MW0305", "lazy", "public class C { [Memo] public async IAsyncEnumerable<int> M() { await Task.Yield(); yield return 1; } }", line: 1);
        yield return Wrong("MW0305", "lazy", "public class C { [Memo] public Task<IEnumerable<int>> M() => Task.FromResult(Enumerable.Range(0, 3)); }", line: 1);
        yield return Wrong("MW0305", "lazy", "public class C { [Memo] public void M(out IEnumerable<int> x) => x = []; }", line: 1);
        yield return Wrong("MW0306", "task types", """
            [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.AsyncTaskMethodBuilder<>))]
            public class Job<T>;
            public class C { [Memo] public Job<int> M() => new(); }
            """, line: 3);
        foreach (var setting in new[]
        {
            "Sliding = \"1d\"", "Jitter = \"10%\"", "Persist = \"disk\"", "ErrorTtl = \"1s\"", "Stale = \"1s\"", "StaleOnError = \"1s\"", "Tags = new[] { \"a\" }", "VaryBy = \"culture\"",
            "Version = \"1\"", "Spinner = \"wait\"", "CacheIf = \"If\"", "Validate = \"V\"", "OnRelease = \"R\"", "AllowWidgets = true",
        })
            yield return Wrong("MW0401", setting.Split(' ')[0] + " is not yet available", $"public class C {{ [Memo({setting})] public int M() => 1; }}", line: 1);
        yield return Wrong("MW0402", "\"soon\"", "public class C { [Memo(Ttl = \"soon\")] public int M() => 1; }", line: 1);
        yield return Wrong("MW0402", "\"0s\"", "public class C { [Memo(Ttl = \"0s\")] public int M() => 1; }", line: 1);
        yield return Wrong("MW0403", "-1", "public class C { [Memo(MaxEntries = -1)] public int M() => 1; }", line: 1);
        yield return Wrong("MW0404", "static", "public class C { [Memo(Instance = MemoInstance.Shared)] public static int M() => 1; }", line: 1);
        yield return Wrong("MW0405", "identity", "public readonly struct S { [Memo(Instance = MemoInstance.PerInstance)] public int M() => 1; }", line: 1);
        yield return Wrong("MW0406", "ByValue", "public class C { [Memo(Instance = MemoInstance.ByValue)] public int M() => 1; }", line: 1);
    }

    [TestCaseSource(nameof(WrongMembers)), Property("rule", "W4")]
    public void A_member_that_cannot_be_memoized_is_a_build_error_that_says_why_and_where(string code, string cause, string source, int line)
    {
        var result = FixtureWeaver.TryWeave(FixtureCompiler.Compile("Wrong", OptimizationLevel.Debug, ("Wrong.cs", source)));

        Assert.That(result.Woven, Is.Null, "nothing must pass for woven");
        Assert.That(result.Failure, Is.Not.Null);
        var error = result.Messages.Single(m => m.IsError);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Text, Does.StartWith(code + ": '").And.Contains(cause));
            Assert.That(error.Line, Is.EqualTo(line));
            Assert.That(error.File, line == 0 ? Is.Null : Is.EqualTo("Wrong.cs"));
        }
    }

    [Test, Property("rule", "W4")]
    public void Every_rule_has_a_wrong_member_among_these_tests()
    {
        // These are no errors and have tests of their own.
        string[] elsewhere = ["MW0307", "MW0601", "MW0602"];

        Assert.That(WrongMembers().Select(test => (string)test.Arguments[0]!).Distinct(), Is.EquivalentTo(RuleCodes().Except(elsewhere)));
        Assert.That(RuleCodes(), Is.Unique);
    }

    [Test, Property("rule", "W4")]
    public void All_errors_of_a_build_are_told_at_once()
    {
        const string source = """
            public class C
            {
                [Memo(Ttl = "soon")] public int A(Stream s, Func<int> f) => 1;
                [Memo] public Span<int> B() => default;
            }
            """;

        var errors = Weave(source).Messages;

        Assert.That(errors.Select(e => (e.Text[..6], e.Line)), Is.EquivalentTo(new[] { ("MW0205", 3), ("MW0205", 3), ("MW0402", 3), ("MW0304", 4) }));
    }

    [TestCase("async Task M() => await Task.Yield();"), TestCase("async ValueTask M() => await Task.Yield();"), TestCase("void M() { }"), Property("rule", "V10")]
    public void A_method_without_a_result_is_woven_with_a_warning(string method)
    {
        var result = Weave($"public class C {{ [Memo] public {method} }}");

        Assert.That(result.Woven, Is.Not.Null);
        var warning = result.Messages.Single();
        Assert.That(warning.IsError, Is.False);
        Assert.That(warning.Text, Is.EqualTo("MW0307: 'C.M' has no result, so that a hit does nothing at all. Remove [Memo], or return what the method computes."));
    }

    [Test, Property("rule", "V10")]
    public void A_void_method_with_an_out_parameter_has_a_result()
    {
        var result = Weave("public class C { [Memo] public void M(out int x) => x = 1; }");

        Assert.That(result.Woven, Is.Not.Null);
        Assert.That(result.Messages, Is.Empty);
    }

    [Test, Property("rule", "K10")]
    public void A_message_names_the_thing_the_cause_and_the_remedy()
    {
        var error = Weave("namespace Shop; public class Orders { [Memo] public long Size(Stream file) => file.Length; }").Messages.Single();

        Assert.That(error.Text, Is.EqualTo("MW0205: 'Shop.Orders.Size' can't be memoized: parameter 'file' of type 'Stream' can't be part of a key yet. "
            + "Pass primitives, strings, dates, enums, or arrays and lists of them."));
    }

    [TestCase("<MemoWeave Ttl='1d'/>", "attribute 'Ttl'"), TestCase("<MemoWeave><Method Match='*'/></MemoWeave>", "element <Method>"), Property("rule", "F1")]
    public void Settings_in_the_configuration_are_not_ignored(string configuration, string name)
    {
        var fixture = FixtureCompiler.Compile("Configured", OptimizationLevel.Debug, ("C.cs", "public class C { }"));

        var result = FixtureWeaver.TryWeave(fixture, configuration);

        Assert.That(result.Woven, Is.Null);
        Assert.That(result.Messages.Single().Text, Does.StartWith("MW0501: ").And.Contains(name));
    }

    [Test, Property("rule", "W5")]
    public void An_assembly_without_memoized_members_is_left_as_it_is()
    {
        var plain = FixtureCompiler.Compile("Plain", OptimizationLevel.Release, ("C.cs", "public class C { public int M() => 1; }"));

        var result = FixtureWeaver.TryWeave(plain);

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Woven!.Load().GetType("C")!.GetMembers(Declared).Select(m => m.Name), Is.EquivalentTo(new[] { "M", ".ctor" }));
    }

    private static WeaveResult Weave(string source) =>
        FixtureWeaver.TryWeave(FixtureCompiler.Compile("Fixture", OptimizationLevel.Debug, ("Fixture.cs", source)));

    private static IEnumerable<string> RuleCodes()
    {
        var checker = typeof(ModuleWeaver).Assembly.GetType("MemoWeave.Fody.Checks.Checker", throwOnError: true)!;
        var rules = (System.Collections.IEnumerable)checker.GetProperty("Rules")!.GetValue(null)!;
        return rules.Cast<object>().Select(rule => (string)rule.GetType().GetProperty("Code")!.GetValue(rule)!).ToList();
    }

    private static TestCaseData Wrong(string code, string cause, string source, int line) =>
        new TestCaseData(code, cause, source, line).SetArgDisplayNames(code, cause);
}
