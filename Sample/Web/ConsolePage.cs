using MemoWeave.Pages;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MemoWeave.Sample.Web;

/// <summary>A page on the console: the same elements, as text, in colour where the terminal can.</summary>
internal static class ConsolePage
{
    public static void Write(PageDocument page, IAnsiConsole console)
    {
        Write(page.Main.Children, console);
        if (page.Sidebar.Children.Count == 0) return;
        console.Write(new Rule("Sidebar") { Justification = Justify.Left });
        Write(page.Sidebar.Children, console);
    }

    private static void Write(IReadOnlyList<IPageNode> nodes, IAnsiConsole console)
    {
        foreach (var node in nodes)
        {
            if (node is Container { Block: ColumnsBlock } columns) console.Write(new Spectre.Console.Columns(columns.Children.OfType<Container>().Select(Panel)));
            else if (node is Container container) Write(container, console);
            else if (Render(node) is { } rendered) console.Write(rendered);
        }
    }

    private static void Write(Container container, IAnsiConsole console)
    {
        if (container.Block is ExpanderBlock expander) console.MarkupLineInterpolated($"[bold]▾ {expander.Label}[/]");
        Write(container.Children, console);
    }

    private static Rows Panel(Container column) => new(column.Children.Select(Render).OfType<IRenderable>());

    private static IRenderable? Render(IPageNode node) => node switch
    {
        Heading { Level: 1 } title => new Rows(new Markup($"[bold underline]{title.Body.EscapeMarkup()}[/]"), new Spectre.Console.Text("")),
        Heading heading => new Rows(new Spectre.Console.Text(""), new Markup($"[bold]{heading.Body.EscapeMarkup()}[/]")),
        Markdown { IsCaption: true } caption => new Markup($"[grey]{caption.Body.EscapeMarkup()}[/]\n"),
        Divider => new Rule(),
        Alert alert => new Panel(alert.Body.EscapeMarkup()) { BorderStyle = new Style(Colour(alert.Kind)) },
        Metric metric => Figure(metric),
        DataFrame data => Grid(data.Columns),
        MemoWeave.Pages.Elements.Table data => Grid(data.Columns),
        VegaLite chart => new Rows(chart.Datasets.Select(dataset => SparkLines.Of(dataset.Columns))),
        PageElement element when element.ToText() is { Length: > 0 } text => new Spectre.Console.Text(text + "\n"),
        _ => null,
    };

    private static Markup Figure(Metric metric)
    {
        var colour = (metric.Direction, metric.Colour) switch
        {
            (_, DeltaColour.Off) or (DeltaDirection.None, _) => "grey",
            (DeltaDirection.Up, DeltaColour.Normal) or (DeltaDirection.Down, DeltaColour.Inverse) => "green",
            _ => "red",
        };
        var delta = metric.Delta is null ? "" : $" [{colour}]{(metric.Direction == DeltaDirection.Down ? '↓' : '↑')} {metric.Delta.EscapeMarkup()}[/]";
        return new Markup($"[grey]{metric.Label.EscapeMarkup()}[/]\n[bold]{metric.Value.EscapeMarkup()}[/]{delta}");
    }

    private static Spectre.Console.Table Grid(IReadOnlyList<DataColumn> columns)
    {
        var grid = new Spectre.Console.Table { Border = TableBorder.Simple };
        foreach (var column in columns) grid.AddColumn(new TableColumn(column.Name.EscapeMarkup()) { Alignment = column.Type == DataType.Number ? Justify.Right : Justify.Left });
        for (var row = 0; row < (columns.Count == 0 ? 0 : columns[0].Values.Length); row++) grid.AddRow([.. columns.Select(column => (column.Values[row] ?? "").EscapeMarkup())]);
        return grid;
    }

    private static Color Colour(AlertKind kind) => kind switch
    {
        AlertKind.Error => Color.Red,
        AlertKind.Warning => Color.Yellow,
        AlertKind.Success => Color.Green,
        _ => Color.Blue,
    };
}
