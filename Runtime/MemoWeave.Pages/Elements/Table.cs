using System.Collections.Immutable;
using MemoWeave.Pages.Data;

namespace MemoWeave.Pages.Elements;

/// <summary>A table that shows all of itself.</summary>
/// <param name="Columns">Its columns, all of one length.</param>
public sealed record Table(ImmutableArray<DataColumn> Columns) : PageElement;
