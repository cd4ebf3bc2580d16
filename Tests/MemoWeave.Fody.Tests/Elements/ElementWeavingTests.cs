using ICSharpCode.Decompiler.Metadata;
using MemoWeave.Elements;
using MemoWeave.Fody.Tests.Configuration;
using MemoWeave.Inspection.Tests;
using MemoWeave.TestWeaver;

namespace MemoWeave.Fody.Tests.Elements;

/// <summary>What is woven in place of a method that shows something, read from the code.</summary>
[Property("rule", "R8")]
public class ElementWeavingTests
{
    private const string Types = """
        public enum Style { Plain, Bold }
        public class Screen
        {
            [Element] public void Text(string body, Style style) { }
            [Element] public Screen Box(Screen? parent, in DateTime day) => new();
            [Element] public static void Line() { }
            [Element] public static void Words(params ReadOnlySpan<string> words) { }
            [Element] public static void Eight(int a, int b, int c, int d, int e, int f, int g, in int h, IHolder on) { }
            public string Title { [Element] set { } }
            [Element] public static int Text(string body) => body.Length;
            [Widget] public bool Ask(string question) => true;
            [Element, ForgetsTag("all")] public virtual void Cleared(int x) { }
        }
        public interface IHolder { [Element] void Mark<T>(List<T> values) { } }
        public class Box<T> where T : class
        {
            [Element] public T Of<U>(T value, Dictionary<T, U> named, Screen screen, U other) where U : struct => value;
        }
        public static class Extensions { extension(Screen screen) { [Element] public void Twice(int number) { } } }
        public struct Point { [Element] public static void Mark(Point at) { } }

        """;

    private static readonly Lazy<string> Code = new(() => Woven(Types + "public static class Constrained { [Element] public static void On<S>(S screen) where S : Screen { } }"));

    [TestCase("if (!Recorder.IsActive) { <Text>Body(body, style); } else { <Text>Element.Show(this, body, style); }", Description = "R9: nothing else is touched while nobody records")]
    [TestCase("private static readonly ElementMethod<(string, Style), Nothing> Site = new ElementMethod<(string, Style), Nothing>(\"Screen.Text\",")]
    [TestCase("(string, Style) values = (body, style); Site.Call(new object[1] { self }, in values);")]
    [TestCase("((Screen)targets[0]).<Text>Body(values.Item1, values.Item2); return default(Nothing);")]
    [TestCase("ValueTuple<DateTime> values = new ValueTuple<DateTime>(day); return Site.Call(new object[2] { self, parent }, in values);")]
    [TestCase("return ((Screen)targets[0]).<Box>Body((Screen)targets[1], in values.Item1);")]
    [TestCase("Site.Call(Array.Empty<object>(), in values);")]
    [TestCase("values = new ValueTuple<string[]>(words.ToArray());")]
    [TestCase("<Words>Body(new ReadOnlySpan<string>(values.Item1));")]
    [TestCase("<Eight>Body(values.Item1, values.Item2, values.Item3, values.Item4, values.Item5, values.Item6, values.Item7, in values.Item8, (IHolder)targets[0]);")]
    [TestCase("((Screen)targets[0]).<Ask>Body(values.Item1)) { Parameters = \"question\", IsWidget = true };")]
    [TestCase("((Box<T>)targets[0]).<Of>Body(values.Item1, values.Item2, (Screen)targets[1], values.Item3)")]
    [TestCase("Site.Call(new object[1] { screen }, in values);")]
    [TestCase("<On>Body((S)targets[0]);")]
    [TestCase("public class Screen : IElementContainer")]
    [TestCase("public interface IHolder : IElementContainer")]
    public void Woven_code_is_this(string code)
    {
        Assert.That(Code.Value.Contains(code, StringComparison.Ordinal), Is.True);
    }

    [Test, Property("rule", "W2")]
    public void The_JIT_compiles_all_of_it()
    {
        Assert.That(MethodPreparation.RunInChildProcess(Weave(Types).Woven!), Is.Empty);
    }

    [Test]
    public void Objects_that_elements_are_shown_on_are_containers()
    {
        var woven = Weave("""
            public class Base { [Element] public void Text(string text) { } }
            public class Derived : Base { [Element] public void Line() { } }
            public class Own : MemoWeave.Elements.IElementContainer { [Element] public void Line() { } }
            public class Static { [Element] public static void Line() { } }
            public class Asking { [Widget] public void Ask() { } }
            """).Woven!.Load();

        Assert.That(woven.GetTypes().Where(type => typeof(IElementContainer).IsAssignableFrom(type)).Select(type => type.Name), Is.EquivalentTo(new[] { "Base", "Derived", "Own", "Asking" }));
        Assert.That(((IElementContainer)Activator.CreateInstance(woven.GetType("Base")!)!).Root, Is.Null);
    }

    [Test, Property("rule", "W3")]
    public void Reflection_finds_the_members_it_found_before()
    {
        var type = Weave("public class C { [Element] public void Text(string text) { } }").Woven!.Load().GetType("C")!;

        Assert.That(type.GetMembers().Where(m => m.DeclaringType == type).Select(m => m.Name), Is.EquivalentTo(new[] { "Text", ".ctor" }));
    }

    private static WeaveResult Weave(string source)
    {
        var result = Configured.Weave(source);
        Assert.That(result.Messages, Is.Empty);
        return result;
    }

    private static string Woven(string source)
    {
        using var decompilation = new Decompilation(new PEFile("Configured", new MemoryStream(Weave(source).Woven!.Assembly)), [AppContext.BaseDirectory]);
        var lines = decompilation.Whole().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim());
        return string.Join(' ', lines);
    }
}
