using MemoWeave.Pages.Elements;
using MemoWeave.Pages.Tests.Catalogue;

namespace MemoWeave.Pages.Tests.Data;

[Property("rule", "P1")]
public class TextTests
{
    [Test(Description = "P1: the source of a block is what stands in its braces")]
    public void Echo_shows_the_source_of_its_block() => Assert.That(SourceOf(static () => Page.Echo(() =>
    {
        var sum = 1;
        if (sum > 0)
        {
            sum++;
        }

        Page.Text($"{sum}");
    })), Is.EqualTo("var sum = 1;\nif (sum > 0)\n{\n    sum++;\n}\n\nPage.Text($\"{sum}\");"));

    [Test(Description = "P1: an expression")]
    public void Echo_shows_an_expression() => Assert.That(SourceOf(static () => Page.Echo(() => Page.Text("a => b"))), Is.EqualTo("Page.Text(\"a => b\")"));

    [Test(Description = "P1: on a container, too")]
    public void Echo_on_a_container_shows_there()
    {
        var page = Page.Run(static () => Page.Sidebar.Echo(static () => Page.Text("shown")));
        Assert.That(page.Main.Children, Is.Empty);
        Assert.That(page.Sidebar.Children, Is.EqualTo(new PageElement[] { new Code("Page.Text(\"shown\")", "csharp", false), new Text("shown") }));
    }

    [Test(Description = "P1: help on a type")]
    public void Help_tells_what_a_type_is_for()
    {
        var help = Shown.By<Help>(static () => Page.Help(typeof(Greeter)));
        Assert.That((help.Name, help.Signature, help.Summary), Is.EqualTo((typeof(Greeter).FullName, "static class Greeter", "Is polite.")));
        Assert.That(help.Members.Single(), Is.EqualTo(new HelpMember("Greet", "static string Greet(string name)", "Greets somebody by name.")));
    }

    [Test(Description = "P1: help on a method and on an object")]
    public void Help_tells_what_a_method_is_for()
    {
        Assert.That(Shown.By<Help>(static () => Page.Help((Func<string, string>)Greeter.Greet)).Summary, Is.EqualTo("Greets somebody by name."));
        Assert.That(Shown.By<Help>(static () => Page.Help(typeof(Greeter).GetMethod("Greet")!)).Signature, Is.EqualTo("static string Greet(string name)"));
        Assert.That(Shown.By<Help>(static () => Page.Help(Fruit.All[0])).Signature, Is.EqualTo("record Fruit"));
    }

    [Test(Description = "P1: help writes parameters as C# does")]
    public void Help_writes_arrays_and_ways_of_passing_as_they_are_declared()
    {
        var take = typeof(TextTests).GetMethod(nameof(Take), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        Assert.That(
            Shown.By<Help>(() => Page.Help(take)).Signature,
            Is.EqualTo("static bool Take(int[][,] given, in int count, ref string text, out double? rest)"));
    }

    [Test(Description = "P1: where there is no documentation")]
    public void Help_on_the_framework_has_no_summary() => Assert.That(Shown.By<Help>(static () => Page.Help(typeof(List<int>))), Has.Property("Name").EqualTo("System.Collections.Generic.List<int>").And.Property("Summary").Empty);

    [Test(Description = "P1: an exception that was thrown")]
    public void An_exception_tells_its_type_message_causes_and_trace()
    {
        try
        {
            throw new InvalidOperationException("outer", new IOException("inner"));
        }
        catch (InvalidOperationException exception)
        {
            var shown = Shown.By<ExceptionElement>(() => Page.Exception(exception));
            Assert.That((shown.Type, shown.Message, shown.IsWarning), Is.EqualTo(("System.InvalidOperationException", "outer\nCaused by System.IO.IOException: inner", false)));
            Assert.That(shown.StackTrace.Single(), Does.StartWith("at ").And.Contain(nameof(An_exception_tells_its_type_message_causes_and_trace)));
        }
    }

    [Test(Description = "P1: Write shows each thing in the way that fits it"), SetCulture("en-GB")]
    public void Write_shows_anything()
    {
        var page = Page.Run(static () => Page.Write("*text*", 1.5, true, null, new[] { 1 }, new { a = 1 }, new IOException("io"), typeof(int), System.Text.Json.Nodes.JsonNode.Parse("[1]")));
        Assert.That(page.Main.Children.Select(static node => node.GetType()), Is.EqualTo(new[]
        {
            typeof(Markdown), typeof(Markdown), typeof(Markdown), typeof(Text), typeof(DataFrame), typeof(Json), typeof(ExceptionElement), typeof(Help), typeof(Json),
        }));
        Assert.That(page.Main.Children.OfType<Markdown>().Select(static text => text.Body), Is.EqualTo(new[] { "*text*", "1.5", "True" }));
    }

    private static string SourceOf(Action echo) => Page.Run(echo).Main.Children.OfType<Code>().Single().Body;

    private static bool Take(int[][,] given, in int count, ref string text, out double? rest)
    {
        rest = given.Length + count + text.Length;
        return true;
    }
}
