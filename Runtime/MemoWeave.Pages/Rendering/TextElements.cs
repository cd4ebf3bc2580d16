using System.Globalization;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>What a reader of plain text gets of each element. Of charts that is their data.</summary>
internal static class TextElements
{
    /// <summary>The lines of an element; none, if text can't show it.</summary>
    public static IEnumerable<string> Lines(IPageNode node) => node switch
    {
        Alert alert => Prefixed($"{alert.Icon ?? Sign(alert.Kind)} {alert.Kind}: ", Split(alert.Body)),
        ExceptionElement exception => [.. Split($"{exception.Type}: {exception.Message}"), .. exception.StackTrace.Select(static frame => $"  {frame}")],
        Markdown markdown => Split(markdown.Body),
        Heading heading => [heading.Body, new string(heading.Level switch { 1 => '=', 2 => '-', _ => '.' }, Math.Max(heading.Body.Length, 1))],
        Divider => [new string('─', 40)],
        Code code => code.LineNumbers ? Split(code.Body).Select(static (line, number) => $"{number + 1,4}  {line}") : Split(code.Body).Select(static line => $"    {line}"),
        Text text => Split(text.Body),
        Latex latex => [$"$ {latex.Tex} $"],
        Json json => Split(json.Body),
        Help help => [help.Signature, .. Split(help.Summary), .. help.Members.Select(static member => $"  {member.Signature}{(member.Summary.Length > 0 ? "  // " : "")}{member.Summary}")],
        DataFrame data => TextTable.Lines(data.Columns),
        Table data => TextTable.Lines(data.Columns),
        Metric metric => [$"{metric.Label}: {metric.Value}{Change(metric)}"],
        VegaLite chart => chart.Datasets.SelectMany(static dataset => TextTable.Lines(dataset.Columns)),
        Plotly chart => Split(chart.Spec),
        Bokeh => ["[chart by Bokeh]"],
        Deck deck => Split(deck.Json),
        Graphviz graph => Split(graph.Dot),
        Frame frame => [$"[frame: {frame.Src ?? "a page of its own"}]"],
        Progress progress => [Bar(progress)],
        Spinner spinner => [$"… {spinner.Text}"],
        Image image => [$"[picture: {(image.Description.Length > 0 ? image.Description : image.MediaType)}]", .. Split(image.Caption ?? "")],
        Audio audio => [$"[sound: {audio.MediaType}]"],
        Video video => [$"[film: {video.MediaType}]"],
        Slider slider => [$"{slider.Label}: {Number(slider.Value)}  ({Number(slider.Minimum)} to {Number(slider.Maximum)})"],
        Button button => [$"[{button.Label}]"],
        Checkbox box => [$"[{(box.Value ? "x" : " ")}] {box.Label}"],
        SelectBox select => [$"{select.Label}: {select.Options[select.Index]}"],
        TextInput input => [$"{input.Label}: {input.Value}"],
        NumberInput input => [$"{input.Label}: {Number(input.Value)}"],
        _ => [],
    };

    /// <summary>What is written above the content of a container; <see langword="null"/>: nothing.</summary>
    public static string? Label(PageBlock block) => block switch
    {
        ExpanderBlock expander => $"▸ {expander.Label}",
        TabBlock tab => $"[{tab.Label}]",
        _ => null,
    };

    private static string[] Split(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static IEnumerable<string> Prefixed(string prefix, IEnumerable<string> lines) => lines.Select((line, number) => (number == 0 ? prefix : new string(' ', prefix.Length)) + line);

    private static string Sign(AlertKind kind) => kind switch
    {
        AlertKind.Error => "✗",
        AlertKind.Warning => "!",
        AlertKind.Success => "✓",
        _ => "i",
    };

    private static string Change(Metric metric) => metric.Delta is null ? "" : metric.Direction switch
    {
        DeltaDirection.Up => $" (↑ {metric.Delta})",
        DeltaDirection.Down => $" (↓ {metric.Delta})",
        _ => $" ({metric.Delta})",
    };

    private static string Bar(Progress progress)
    {
        const int Width = 30;
        var filled = (int)Math.Round(progress.Value / 100 * Width);
        return $"{new string('█', filled)}{new string('░', Width - filled)} {progress.Value.ToString("0.#", CultureInfo.InvariantCulture)} %{(progress.Text is { } text ? $"  {text}" : "")}";
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
