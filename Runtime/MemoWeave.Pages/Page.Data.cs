using System.Collections;
using System.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>Data: tables, figures.</content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.DataFrame(IEnumerable, int?, int?)"/>
    [Element]
    public static void DataFrame(IEnumerable data, int? height = null, int? width = null) => Here.DataFrame(data, height, width);

    /// <inheritdoc cref="Pages.Container.DataFrame(DataTable, int?, int?)"/>
    [Element]
    public static void DataFrame(DataTable data, int? height = null, int? width = null) => Here.DataFrame(data, height, width);

    /// <inheritdoc cref="Pages.Container.Table(IEnumerable)"/>
    [Element]
    public static void Table(IEnumerable data) => Here.Table(data);

    /// <inheritdoc cref="Pages.Container.Table(DataTable)"/>
    [Element]
    public static void Table(DataTable data) => Here.Table(data);

    /// <inheritdoc cref="Pages.Container.Metric(string, string, string?, DeltaColour, string?)"/>
    [Element]
    public static void Metric(string label, string value, string? delta = null, DeltaColour colour = DeltaColour.Normal, string? help = null) => Here.Metric(label, value, delta, colour, help);

    /// <inheritdoc cref="Pages.Container.Metric(string, double, double?, DeltaColour, string?)"/>
    [Element]
    public static void Metric(string label, double value, double? delta = null, DeltaColour colour = DeltaColour.Normal, string? help = null) => Here.Metric(label, value, delta, colour, help);
}
