using System.Runtime.CompilerServices;
using MemoWeave.Elements;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>Text: headings, Markdown, code, formulas, JSON, help.</content>
public sealed partial class Container
{
    private static readonly ElementMethod<Markdown, bool> MarkdownElement = PageElements.Of<Markdown>("Markdown");
    private static readonly ElementMethod<Markdown, bool> CaptionElement = PageElements.Of<Markdown>("Caption");
    private static readonly ElementMethod<Heading, bool> TitleElement = PageElements.Of<Heading>("Title");
    private static readonly ElementMethod<Heading, bool> HeaderElement = PageElements.Of<Heading>("Header");
    private static readonly ElementMethod<Heading, bool> SubheaderElement = PageElements.Of<Heading>("Subheader");
    private static readonly ElementMethod<Divider, bool> DividerElement = PageElements.Of<Divider>("Divider");
    private static readonly ElementMethod<Code, bool> CodeElement = PageElements.Of<Code>("Code");
    private static readonly ElementMethod<Text, bool> TextElement = PageElements.Of<Text>("Text");
    private static readonly ElementMethod<Latex, bool> LatexElement = PageElements.Of<Latex>("Latex");
    private static readonly ElementMethod<Json, bool> JsonElement = PageElements.Of<Json>("Json");
    private static readonly ElementMethod<Help, bool> HelpElement = PageElements.Of<Help>("Help");

    /// <summary>Shows formatted text: CommonMark, with tables.</summary>
    /// <param name="body">The text.</param>
    /// <param name="allowHtml">Whether HTML in it is markup. Only for text that the program itself wrote: scripts in it run (rule P2). Else it is shown as it is written.</param>
    [Element]
    public void Markdown(string body, bool allowHtml = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        MarkdownElement.Call(Target, new Markdown(body, allowHtml, IsCaption: false));
    }

    /// <summary>Shows small, muted text, in Markdown.</summary>
    /// <param name="body">The text.</param>
    [Element]
    public void Caption(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        CaptionElement.Call(Target, new Markdown(body, AllowHtml: false, IsCaption: true));
    }

    /// <summary>Shows the title of the page.</summary>
    /// <param name="body">The title, in Markdown.</param>
    [Element]
    public void Title(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        TitleElement.Call(Target, new Heading(body, 1));
    }

    /// <summary>Shows the heading of a part.</summary>
    /// <param name="body">The heading, in Markdown.</param>
    [Element]
    public void Header(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        HeaderElement.Call(Target, new Heading(body, 2));
    }

    /// <summary>Shows the heading of a smaller part.</summary>
    /// <param name="body">The heading, in Markdown.</param>
    [Element]
    public void Subheader(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        SubheaderElement.Call(Target, new Heading(body, 3));
    }

    /// <summary>Shows a line between what comes before and after.</summary>
    [Element]
    public void Divider() => DividerElement.Call(Target, new Divider());

    /// <summary>Shows source code, with a button that copies it.</summary>
    /// <param name="body">The code.</param>
    /// <param name="language">What it is written in; <see langword="null"/>: not said.</param>
    /// <param name="lineNumbers">Whether lines are numbered.</param>
    [Element]
    public void Code(string body, string? language = "csharp", bool lineNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        CodeElement.Call(Target, new Code(body, language, lineNumbers));
    }

    /// <summary>Shows the source of a block, and then what the block shows.</summary>
    /// <param name="block">The block, which is run.</param>
    /// <param name="source">Its source, which the compiler fills in.</param>
    [Element]
    public void Echo(Action block, [CallerArgumentExpression(nameof(block))] string source = "")
    {
        ArgumentNullException.ThrowIfNull(block);
        Code(EchoedSource.Of(source));
        if (Target is null)
        {
            block();
            return;
        }

        using (Enter()) block();
    }

    /// <summary>Shows plain text, in characters of one width.</summary>
    /// <param name="body">The text.</param>
    [Element]
    public void Text(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        TextElement.Call(Target, new Text(body));
    }

    /// <summary>Shows a formula.</summary>
    /// <param name="tex">LaTeX, without dollar signs.</param>
    [Element]
    public void Latex(string tex)
    {
        ArgumentNullException.ThrowIfNull(tex);
        LatexElement.Call(Target, new Latex(tex));
    }

    /// <summary>Shows JSON as a tree.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="expanded">Whether it shows all of it at first.</param>
    /// <exception cref="ArgumentException">It is not JSON.</exception>
    [Element]
    public void Json(string json, bool expanded = true)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonElement.Call(Target, new Json(JsonText.Checked(json, nameof(json)), expanded));
    }

    /// <summary>Shows a value as a tree of JSON, as System.Text.Json writes it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expanded">Whether it shows all of it at first.</param>
    /// <exception cref="NotSupportedException">System.Text.Json can't write it.</exception>
    [Element]
    public void Json(object? value, bool expanded = true) => JsonElement.Call(Target, new Json(JsonText.Of(value), expanded));

    /// <summary>Shows what a type, a method or the type of an object is for, out of its XML documentation.</summary>
    /// <param name="subject">A <see cref="Type"/>, a method or other member, a delegate, or any object, whose type is meant.</param>
    [Element]
    public void Help(object subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        HelpElement.Call(Target, HelpText.Of(subject));
    }
}
