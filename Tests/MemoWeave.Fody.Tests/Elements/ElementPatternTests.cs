using ICSharpCode.Decompiler.Metadata;
using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Inspection.Tests;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Elements;

/// <summary>What <c>&lt;Element&gt;</c> and <c>&lt;Widget&gt;</c> in FodyWeavers.xml do to the module's methods, and to its calls of others.</summary>
[Property("rule", "R8")]
public class ElementPatternTests
{
    private const string ConsoleWrites = "<MemoWeave><Element Match='System.Console::Write*'/><Element Match='System.Console.ForegroundColor'/></MemoWeave>";

    private const string Library = """
        namespace Library;
        public class Writer
        {
            public virtual void Show(string text) { }
            public void Plain<T>(T value, params T[] more) { }
            protected void Hidden(string text) { }
            public static void To(System.IO.TextWriter writer) { }
            public static void Count(ref int count) { }
            public static System.Threading.Tasks.Task Later() => System.Threading.Tasks.Task.CompletedTask;
            [MemoWeave.Element] public static void Marked() { }
            public static bool Ask(string text) => true;
        }
        public sealed class Sheet<T> where T : class { public Sheet<T> Row<U>(T a, in U b) where U : unmanaged => this; public static void All(T? a) { } }
        public struct Point { public void Show() { } }
        public interface IShow { void Show(string text); }
        """;

    [TestCase("Console.WriteLine(x);", "<MemoWeave>Elements.Console_WriteLine(x);")]
    [TestCase("Console.Write(1);", "<MemoWeave>Elements.Console_Write(1);")]
    [TestCase("Console.WriteLine();", "<MemoWeave>Elements.Console_WriteLine();")]
    [TestCase("Console.WriteLine(\"{0} {1}\", 1, x);", "<MemoWeave>Elements.Console_WriteLine(\"{0} {1}\", 1, x);")]
    [TestCase("Console.ForegroundColor = ConsoleColor.Red;", "<MemoWeave>Elements.Console_set_ForegroundColor(ConsoleColor.Red);", Description = "a property means its setter")]
    [TestCase("_ = Console.ForegroundColor;", "Console.ForegroundColor;")]
    [TestCase("Action<string> w = Console.WriteLine; w(x);", "<Console_WriteLine>Element.Show(value); } }; action(x);")]
    [TestCase("Console.Out.WriteLine(x);", "Console.Out.WriteLine(x);")]
    [TestCase("Console.ReadLine();", "Console.ReadLine();")]
    public void Calls_are_led_to_a_wrapper(string call, string woven)
    {
        var code = Woven($"public class C {{ public void M(string x) {{ {call} }} }}", ConsoleWrites);

        Assert.That(code.Contains(woven, StringComparison.Ordinal), Is.True, code);
    }

    [Test]
    public void A_wrapper_is_an_element_method_whose_body_is_the_call()
    {
        var code = Woven("public class C { public void M(string x) => Console.WriteLine(x); }", "<MemoWeave><Element Match='System.Console::Write*'/></MemoWeave>");

        Assert.That(code, Does.Contain("internal static void Console_WriteLine(string value) { if (!Recorder.IsActive) { Console.WriteLine(value); } else { <Console_WriteLine>Element.Show(value); } }"));
        Assert.That(code, Does.Contain("new ElementMethod<ValueTuple<string>, Nothing>(\"System.Console.WriteLine\","));
        Assert.That(code, Does.Contain("Console.WriteLine(values.Item1); return default(Nothing);"));
    }

