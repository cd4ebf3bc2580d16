namespace MemoWeave.Pages.Tests.Catalogue;

public static class TextElements
{
    [Memo(Persist = "disk")]
    public static void Markdown() => Page.Markdown(
        """
        Some **bold words**, and a table:

        | Left | Right |
        |---|---|
        | in a cell | `code` |
        """);

    [Memo(Persist = "disk")]
    public static void Caption() => Page.Caption("Small words below a picture");

    [Memo(Persist = "disk")]
    public static void Code() => Page.Code("var answer = 6 * 7;\nConsole.WriteLine(answer);", lineNumbers: true);

    [Memo(Persist = "disk")]
    public static void Echo() => Page.Echo(() =>
    {
        var sum = 1 + 2;
        Page.Text($"The sum is {sum}");
    });

    [Memo(Persist = "disk")]
    public static void Text() => Page.Text("Plain   text as it is");

    [Memo(Persist = "disk")]
    public static void Latex() => Page.Latex(@"e^{i\pi} + 1 = 0");

    [Memo(Persist = "disk")]
    public static void Json() => Page.Json("""{"planet": "Saturn", "moons": [{"name": "Titan", "radius": 2574.7}, null, true]}""");

    [Memo(Persist = "disk")]
    public static void Help() => Page.Help(typeof(Greeter));

    [Memo(Persist = "disk")]
    public static void Title() => Page.Title("A title");

    [Memo(Persist = "disk")]
    public static void Header() => Page.Header("A header");

    [Memo(Persist = "disk")]
    public static void Subheader() => Page.Subheader("A subheader");

    [Memo(Persist = "disk")]
    public static void Divider() => Page.Divider();

    [Memo(Persist = "disk")]
    public static void Write() => Page.Write("*written*", Fruit.All, 37);
}
