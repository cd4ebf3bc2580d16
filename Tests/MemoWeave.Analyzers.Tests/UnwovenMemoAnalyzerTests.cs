using System.Globalization;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Analyzers.Tests;

[TestFixture]
[Property("rule", "W7")]
public sealed class UnwovenMemoAnalyzerTests
{
    private const string MarkedMethod = """
        using MemoWeave;
        public class Weather
        {
            [Memo]
            public int Load(int year) => year;
        }
        """;

    [Test]
    public async Task The_message_names_member_cause_and_remedy()
    {
        var found = await Single(MarkedMethod);

        Assert.Multiple(() =>
        {
            Assert.That(found.Id, Is.EqualTo("MW0001"));
            Assert.That(found.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            Assert.That(found.Descriptor.Category, Is.EqualTo("MemoWeave"));
            Assert.That(Message(found), Does.Contain("'Weather.Load(int)'"));
            Assert.That(Message(found), Does.Contain("not woven"));
            Assert.That(Message(found), Does.Contain("PackageReference to MemoWeave.Fody"));
            Assert.That(Message(found), Does.Contain("DisableFody"));
        });
    }

    [TestCase("public class W { [Forgets(\"Load\")] public void Save(int year) { } }", "'W.Save(int)' is marked [Forgets], but this project is not woven, so every call would leave in the cache what it is to forget. ")]
    [TestCase("public class W { [ForgetsTag(\"all\")] public void Save(int year) { } }", "'W.Save(int)' is marked [ForgetsTag], but this project is not woven, so every call would leave in the cache what it is to forget. ")]
    [TestCase("public class W { public int Days { get => 1; [ForgetsTag(\"all\")] set { } } }", "'W.Days.set' is marked [ForgetsTag]")]
    [TestCase("public class W { [Element] public void Text(string text) { } }", "'W.Text(string)' is marked [Element], but this project is not woven, so every call would show something that no hit shows again. ")]
    [TestCase("public class W { [Widget] public bool Ask() => true; }", "'W.Ask()' is marked [Widget], but this project is not woven, so every call would ask on a miss only, without a warning. ")]
    [TestCase("public class W { [Memo] public int Load(int year) => year; }", "'W.Load(int)' is marked [Memo], but this project is not woven, so every call would run the body. ")]
    public async Task Each_attribute_is_told_with_what_a_call_would_do(string source, string message)
    {
        Assert.That(Message(await Single("using MemoWeave;\n" + source)), Does.StartWith(message));
    }

    [Test]
    public async Task The_position_is_that_of_the_attribute()
    {
        var position = (await Single(MarkedMethod)).Location.GetMappedLineSpan();

        Assert.Multiple(() =>
        {
            Assert.That(position.Path, Is.EqualTo("Weather.cs"));
            Assert.That(position.StartLinePosition.Line + 1, Is.EqualTo(4));
            Assert.That(position.StartLinePosition.Character + 1, Is.EqualTo(6));
        });
    }

    [TestCase("public static class W { [Memo] public static int Load() => 1; }", "'W.Load()'", TestName = "Found_on_a_static_method")]
    [TestCase("public class W { [Memo(Ttl = \"1h\")] private T Load<T>(T key) => key; }", "'W.Load<T>(T)'", TestName = "Found_on_a_generic_method_and_with_a_policy")]
    [TestCase("public class W { [Memo] public int Days => 1; }", "'W.Days'", TestName = "Found_on_a_property")]
    [TestCase("public class W { public int Days { [Memo] get => 1; } }", "'W.Days.get'", TestName = "Found_on_an_accessor")]
    [TestCase("public class W { [Memo] public int this[int year] => year; }", "'W.this[int]'", TestName = "Found_on_an_indexer")]
    [TestCase("public class W { public int M() { [Memo] static int Load(int year) => year; return Load(1); } }", "'Load(int)'", TestName = "Found_on_a_local_function")]
    [TestCase("public class W { public System.Func<int, int> M() => [Memo] (int year) => year; }", "A lambda in 'W.M()'", TestName = "Found_on_a_lambda")]
    [TestCase("[Memo] public class W { }", "'W'", TestName = "Found_on_a_class")]
    [TestCase("[Memo] public record W(int Year);", "'W'", TestName = "Found_on_a_record")]
    [TestCase("public interface IW { [Memo] int Load() => 1; }", "'IW.Load()'", TestName = "Found_on_an_interface_method")]
    [TestCase("[assembly: Memo]", "The assembly 'Weather'", TestName = "Found_on_the_assembly")]
    [TestCase("public class W { [System.Obsolete, Memo] public int Load() => 1; }", "'W.Load()'", TestName = "Found_among_other_attributes")]
    public async Task Found(string source, string member)
    {
        var found = await Single("using MemoWeave;\n" + source);

        Assert.That(Message(found), Does.StartWith(member + " is marked [Memo]"));
    }

    [Test]
    public async Task Found_under_another_name()
    {
        var found = await Single("using Cached = MemoWeave.MemoAttribute; public class W { [Cached] public int Load() => 1; }");

        Assert.That(Message(found), Does.StartWith("'W.Load()'"));
    }

    [Test]
    public async Task Each_marked_member_is_reported() =>
        Assert.That(
            await Analysis.Of("using MemoWeave; public class W { [Memo] public int A() => 1; [Memo] public int B() => 1; public int C() => 1; }"),
            Has.Length.EqualTo(2));

    [TestCase("true")]
    [TestCase("True")]
    public async Task A_woven_project_has_nothing_to_report(string isWoven) =>
        Assert.That(await Analysis.Of(MarkedMethod, isWoven), Is.Empty);

    [TestCase("")]
    [TestCase("false")]
    public async Task A_project_is_woven_only_if_its_build_says_so(string isWoven) =>
        Assert.That(await Analysis.Of(MarkedMethod, isWoven), Has.Length.EqualTo(1));

    [Test]
    public async Task An_attribute_of_the_same_name_is_another_matter() =>
        Assert.That(
            await Analysis.Of("namespace Mine { class MemoAttribute : System.Attribute; class W { [Memo] int Load() => 1; } }"),
            Is.Empty);

    [Test]
    public async Task A_project_without_MemoWeave_is_left_alone() =>
        Assert.That(await Analysis.Of("public class W { [System.Obsolete] public int Load() => 1; }", withMemoWeave: false), Is.Empty);

    private static string Message(Diagnostic found) => found.GetMessage(CultureInfo.InvariantCulture);

    private static async Task<Diagnostic> Single(string source)
    {
        var found = await Analysis.Of(source);
        Assert.That(found, Has.Length.EqualTo(1));
        return found[0];
    }
}
