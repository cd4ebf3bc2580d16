using MemoWeave.Elements;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Calls;

namespace MemoWeave.Pages;

/// <content>Containers in it.</content>
public sealed partial class Container
{
    private static readonly ElementMethod<ContainerBlock, Container> ContainerElement = PageElements.Block<ContainerBlock>("Container");
    private static readonly ElementMethod<ExpanderBlock, Container> ExpanderElement = new("Page.Expander", static (targets, in block) =>
    {
        var target = PageElements.Target(targets);
        for (var around = target; around is not null; around = around.Parent)
        {
            if (around.Block is ExpanderBlock outer)
                throw new InvalidOperationException($"The expander '{block.Label}' can't be in the expander '{outer.Label}': expanders are not nested. Show it beside that one, or show a container in it.");
        }

        return target.AddBlock(block);
    });

    private static readonly ElementMethod<EmptyBlock, Container> EmptyElement = PageElements.Block<EmptyBlock>("Empty");
    private static readonly ElementMethod<ColumnsBlock, Container> ColumnsElement = PageElements.Block<ColumnsBlock>("Columns");
    private static readonly ElementMethod<ColumnBlock, Container> ColumnElement = PageElements.Block<ColumnBlock>("Column");
    private static readonly ElementMethod<TabsBlock, Container> TabsElement = PageElements.Block<TabsBlock>("Tabs");
    private static readonly ElementMethod<TabBlock, Container> TabElement = PageElements.Block<TabBlock>("Tab");
    private static readonly ElementMethod<bool, bool> ClearElement = new("Container.Clear", static (targets, in _) =>
    {
        var target = PageElements.Target(targets);
        target.Document.Clear(target);
        return true;
    });

    /// <summary>Makes a group in it.</summary>
    /// <param name="border">Whether a line is around it.</param>
    /// <returns>The group. <see cref="Enter"/> makes it the current container.</returns>
    [Element]
    public Container Group(bool border = false) => ContainerElement.Call(Target, new ContainerBlock(border));

    /// <summary>Makes a group that the reader can fold.</summary>
    /// <param name="label">What is to be read while it is folded.</param>
    /// <param name="expanded">Whether it is unfolded at first.</param>
    /// <returns>The group. <see cref="Enter"/> makes it the current container.</returns>
    /// <exception cref="InvalidOperationException">It would be in another one.</exception>
    [Element]
    public Container Expander(string label, bool expanded = false)
    {
        ArgumentNullException.ThrowIfNull(label);
        return ExpanderElement.Call(Target, new ExpanderBlock(label, expanded));
    }

    /// <summary>Makes a slot in it, which holds only what was shown in it last.</summary>
    /// <returns>The slot.</returns>
    [Element]
    public Container Empty() => EmptyElement.Call(Target, new EmptyBlock());

    /// <summary>Removes what is in it.</summary>
    [Element]
    public void Clear() => ClearElement.Call(Target, true);

    /// <summary>Makes columns of one width, side by side.</summary>
    /// <param name="count">How many; at least one.</param>
    [Element]
    public IReadOnlyList<Container> Columns(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Columns([.. Enumerable.Repeat(1.0, count)]);
    }

    /// <summary>Makes columns side by side.</summary>
    /// <param name="weights">The share of each in the width; above zero.</param>
    [Element]
    public IReadOnlyList<Container> Columns(params double[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (var weight in weights) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight, nameof(weights));
        var row = ColumnsElement.Call(Target, new ColumnsBlock());
        return [.. weights.Select(weight => ColumnElement.Call(row, new ColumnBlock(weight)))];
    }

    /// <summary>Makes tabs, of which the reader sees one.</summary>
    /// <param name="labels">What is to be read on each.</param>
    [Element]
    public IReadOnlyList<Container> Tabs(params string[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var tabs = TabsElement.Call(Target, new TabsBlock());
        return [.. labels.Select(label => TabElement.Call(tabs, new TabBlock(label)))];
    }
}
