namespace MemoWeave.Sample.Report;

/// <summary>A table of fixed columns, written row by row as the rows come about.</summary>
internal sealed class ConsoleTable
{
    private const string Gap = "  ";

    private readonly TextWriter _output;
    private readonly Column[] _columns;

    public ConsoleTable(TextWriter output, params Column[] columns)
    {
        _output = output;
        _columns = columns;
        Row([.. columns.Select(column => column.Title)]);
        Row([.. columns.Select(column => new string('-', column.Width))]);
    }

    public void Row(params string[] cells) =>
        _output.WriteLine(string.Join(Gap, _columns.Zip(cells, (column, cell) => column.Fit(cell))).TrimEnd());
}
