namespace MemoWeave.Sample.Report;

/// <summary>A table of fixed columns, written row by row as the rows come about.</summary>
internal sealed class ConsoleTable
{
    private const string Gap = "  ";

    private readonly Column[] _columns;

    public ConsoleTable(params Column[] columns)
    {
        _columns = columns;
        Row([.. columns.Select(column => column.Title)]);
        Row([.. columns.Select(column => new string('-', column.Width))]);
    }

    public void Row(params string[] cells) =>
        Screen.Line(string.Join(Gap, _columns.Zip(cells, (column, cell) => column.Fit(cell))).TrimEnd());
}
