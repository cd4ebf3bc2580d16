using System.Collections.Immutable;
using MemoWeave.Elements;

namespace MemoWeave.Pages;

/// <summary>
/// The page of the current flow. Its methods show elements in the current container: the one that was entered last, or else the main part of the page. With no page, they show nowhere: a service that
/// shows something can be tested, or used by a program that has none.
/// </summary>
public static partial class Page
{
    private static readonly ElementMethod<bool, ImmutableArray<KeyValuePair<string, string>>> QueryParamsElement = new(
        "Page.QueryParams",
        static (_, in _) => PageDocument.Current?.QueryParams ?? [])
    {
        IsWidget = true,
        ShowWarning = Calls.PageElements.ShowWarning,
    };

    /// <summary>The main part of the page.</summary>
    public static Container Main => (PageDocument.Current ?? new PageDocument()).Main;

    /// <summary>The column at the page's side.</summary>
    public static Container Sidebar => (PageDocument.Current ?? new PageDocument()).Sidebar;

    /// <summary>
    /// What the browser shows behind the page's address. Inside a memoized method it warns as a widget does (rule R6): the key was taken before, and a hit would have that of the call that computed.
    /// </summary>
    public static ImmutableArray<KeyValuePair<string, string>> QueryParams
    {
        [Widget]
        get => QueryParamsElement.Call(targets: [], true);
    }

    /// <summary>The container that is meant where none is named.</summary>
    internal static Container Current
    {
        get
        {
            var document = PageDocument.Current;
            return Recorder.CurrentContainer is Container container && (document is null || ReferenceEquals(container.Document, document)) ? container : Main;
        }
    }

    private static Container Here => Pages.Container.Here;

    /// <summary>Runs a script against a fresh page.</summary>
    /// <param name="script">What shows elements.</param>
    /// <param name="request">What the reader asks with; <see langword="null"/>: nothing.</param>
    /// <returns>The page.</returns>
    public static PageDocument Run(Action script, PageRequest? request = null)
    {
        var document = new PageDocument(request);
        document.Run(script);
        return document;
    }

    /// <inheritdoc cref="Run"/>
    public static async Task<PageDocument> RunAsync(Func<Task> script, PageRequest? request = null)
    {
        var document = new PageDocument(request);
        await document.RunAsync(script).ConfigureAwait(false);
        return document;
    }
}