    [TestCase("w.Show(x);", "Writer.Show", "Writer_Show(w, x);")]
    [TestCase("w.Plain(1, 2);", "Writer.Plain", "Writer_Plain(w, 1, new int[1] { 2 });")]
    [TestCase("new Sheet<string>().Row(x, 1).Row(x, 2L);", "Sheet.*", "= <MemoWeave>Elements.Sheet_Row(self, x, ref b); long b2 = 2L; <MemoWeave>Elements.Sheet_Row(self2, x, ref b2);")]
    [TestCase("Sheet<C>.All(this);", "Sheet.All", "Sheet_All(this);")]
    [TestCase("Sheet<string>.All(x); void F<T>(T t) where T : class { Sheet<T>.All(t); }  F(x);", "Sheet.All", "Sheet_All(t);")]
    [TestCase("Writer.Marked();", "Writer.*", "Writer.Marked();", Description = "where it is, it is woven")]
    [TestCase("Action<string> a = w.Show; a(x);", "Writer.Show", "w.Show")]
    public void So_are_calls_of_other_assemblies(string call, string match, string woven)
    {
        var result = Weave($$"""using Library; public class C { public void M(Writer w, string x) { {{call}} } }""", $"<MemoWeave><Element Match='Library.{match}'/></MemoWeave>");

        Assert.That(result.Messages, Is.Empty);
        var code = CodeOf(result);
        Assert.That(code.Contains(woven, StringComparison.Ordinal), Is.True, code);
        Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
    }

    [TestCase("Writer.To(null!);", "MW0807", "'Library.Writer.To' can't be an element: parameter 'writer' of type 'TextWriter' can't be kept for a replay", true)]
    [TestCase("var n = 1; Writer.Count(ref n);", "MW0803", "passed by `ref`", true)]
    [TestCase("Writer.Later();", "MW0802", "it returns a 'Task'", true)]
    [TestCase("new Point().Show();", "MW0811", "'C.M' calls 'Library.Point.Show', which is not recorded here: it is called on a struct", false)]
    [TestCase("static void G<T>(T t) where T : IShow { t.Show(\"\"); }", "MW0811", "it is called on a type parameter", false)]
    [TestCase("Hidden(x);", "MW0811", "it is protected", false)]
    public void What_can_not_be_recorded_is_told_where_it_is_called(string call, string code, string cause, bool isError)
    {
        var result = Weave($$"""
            using Library;
            public class C : Writer {
                public void M(Writer w, string x) {
            {{call}} }
            }
            """, "<MemoWeave><Element Match='Library.*'/></MemoWeave>");

        var message = result.Messages.Single();
        Assert.That(message.Text, Does.StartWith(code + ": ").And.Contains(cause));
        Assert.That((message.IsError, message.File, message.Line), Is.EqualTo((isError, "User.cs", 4)));
        Assert.That(!isError || message.Text.EndsWith("Narrow the pattern in FodyWeavers.xml that means it.", StringComparison.Ordinal), Is.True);
    }

    [Test]
    public void A_call_of_the_base_class_stays_what_it_is()
    {
        var result = Weave("using Library; public class C : Writer { public override void Show(string text) => base.Show(text); }", "<MemoWeave><Element Match='Library.Writer.Show'/></MemoWeave>");

        Assert.That(result.Messages, Is.Empty);
        Assert.That(CodeOf(result), Does.Contain("{ ((Writer)this).Show(text); }"));
    }

    [Test]
    public void A_method_of_the_module_is_woven_itself()
    {
        var code = Woven("""
            public class Screen { public void Text(string text) { } public void Lined() => Text("x"); public override string ToString() => ""; public string Title { get; set; } = ""; private void Own() { } public async Task Later() => await Task.Yield(); }
            """, "<MemoWeave><Element Match='Screen.*'/></MemoWeave>");

        Assert.That(code, Does.Contain("public class Screen : IElementContainer").And.Contain("<Text>Element.Show(this, text);").And.Contain("<Lined>Element.Show(this);"));
        Assert.That(code, Does.Not.Contain("<ToString>").And.Not.Contain("<Own>").And.Not.Contain("<Later>Element").And.Not.Contain("<get_Title>").And.Not.Contain("<set_Title>"));
        Assert.That(code, Does.Not.Contain("<MemoWeave>Elements"));
        Assert.That(code, Does.Contain("[Element]"), "other assemblies see it");
    }

