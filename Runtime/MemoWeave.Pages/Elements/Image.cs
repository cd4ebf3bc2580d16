using System.Collections.Immutable;

namespace MemoWeave.Pages.Elements;

/// <summary>A picture.</summary>
/// <param name="Bytes">Its file; empty: it is elsewhere.</param>
/// <param name="MediaType"><c>image/png</c> and the like.</param>
/// <param name="Caption">Shown below it; <see langword="null"/>: nothing.</param>
/// <param name="Description">For who can't see it.</param>
/// <param name="Width">In pixels; <see langword="null"/>: its own, at most that of its container.</param>
public sealed record Image(ImmutableArray<byte> Bytes, string MediaType, string? Caption, string Description, int? Width) : PageElement;
