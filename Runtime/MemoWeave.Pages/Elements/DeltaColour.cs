namespace MemoWeave.Pages.Elements;

/// <summary>The colour of a <see cref="Metric"/>'s change.</summary>
public enum DeltaColour
{
    /// <summary>Up is green, down is red.</summary>
    Normal,

    /// <summary>Up is red, down is green: of costs.</summary>
    Inverse,

    /// <summary>Grey: neither is good.</summary>
    Off,
}