    [Test]
    public void One_that_is_named_has_to_be_one_that_can_be_shown_again()
    {
        var message = Configured.Weave("public class Screen { public async Task Text() => await Task.Yield(); }", "<MemoWeave><Element Match='Screen.Text'/></MemoWeave>").Messages.Single();

        Assert.That(message.Text, Does.StartWith("MW0802: 'Screen.Text' can't be an element: it is async"));
    }

    [Test]
    public void A_widget_may_be_named_by_a_pattern()
    {
        var result = Weave("using Library; public class C { public bool M() => Writer.Ask(\"?\"); [Memo] public static bool Asked(int x) => Writer.Ask(\"!\"); }", "<MemoWeave><Widget Match='Library.Writer.Ask'/></MemoWeave>");

        Assert.That(CodeOf(result), Does.Contain("IsWidget = true }"));
        Assert.That(result.Messages.Single().Text, Does.StartWith("MW0812: 'C.Asked' calls the widget 'Library.Writer.Ask', which will only run on a miss"));
    }

    [Test, Property("rule", "F1")]
    public void A_pattern_that_matches_nothing_is_told()
    {
        var message = Configured.Weave("public class C { }", "<MemoWeave><Element Match='System.Console.Wirte*'/></MemoWeave>").Messages.Single();

        Assert.That(message.Text, Is.EqualTo("MW0505: In the property WeaverConfiguration: Match = \"System.Console.Wirte*\" matches no method or property that 'Configured' has or calls. Mend the pattern, or remove it."));
    }

    [Test, Property("rule", "W2")]
    public void The_JIT_compiles_all_of_it_wherever_the_call_stands()
    {
        var result = Configured.Weave("""
            public class C<T>(T t)
            {
                public string P { get { Console.Write(t); return ""; } }
                public async Task A(T x) { Console.WriteLine(x); await Task.Yield(); Console.WriteLine("{0}", x); }
                public IEnumerable<int> I() { Console.Write('c'); yield return 1; }
                public void L<U>(U u) where U : notnull { Action a = () => Console.WriteLine(u); a(); Local(); void Local() => Console.Write("{0}{1}{2}{3}", u, 1, 2.5, 'c'); }
                public void S() { Console.WriteLine("{0} {1}", (ReadOnlySpan<object?>)[1, "two"]); Console.Write(['a', 'b']); Console.Write(1.5m); Console.Write(1UL); Console.Write(['a', 'b', 'c'], 1, 1); }
                public void H(IEnumerable<string> lines) { foreach (var line in lines) try { Console.WriteLine(line); } finally { Console.WriteLine(true); } }
            }
            """, "<MemoWeave><Element Match='System.Console::Write*'/></MemoWeave>");

        Assert.That(result.Messages, Is.Empty);
        Assert.That(CodeOf(result).Split("internal static class <MemoWeave>Elements")[0], Does.Not.Contain("Console.Write"));
        Assert.That(MethodPreparation.RunInChildProcess(result.Woven!), Is.Empty);
    }

    private static WeaveResult Weave(string source, string configuration)
    {
        var library = FixtureCompiler.Compile("Library", OptimizationLevel.Release, Library);
        return FixtureWeaver.TryWeave(FixtureCompiler.Compile("User", OptimizationLevel.Debug, "using System; using MemoWeave; " + source, library), configuration);
    }

    private static string Woven(string source, string configuration)
    {
        var result = Configured.Weave(source, configuration);
        Assert.That(result.Messages.Where(m => m.IsError), Is.Empty);
        return CodeOf(result);
    }

    private static string CodeOf(WeaveResult result)
    {
        Assert.That(result.Failure, Is.Null, () => string.Join('\n', result.Messages));
        using var decompilation = new Decompilation(new PEFile("User", new MemoryStream(result.Woven!.Assembly)), [AppContext.BaseDirectory]);
        return string.Join(' ', decompilation.Whole().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
    }
}
