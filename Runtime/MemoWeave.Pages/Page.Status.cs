using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>What is going on: alerts, exceptions, progress, a spinner, balloons, the address bar.</content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.Alert(string, AlertKind, string?)"/>
    [Element]
    public static void Alert(string body, AlertKind kind = AlertKind.Info, string? icon = null) => Here.Alert(body, kind, icon);

    /// <inheritdoc cref="Pages.Container.Error(string, string?)"/>
    [Element]
    public static void Error(string body, string? icon = null) => Here.Error(body, icon);

    /// <inheritdoc cref="Pages.Container.Warning(string, string?)"/>
    [Element]
    public static void Warning(string body, string? icon = null) => Here.Warning(body, icon);

    /// <inheritdoc cref="Pages.Container.Info(string, string?)"/>
    [Element]
    public static void Info(string body, string? icon = null) => Here.Info(body, icon);

    /// <inheritdoc cref="Pages.Container.Success(string, string?)"/>
    [Element]
    public static void Success(string body, string? icon = null) => Here.Success(body, icon);

    /// <inheritdoc cref="Pages.Container.Exception(Exception)"/>
    [Element]
    public static void Exception(Exception exception) => Here.Exception(exception);

    /// <inheritdoc cref="Pages.Container.Progress(double, string?)"/>
    [Element]
    public static ProgressBar Progress(double value, string? text = null) => Here.Progress(value, text);

    /// <inheritdoc cref="Pages.Container.Progress(int, string?)"/>
    [Element]
    public static ProgressBar Progress(int percent, string? text = null) => Here.Progress(percent, text);

    /// <inheritdoc cref="Pages.Container.Spinner(string)"/>
    [Element]
    public static IDisposable Spinner(string text = "Running …") => Here.Spinner(text);

    /// <inheritdoc cref="Pages.Container.Balloons()"/>
    [Element]
    public static void Balloons() => Here.Balloons();

    /// <inheritdoc cref="Pages.Container.Snow()"/>
    [Element]
    public static void Snow() => Here.Snow();

    /// <inheritdoc cref="Pages.Container.SetQueryParams(IEnumerable{KeyValuePair{string, string}})"/>
    [Element]
    public static void SetQueryParams(params IEnumerable<KeyValuePair<string, string>> parameters) => Here.SetQueryParams(parameters);
}
