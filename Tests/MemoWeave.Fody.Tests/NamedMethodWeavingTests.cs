using ICSharpCode.Decompiler.Metadata;
using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Inspection.Tests;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests;

/// <summary>What woven code says of the methods that settings name, read from the code.</summary>
[Property("rule", "E7")]
public class NamedMethodWeavingTests
{
    [Test]
    public void The_call_site_is_told_of_the_method_and_the_policy_of_its_name()
    {
        var code = Woven("public class C { [Memo(Validate = nameof(V))] public static int M(int x) => x; private static bool V(int x) => true; private static bool V(long x) => true; }");

        Assert.That(code, Does.Contain("Validate = \"V\"").And.Contain("Site.ValidateBy(new Func<int, bool>(V));"));
    }

    [Test]
    public void A_method_without_such_settings_has_none_of_it() =>
        Assert.That(Woven("public class C { [Memo] public static int M(int x) => x; }"), Does.Not.Contain("ValidateBy"));

    [TestCase("public class C { [Memo] public static int M(int x) => x; private static bool V(int x) => true; }", "<MemoWeave Validate='V'/>", true)]
    [TestCase("[Memo(Validate = \"V\")] public class C { public static int M(int x) => x; private static bool V(int x) => true; }", "<MemoWeave/>", true)]
    [TestCase("public class C { public static int M(int x) => x; private static bool V(int x) => true; }", "<MemoWeave><Method Match='C.M' Validate='V'/></MemoWeave>", true)]
    [TestCase("[Memo(Validate = \"V\")] public class C { [Memo(Validate = null)] public static int M(int x) => x; }", "<MemoWeave/>", false)]
    [Property("rule", "F2")]
    public void It_may_be_said_for_many_methods(string source, string configuration, bool hasIt) =>
        Assert.That(Woven(source, configuration).Contains("ValidateBy", StringComparison.Ordinal), Is.EqualTo(hasIt));

    [Test]
    [Property("rule", "F2")]
    public void What_does_not_fit_a_method_that_is_reached_is_an_error_there()
    {
        var result = Configured.Weave("[Memo(Validate = \"V\")]\npublic class C {\n public int M() => 1;\n public long N() => 2;\n private static bool V(int x) => true; }");

        Assert.That(result.Messages.Select(m => (m.Text[..6], m.Line)), Is.EqualTo(new[] { ("MW0415", 4) }));
    }

    [Test]
    [Property("rule", "F2")]
    public void A_method_that_a_setting_names_is_not_reached_for_its_class_alone()
    {
        Assert.That(
            Configured.Memoized(Configured.Weave("[Memo(Validate = \"V\")] public class C { public int M() => 1; public static bool V(int x) => true; }")),
            Is.EqualTo(new[] { "C.M()" }));
        Assert.That(
            Configured.Memoized(Configured.Weave("public class C { [Memo(Validate = \"V\")] public int M() => 1; [Memo] public static bool V(int x) => true; }")),
            Is.EquivalentTo(new[] { "C.M()", "C.V(Int32)" }));
    }

    [Test]
    [Property("rule", "W2")]
    public void The_JIT_compiles_all_of_it()
    {
        var result = Configured.Weave("""
            public class C<T> where T : class
            {
                [Memo(Validate = nameof(V))] public T[] Own(T x) => [x];
                [Memo(Validate = nameof(V))] public static async Task<Dictionary<T, U>> Later<U>(T x, U y) where U : struct, System.IComparable<U> { await Task.Yield(); return new() { [x] = y }; }
                [Memo(Validate = nameof(V))] public static ValueTask<T?> AtOnce(T? x) => new(x);
                [Memo(Validate = nameof(V))] public static U? WithOut<U>(T x, out U y) where U : unmanaged { y = default; return y; }
                [Memo(Validate = nameof(V))] public int Count => 1;
                public Func<int, T?> Lambda<U>(U y) => [Memo(Validate = nameof(V))] static (x) => null;
                public int Around(int x) { return Within(x); [Memo(Validate = nameof(V))] static int Within(int y) => y; }
                private static bool V(T[] x) => true;
                private static bool V<U>(Dictionary<T, U> x) where U : struct => true;
                private static bool V(T? x) => true;
                private static bool V<U>(U? x) where U : struct => true;
                private static bool V(int x) => true;
                public readonly struct Point(int x) { [Memo(Validate = nameof(V))] public int M(int y) => x + y; private static bool V(int x) => true; }
            }
            public interface I { [Memo(Validate = nameof(V))] int M(int x) => x; private static bool V(int x) => true; }
            public static class Extensions { extension(string s) { [Memo(Validate = nameof(V))] public int Twice(int x) => x; } private static bool V(int x) => true; }
            """);

        Assert.That(result.Messages.Where(m => m.IsError).Select(m => m.Text), Is.Empty);
        Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
    }

    private static string Woven(string source, string configuration = "<MemoWeave/>")
    {
        var result = Configured.Weave(source, configuration);
        Assert.That(result.Messages.Where(m => m.IsError).Select(m => m.Text), Is.Empty);
        using var decompilation = new Decompilation(new PEFile("Configured", new MemoryStream(result.Woven!.Assembly)), [AppContext.BaseDirectory]);
        return decompilation.Whole().ReplaceLineEndings("\n");
    }
}
