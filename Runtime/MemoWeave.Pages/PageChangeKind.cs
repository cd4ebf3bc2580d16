namespace MemoWeave.Pages;

/// <summary>How a page changed.</summary>
public enum PageChangeKind
{
    /// <summary>The page begins anew: its parts are empty.</summary>
    Reset,

    /// <summary>A container got something more, at its end.</summary>
    Append,

    /// <summary>A container is to be replaced, with all that is in it.</summary>
    Replace,
}
