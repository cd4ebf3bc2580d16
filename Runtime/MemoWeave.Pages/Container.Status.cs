using System.Collections.Immutable;
using MemoWeave.Elements;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>What is going on: alerts, exceptions, progress, a spinner, balloons, the address bar.</content>
public sealed partial class Container
{
    private static readonly ElementMethod<Alert, bool> AlertElement = PageElements.Of<Alert>("Alert");
    private static readonly ElementMethod<Alert, bool> ErrorElement = PageElements.Of<Alert>("Error");
    private static readonly ElementMethod<Alert, bool> WarningElement = PageElements.Of<Alert>("Warning");
    private static readonly ElementMethod<Alert, bool> InfoElement = PageElements.Of<Alert>("Info");
    private static readonly ElementMethod<Alert, bool> SuccessElement = PageElements.Of<Alert>("Success");
    private static readonly ElementMethod<ExceptionElement, bool> ExceptionElement = PageElements.Of<ExceptionElement>("Exception");
    private static readonly ElementMethod<Balloons, bool> BalloonsElement = PageElements.Of<Balloons>("Balloons");
    private static readonly ElementMethod<Snow, bool> SnowElement = PageElements.Of<Snow>("Snow");
    private static readonly ElementMethod<QueryParams, bool> QueryParamsElement = PageElements.Of<QueryParams>("SetQueryParams");
    private static readonly ElementMethod<EmptyBlock, Container> SpinnerElement = PageElements.Block<EmptyBlock>("Spinner");

    /// <summary>Shows a box that tells of success, or of trouble.</summary>
    /// <param name="body">What it tells, in Markdown.</param>
    /// <param name="kind">How bad it is.</param>
    /// <param name="icon">A character shown before it; <see langword="null"/>: none.</param>
    [Element]
    public void Alert(string body, AlertKind kind = AlertKind.Info, string? icon = null) => Show(AlertElement, body, kind, icon);

    /// <summary>Shows a box that tells of an error.</summary>
    /// <inheritdoc cref="Alert" path="/param"/>
    [Element]
    public void Error(string body, string? icon = null) => Show(ErrorElement, body, AlertKind.Error, icon);

    /// <summary>Shows a box that warns.</summary>
    /// <inheritdoc cref="Alert" path="/param"/>
    [Element]
    public void Warning(string body, string? icon = null) => Show(WarningElement, body, AlertKind.Warning, icon);

    /// <summary>Shows a box that says what is good to know.</summary>
    /// <inheritdoc cref="Alert" path="/param"/>
    [Element]
    public void Info(string body, string? icon = null) => Show(InfoElement, body, AlertKind.Info, icon);

    /// <summary>Shows a box that tells of success.</summary>
    /// <inheritdoc cref="Alert" path="/param"/>
    [Element]
    public void Success(string body, string? icon = null) => Show(SuccessElement, body, AlertKind.Success, icon);

    /// <summary>Shows an exception: its type, its message, and where it came from.</summary>
    /// <param name="exception">The exception.</param>
    [Element]
    public void Exception(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ExceptionElement.Call(Target, ExceptionText.Of(exception));
    }

    /// <summary>Shows a bar of how far something is.</summary>
    /// <param name="value">From 0 to 1, with everything between.</param>
    /// <param name="text">What it is at; <see langword="null"/>: not said.</param>
    /// <returns>The bar, which later values are told to.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    [Element]
    public ProgressBar Progress(double value, string? text = null) => ProgressBar.Show(Target, ProgressBar.Fraction(value, text));

    /// <summary>Shows a bar of how far something is, in per cent.</summary>
    /// <param name="percent">From 0 to 100.</param>
    /// <param name="text">What it is at; <see langword="null"/>: not said.</param>
    /// <returns>The bar, which later values are told to.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 100.</exception>
    [Element]
    public ProgressBar Progress(int percent, string? text = null) => ProgressBar.Show(Target, ProgressBar.Percent(percent, text));

    /// <summary>Shows that something takes its time, until the result is disposed of. A hit takes none: it is not shown then.</summary>
    /// <param name="text">What is done meanwhile.</param>
    /// <returns>Ends it.</returns>
    [Element]
    public IDisposable Spinner(string text = "Running …")
    {
        ArgumentNullException.ThrowIfNull(text);
        var slot = SpinnerElement.Call(Target, new EmptyBlock());
        slot.Add(new Spinner(text));
        return new SpinnerScope(slot);
    }

    /// <summary>Balloons rise, once.</summary>
    [Element]
    public void Balloons() => BalloonsElement.Call(Target, new Balloons());

    /// <summary>Snow falls, once.</summary>
    [Element]
    public void Snow() => SnowElement.Call(Target, new Snow());

    /// <summary>Changes what the browser shows behind the page's address.</summary>
    /// <param name="parameters">Names and values; they replace those before. Values of widgets stay.</param>
    /// <exception cref="ArgumentException">A name begins as those of widgets do.</exception>
    [Element]
    public void SetQueryParams(params IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var all = parameters.ToImmutableArray();
        foreach (var (name, _) in all)
        {
            if (name.StartsWith(PageRequest.WidgetPrefix, StringComparison.Ordinal))
                throw new ArgumentException($"The parameter '{name}' can't be set: names that begin with '{PageRequest.WidgetPrefix}' are those of widgets. Choose another name.", nameof(parameters));
        }

        QueryParamsElement.Call(Target, new QueryParams(all));
    }

    private void Show(ElementMethod<Alert, bool> element, string body, AlertKind kind, string? icon)
    {
        ArgumentNullException.ThrowIfNull(body);
        element.Call(Target, new Alert(body, kind, icon));
    }

    private sealed class SpinnerScope(Container slot) : IDisposable
    {
        public void Dispose() => slot.Document.Clear(slot);
    }
}
