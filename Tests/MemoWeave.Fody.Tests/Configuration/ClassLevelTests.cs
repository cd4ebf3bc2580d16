using System.Text.RegularExpressions;

namespace MemoWeave.Fody.Tests.Configuration;

/// <summary><c>[Memo]</c> on classes and assemblies, and <c>[NoMemo]</c>.</summary>
[Property("rule", "F2")]
public class ClassLevelTests
{
    [Test]
    public void On_a_class_it_means_the_public_methods_that_return_a_value()
    {
        const string source = """
            [Memo]
            public class C : IDisposable, IAsyncDisposable
            {
                private readonly int _n = Environment.ProcessId;
                public int Method(int x) => x + _n;
                public static string Static(string s) => s;
                public Task<int> Async(int x) => Task.FromResult(x);
                public int Computed => _n + 1;
                public int this[int i] => i + _n;
                public int SetOnly { set { } }
                public int Both { get => _n; set { } }
                public int Automatic { get; set; }
                public override string ToString() => "";
                public override bool Equals(object? o) => false;
                public override int GetHashCode() => 0;
                public static C operator +(C a, int b) => a;
                public static explicit operator int(C c) => 1;
                public event Action Happened { add { } remove { } }
                public void Dispose() { }
                public ValueTask DisposeAsync() => default;
                public void Nothing() { }
                public Task NothingLater() => Task.CompletedTask;
                [NoMemo] public int Out() => 1;
                [NoMemo] public int OutProperty => 1 + _n;
                public int OutGetter { [NoMemo] get => 1 + _n; }
                protected int Protected() => 1;
                internal int Internal() => 1;
                private int Private() => 1;
                public class Nested { public int M() => 1; }
            }
            public class Derived : C { public int Own() => 1; }
            """;

        Assert.That(Memoized(source), Is.EquivalentTo(new[]
        {
            "C.Method(Int32)", "C.Static(String)", "C.Async(Int32)", "C.get_Computed()", "C.get_Item(Int32)", "C.get_Both()",
        }));
    }

    [Test]
    public void What_the_compiler_writes_into_a_record_is_no_method_of_its_user()
    {
        Assert.That(Memoized("[Memo] public record R(int A, string B) { public int Sum(int c) => c; }"), Is.EqualTo(new[] { "R.Sum(Int32)" }));
    }

    [Test]
    public void Extension_members_are_methods_of_their_class()
    {
        const string source = """
            [Memo] public static class C
            {
                extension(string s) { public int Twice => s.Length * 2; public int Times(int n) => s.Length * n; public string Kept { get => s; } }
                public static int Old(this string s) => s.Length;
            }
            """;

        Assert.That(Memoized(source), Is.EquivalentTo(new[] { "C.get_Twice(String)", "C.Times(String,Int32)", "C.get_Kept(String)", "C.Old(String)" }));
    }

    [Test]
    public void The_mark_of_a_getter_is_nearer_than_that_of_its_property()
    {
        const string source = "public class C { private int _n = Environment.ProcessId; [NoMemo] public int A { [Memo] get => _n; } [Memo] public int B { [NoMemo] get => _n; } }";

        Assert.That(Memoized(source), Is.EqualTo(new[] { "C.get_A()" }));
    }

    [Test]
    public void On_the_assembly_it_means_every_class()
    {
        const string source = """
            [assembly: Memo(MaxEntries = 5)]
            public class A { public int M() { Func<int, int> f = x => x + N(); return f(1); } private int N() => 1; public int Later() => Enumerable.Range(0, 3).Sum(i => i + N()); }
            internal static class B { public static int M() => 1; public class Nested { public int M() => 1; } }
            public struct S { public readonly int M() => 1; }
            public interface I { int M(); int N() => 1; }
            public enum E { A }
            public delegate int D(int x);
            [NoMemo] public class Out { public int M() => 1; [Memo] public int Marked() => 1; public class Within { public int M() => 1; } [Memo] public class MarkedWithin { public int M() => 1; } }
            """;

        Assert.That(Memoized(source), Is.EquivalentTo(new[] { "A.M()", "A.Later()", "B.M()", "B.Nested.M()", "Out.Marked()", "Out.MarkedWithin.M()" }));
    }

