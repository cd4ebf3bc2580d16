using System.Collections.Immutable;
using MemoWeave.Pages.Data;

namespace MemoWeave.Pages.Elements;

/// <summary>A table to scroll through and to sort.</summary>
/// <param name="Columns">Its columns, all of one length.</param>
/// <param name="Height">In pixels; <see langword="null"/>: as it needs, up to 400.</param>
/// <param name="Width">In pixels; <see langword="null"/>: that of its container.</param>
public sealed record DataFrame(ImmutableArray<DataColumn> Columns, int? Height, int? Width) : PageElement;
