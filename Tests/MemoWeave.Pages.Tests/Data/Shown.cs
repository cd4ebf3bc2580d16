using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Tests.Data;

/// <summary>What a call shows.</summary>
internal static class Shown
{
    /// <summary>The one element that is shown.</summary>
    public static T By<T>(Action show)
        where T : PageElement => (T)Page.Run(show).Main.Children.Single();

    /// <summary>The columns of a table of the data: their names and types, and the values with commas between.</summary>
    public static string[] ColumnsOf(System.Collections.IEnumerable data) => Told([.. By<DataFrame>(() => Page.DataFrame(data)).Columns]);

    public static string[] Told(DataColumn[] columns) => [.. columns.Select(static column => $"{column.Name}: {column.Type}: {string.Join(", ", column.Values.Select(static value => value ?? "null"))}")];
}
