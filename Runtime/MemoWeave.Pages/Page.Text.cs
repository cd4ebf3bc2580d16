using System.Runtime.CompilerServices;

namespace MemoWeave.Pages;

/// <content>Text: headings, Markdown, code, formulas, JSON, help.</content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.Markdown(string, bool)"/>
    [Element]
    public static void Markdown(string body, bool allowHtml = false) => Here.Markdown(body, allowHtml);

    /// <inheritdoc cref="Pages.Container.Caption(string)"/>
    [Element]
    public static void Caption(string body) => Here.Caption(body);

    /// <inheritdoc cref="Pages.Container.Title(string)"/>
    [Element]
    public static void Title(string body) => Here.Title(body);

    /// <inheritdoc cref="Pages.Container.Header(string)"/>
    [Element]
    public static void Header(string body) => Here.Header(body);

    /// <inheritdoc cref="Pages.Container.Subheader(string)"/>
    [Element]
    public static void Subheader(string body) => Here.Subheader(body);

    /// <inheritdoc cref="Pages.Container.Divider()"/>
    [Element]
    public static void Divider() => Here.Divider();

    /// <inheritdoc cref="Pages.Container.Code(string, string?, bool)"/>
    [Element]
    public static void Code(string body, string? language = "csharp", bool lineNumbers = false) => Here.Code(body, language, lineNumbers);

    /// <inheritdoc cref="Pages.Container.Echo(Action, string)"/>
    [Element]
    public static void Echo(Action block, [CallerArgumentExpression(nameof(block))] string source = "") => Here.Echo(block, source);

    /// <inheritdoc cref="Pages.Container.Text(string)"/>
    [Element]
    public static void Text(string body) => Here.Text(body);

    /// <inheritdoc cref="Pages.Container.Latex(string)"/>
    [Element]
    public static void Latex(string tex) => Here.Latex(tex);

    /// <inheritdoc cref="Pages.Container.Json(string, bool)"/>
    [Element]
    public static void Json(string json, bool expanded = true) => Here.Json(json, expanded);

    /// <inheritdoc cref="Pages.Container.Json(object?, bool)"/>
    [Element]
    public static void Json(object? value, bool expanded = true) => Here.Json(value, expanded);

    /// <inheritdoc cref="Pages.Container.Help(object)"/>
    [Element]
    public static void Help(object subject) => Here.Help(subject);
}
