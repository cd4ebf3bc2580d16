namespace MemoWeave.Pages.Elements;

/// <summary>Which way a <see cref="Metric"/> changed.</summary>
public enum DeltaDirection
{
    /// <summary>Neither up nor down, or it isn't said.</summary>
    None,

    /// <summary>Up.</summary>
    Up,

    /// <summary>Down.</summary>
    Down,
}
