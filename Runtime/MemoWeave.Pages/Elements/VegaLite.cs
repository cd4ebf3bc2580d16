using System.Collections.Immutable;
using MemoWeave.Pages.Data;

namespace MemoWeave.Pages.Elements;

/// <summary>A chart by Vega-Lite.</summary>
/// <param name="Spec">The chart, as Vega-Lite's JSON; it speaks of data by name.</param>
/// <param name="Datasets">The data.</param>
public sealed record VegaLite(string Spec, ImmutableArray<Dataset> Datasets) : PageElement;
