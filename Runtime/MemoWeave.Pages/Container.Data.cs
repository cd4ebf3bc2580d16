using System.Collections;
using System.Data;
using System.Globalization;
using MemoWeave.Elements;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>Data: tables, figures.</content>
public sealed partial class Container
{
    private static readonly ElementMethod<DataFrame, bool> DataFrameElement = PageElements.Of<DataFrame>("DataFrame");
    private static readonly ElementMethod<Table, bool> TableElement = PageElements.Of<Table>("Table");
    private static readonly ElementMethod<Metric, bool> MetricElement = PageElements.Of<Metric>("Metric");

    /// <summary>Shows data in a table to scroll through and to sort.</summary>
    /// <param name="data">Rows (objects with properties, or plain values), an array of two dimensions, or a dictionary of columns by name.</param>
    /// <param name="height">In pixels; <see langword="null"/>: as it needs, up to 400.</param>
    /// <param name="width">In pixels; <see langword="null"/>: that of its container.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    [Element]
    public void DataFrame(IEnumerable data, int? height = null, int? width = null) => DataFrameElement.Call(Target, new DataFrame(DataColumns.Of(data), height, width));

    /// <inheritdoc cref="DataFrame(IEnumerable, int?, int?)"/>
    [Element]
    public void DataFrame(DataTable data, int? height = null, int? width = null) => DataFrameElement.Call(Target, new DataFrame(DataColumns.Of(data), height, width));

    /// <summary>Shows data in a table that shows all of itself.</summary>
    /// <param name="data">Rows (objects with properties, or plain values), an array of two dimensions, or a dictionary of columns by name.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    [Element]
    public void Table(IEnumerable data) => TableElement.Call(Target, new Table(DataColumns.Of(data)));

    /// <inheritdoc cref="Table(IEnumerable)"/>
    [Element]
    public void Table(DataTable data) => TableElement.Call(Target, new Table(DataColumns.Of(data)));

    /// <summary>Shows a figure, and how it changed.</summary>
    /// <param name="label">What it counts.</param>
    /// <param name="value">The figure, as it is to be read.</param>
    /// <param name="delta">By how much it changed: a leading minus says down; <see langword="null"/>: not said.</param>
    /// <param name="colour">Whether a change upwards is good.</param>
    /// <param name="help">More about it; <see langword="null"/>: nothing.</param>
    [Element]
    public void Metric(string label, string value, string? delta = null, DeltaColour colour = DeltaColour.Normal, string? help = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(value);
        var direction = string.IsNullOrWhiteSpace(delta) ? DeltaDirection.None : delta.TrimStart()[0] is '-' or '\u2212' ? DeltaDirection.Down : DeltaDirection.Up;
        MetricElement.Call(Target, new Metric(label, value, delta, direction, colour, help));
    }

    /// <summary>Shows a figure, and how it changed.</summary>
    /// <param name="label">What it counts.</param>
    /// <param name="value">The figure, written as the current culture does.</param>
    /// <param name="delta">By how much it changed; <see langword="null"/>: not said.</param>
    /// <param name="colour">Whether a change upwards is good.</param>
    /// <param name="help">More about it; <see langword="null"/>: nothing.</param>
    [Element]
    public void Metric(string label, double value, double? delta = null, DeltaColour colour = DeltaColour.Normal, string? help = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        var direction = delta switch { > 0 => DeltaDirection.Up, < 0 => DeltaDirection.Down, _ => DeltaDirection.None };
        MetricElement.Call(Target, new Metric(label, value.ToString(CultureInfo.CurrentCulture), delta?.ToString(CultureInfo.CurrentCulture), direction, colour, help));
    }
}
