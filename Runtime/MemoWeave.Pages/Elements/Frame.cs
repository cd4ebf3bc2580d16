namespace MemoWeave.Pages.Elements;

/// <summary>Another page in a frame, which can do nothing to this one.</summary>
/// <param name="SrcDoc">Its HTML; <see langword="null"/>: it is elsewhere.</param>
/// <param name="Src">Its address.</param>
/// <param name="Width">In pixels; <see langword="null"/>: that of its container.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Scrolling">Whether it has scroll bars, if it needs them.</param>
public sealed record Frame(string? SrcDoc, string? Src, int? Width, int Height, bool Scrolling) : PageElement;
