using System.Linq.Expressions;

namespace MemoWeave.Pages.Tests.Catalogue;

/// <summary>One kind of element: a memoized method that shows it, and what a reader sees then.</summary>
/// <param name="Name">The name in the list of elements.</param>
/// <param name="Call">The call of the memoized method.</param>
/// <param name="Look">Fails unless the browser shows it.</param>
internal sealed record Row(string Name, Expression<Action> Call, Look Look)
{
    private readonly Action _show = Call.Compile();

    /// <summary>The element calls that the method makes, and a record has.</summary>
    public int Elements { get; init; } = 1;

    /// <summary>Whether the method asks for something as a widget does: the page of the call that computes begins with a warning (rule R6).</summary>
    public bool IsWarnedOf { get; init; }

    /// <summary>Shows the element on the current page.</summary>
    public void Run() => _show();

    /// <summary>Makes a page with the element alone.</summary>
    public PageDocument Show(PageRequest? request = null) => Page.Run(_show, request);

    public override string ToString() => Name;
}
