using MemoWeave.Elements;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Calls;

/// <summary>Makes the methods that the recorder knows elements by (rule R10): one for each method of the page that shows something.</summary>
internal static class PageElements
{
    /// <summary>A method that shows an element.</summary>
    public static ElementMethod<TElement, bool> Of<TElement>(string name)
        where TElement : PageElement => new($"Page.{name}", static (targets, in element) =>
        {
            Target(targets).Add(element);
            return true;
        });

    /// <summary>A method that makes a container.</summary>
    public static ElementMethod<TBlock, Container> Block<TBlock>(string name)
        where TBlock : PageBlock => new($"Page.{name}", static (targets, in block) => Target(targets).AddBlock(block));

    /// <summary>A method that asks the reader something: inside a memoized method the page shows a warning before it (rule R6).</summary>
    public static ElementMethod<TElement, bool> Widget<TElement>(string name)
        where TElement : PageElement => new($"Page.{name}", static (targets, in element) =>
        {
            Target(targets).Add(element);
            return true;
        })
        {
            IsWidget = true,
            ShowWarning = ShowWarning,
        };

    /// <summary>Shows, where a widget is met inside a memoized method, what that means.</summary>
    public static void ShowWarning(CachedElementWarning warning) =>
        Page.Current.Add(new ExceptionElement(nameof(CachedElementWarning), warning.Message, IsMarkdown: false, StackTrace: [], IsWarning: true));

    /// <summary>The container that a call is made on: the one it was given, or else the current one.</summary>
    public static Container Target(object?[] targets) => (Container?)targets[0] ?? Page.Current;
}