    [Test]
    public void A_method_reached_by_more_than_one_voice_is_told_once()
    {
        var result = Configured.Weave("[assembly: Memo] [Memo] public class C { public int M() => 1; public int Read(Stream s) => 1; }", "<MemoWeave><Method Match='*'/></MemoWeave>");

        Assert.That(Configured.Memoized(result), Is.EqualTo(new[] { "C.M()" }));
        Assert.That(result.Information, Has.Count.EqualTo(1));
    }

    [Test]
    public void What_cannot_be_memoized_stays_as_it_is_and_is_told()
    {
        var result = Configured.Weave("[Memo] public abstract class C { public int M() => 1; public int Read(Stream s) => 1; public IEnumerable<int> All() => []; public abstract int Abstract(); }");

        Assert.That(Configured.Memoized(result), Is.EqualTo(new[] { "C.M()" }));
        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Information.Select(text => Regex.Match(text, "MW....").Value), Is.EqualTo(new[] { "MW0205", "MW0305", "MW0105" }));
        Assert.That(result.Information[0], Does.StartWith("Source.cs(1): MW0205: 'C.Read' can't be memoized: parameter 's' of type 'Stream'").And.Contains("stays as it is"));
    }

    [Test]
    public void What_is_marked_itself_is_an_error_in_a_marked_class_too()
    {
        var error = Configured.Weave("[Memo] public abstract class C { public int M() => 1; [Memo] public abstract int Abstract(); }").Messages.Single();

        Assert.That((error.IsError, error.Text[..6]), Is.EqualTo((true, "MW0105")));
    }

    [TestCase("[Memo(Ttl = \"soon\")] public class C { public int A() => 1; public int B() => 2; }", "MW0402: 'C' ")]
    [TestCase("[Memo(Stale = \"1h\")] public class C { public int A() => 1; public int B() => 2; }", "MW0401: 'C' ")]
    [TestCase("[Memo(VaryBy = \"a, a\")] public class C { public int A() => 1; public int B() => 2; }", "MW0407: 'C' ")]
    [TestCase("[assembly: Memo(MaxEntries = -1)] public class C { public int A() => 1; public int B() => 2; }", "MW0403: 'Configured' ")]
    public void A_setting_that_is_wrong_for_many_methods_is_one_error(string source, string text)
    {
        var error = Configured.Weave(source).Messages.Single();

        Assert.That(error.IsError);
        Assert.That(error.Text, Does.StartWith(text));
    }

    [Test]
    [Property("rule", "K11")]
    public void By_value_means_all_methods_of_the_class()
    {
        Assert.That(Memoized("[Memo(Instance = MemoInstance.ByValue)] public class C(int n) { public int A() => n; public int B(int x) => n + x; }"), Is.EqualTo(new[] { "C.A()", "C.B(Int32)" }));
    }

    [TestCase("[Memo] public class C { private int M() => 1; public void N() { } }", "MW0506: [Memo] on 'C' memoizes nothing")]
    [TestCase("[Memo] public class C { public int M(Stream s) => 1; }", "MW0506: [Memo] on 'C' memoizes nothing")]
    [TestCase("[assembly: Memo] public struct S { public readonly int M() => 1; }", "MW0506: [Memo] on the assembly 'Configured' memoizes nothing")]
    public void A_mark_that_reaches_nothing_is_a_warning(string source, string text)
    {
        var warning = Configured.Weave(source).Messages.Single();

        Assert.That(warning.IsError, Is.False);
        Assert.That(warning.Text, Does.StartWith(text));
    }

    private static IReadOnlyList<string> Memoized(string source)
    {
        var result = Configured.Weave(source);
        Assert.That(result.Messages, Is.Empty);
        return Configured.Memoized(result);
    }
}
