using System.Collections.Immutable;

namespace MemoWeave.Pages.Data;

/// <summary>Data that a chart speaks of by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, all of one length.</param>
public sealed record Dataset(string Name, ImmutableArray<DataColumn> Columns);
