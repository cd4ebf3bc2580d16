using System.Collections.Immutable;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Elements;
using MemoWeave.Pages.Rendering;

namespace MemoWeave.Pages;

/// <summary>What a script showed: the parts of a page, which can be read, and written as HTML or as text.</summary>
public sealed class PageDocument
{
    private static readonly AsyncLocal<PageDocument?> Flowing = new();

    private readonly Lock _lock = new();
    private ImmutableArray<KeyValuePair<string, string>> _queryParams;
    private int _containers;

    /// <summary>Makes an empty page.</summary>
    /// <param name="request">What the reader asks with; <see langword="null"/>: nothing.</param>
    public PageDocument(PageRequest? request = null)
    {
        Request = request ?? PageRequest.Empty;
        _queryParams = Request.QueryParams;
        Main = new Container(this, new RootBlock("main"));
        Sidebar = new Container(this, new RootBlock("sidebar"));
    }

    /// <summary>What the reader asks with.</summary>
    public PageRequest Request { get; }

    /// <summary>The main part.</summary>
    public Container Main { get; }

    /// <summary>The column at the side, shown if there is something in it.</summary>
    public Container Sidebar { get; }

    /// <summary>What the browser shows behind the page's address, but for the values of widgets.</summary>
    public ImmutableArray<KeyValuePair<string, string>> QueryParams
    {
        get
        {
            lock (_lock) return _queryParams;
        }
    }

    /// <summary>Told of every change, in order, by who makes it, while no other can be made: it must be quick, and not throw.</summary>
    public Action<PageChange>? Changed { get; set; }

    /// <summary>The page of the current flow; <see langword="null"/>: none.</summary>
    internal static PageDocument? Current => Flowing.Value;

    /// <summary>Runs a script, whose elements are shown on this page.</summary>
    /// <param name="script">The script. What it throws comes out; what it showed before stays.</param>
    public void Run(Action script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var outer = Flowing.Value;
        Flowing.Value = this;
        try
        {
            script();
        }
        finally
        {
            Flowing.Value = outer;
        }
    }

    /// <inheritdoc cref="Run"/>
    public async Task RunAsync(Func<Task> script)
    {
        ArgumentNullException.ThrowIfNull(script);
        // What an asynchronous method sets flows into what it calls, and not out of it.
        Flowing.Value = this;
        await script().ConfigureAwait(false);
    }

    /// <summary>The page as one HTML document.</summary>
    /// <param name="options">How; <see langword="null"/>: as usual.</param>
    public string ToHtml(HtmlOptions? options = null)
    {
        lock (_lock) return HtmlPage.Write(this, options ?? HtmlOptions.Default);
    }

    /// <summary>The page as plain text.</summary>
    public string ToText()
    {
        lock (_lock) return TextPage.Write(this);
    }

    internal string NextId() => $"c{Interlocked.Increment(ref _containers)}";

    /// <summary>Changes a container, or reads what may be changing.</summary>
    internal T Locked<T>(Func<T> act)
    {
        lock (_lock) return act();
    }

    internal void Add(Container container, IPageNode node)
    {
        lock (_lock)
        {
            if (node is QueryParams query) _queryParams = query.Parameters;
            container.AddNode(node);
            if (Changed is not { } changed) return;
            changed(container.Block is EmptyBlock
                ? new PageChange(PageChangeKind.Replace, container.Id, HtmlRenderer.Write(container))
                : new PageChange(PageChangeKind.Append, container.Id, HtmlRenderer.Write(node)));
        }
    }

    internal void Clear(Container container)
    {
        lock (_lock)
        {
            container.RemoveNodes();
            Changed?.Invoke(new PageChange(PageChangeKind.Replace, container.Id, HtmlRenderer.Write(container)));
        }
    }
}
