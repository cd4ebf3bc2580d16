namespace MemoWeave.Pages.Elements;

/// <summary>How bad it is what an <see cref="Alert"/> tells.</summary>
public enum AlertKind
{
    /// <summary>Something failed.</summary>
    Error,

    /// <summary>Something may fail.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Something went well.</summary>
    Success,
}
