using MemoWeave.Elements;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Calls;

namespace MemoWeave.Pages;

/// <summary>
/// What elements are shown in: a part of the page, or a group, a column, a slot in it. Its methods show in it; those of <see cref="Page"/> in the current one, which <see cref="Enter"/> makes it.
/// </summary>
public sealed partial class Container : IElementContainer, IPageNode
{
    /// <summary>Stands for the one that is current when an element is shown, now or on a hit: it is no target of a record (rule R1).</summary>
    internal static readonly Container Here = new();

    private readonly List<IPageNode> _children = [];
    private readonly PageDocument? _document;

    internal Container(PageDocument document, PageBlock block, Container? parent = null)
    {
        _document = document;
        Block = block;
        Parent = parent;
        Id = document.NextId();
    }

    private Container()
    {
        Block = new ContainerBlock(false);
        Id = "";
    }

    /// <summary>What kind of container it is.</summary>
    public PageBlock Block { get; }

    /// <summary>What is in it: elements and containers, in order.</summary>
    public IReadOnlyList<IPageNode> Children => _document is null ? [] : _document.Locked(() => _children.ToArray());

    /// <inheritdoc/>
    ElementRoot? IElementContainer.Root => (Block as RootBlock)?.Name switch
    {
        "main" => PageRoots.Main,
        "sidebar" => PageRoots.Sidebar,
        _ => null,
    };

    internal Container? Parent { get; }

    /// <summary>The id of its HTML.</summary>
    internal string Id { get; }

    internal PageDocument Document => _document!;

    /// <summary>What is in it, for who holds the document's lock.</summary>
    internal IReadOnlyList<IPageNode> Nodes => _children;

    internal object? Target => ReferenceEquals(this, Here) ? null : this;

    /// <summary>Makes it the current container of the flow: what <see cref="Page"/> shows is shown in it, until the result is disposed of.</summary>
    /// <returns>Leaves it.</returns>
    /// <exception cref="ReplayClosureException">The flow is inside a memoized method, and the container was made outside of it (rule R5).</exception>
    public IDisposable Enter() => Recorder.Enter(this);

    internal void AddNode(IPageNode node)
    {
        if (Block is EmptyBlock) _children.Clear();
        _children.Add(node);
    }

    internal void RemoveNodes() => _children.Clear();

    /// <summary>Shows an element in it.</summary>
    internal void Add(IPageNode node) => Document.Add(this, node);

    /// <summary>Makes a container in it.</summary>
    internal Container AddBlock(PageBlock block)
    {
        var container = new Container(Document, block, this);
        Add(container);
        return container;
    }
}
