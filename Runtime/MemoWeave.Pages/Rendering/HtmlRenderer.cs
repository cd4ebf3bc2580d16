using System.Collections.Frozen;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes what is on a page as HTML.</summary>
internal static class HtmlRenderer
{
    private static readonly FrozenDictionary<Type, Action<HtmlWriter, PageElement>> Writers = new Dictionary<Type, Action<HtmlWriter, PageElement>>
    {
        [typeof(Alert)] = Of<Alert>(HtmlStatus.Write),
        [typeof(Audio)] = Of<Audio>(HtmlMedia.Write),
        [typeof(Balloons)] = Of<Balloons>(HtmlStatus.Write),
        [typeof(Bokeh)] = Of<Bokeh>(HtmlCharts.Write),
        [typeof(Button)] = Of<Button>(HtmlWidgets.Write),
        [typeof(Checkbox)] = Of<Checkbox>(HtmlWidgets.Write),
        [typeof(Code)] = Of<Code>(HtmlText.Write),
        [typeof(DataFrame)] = Of<DataFrame>(HtmlTables.Write),
        [typeof(Deck)] = Of<Deck>(HtmlCharts.Write),
        [typeof(Divider)] = Of<Divider>(HtmlText.Write),
        [typeof(ExceptionElement)] = Of<ExceptionElement>(HtmlStatus.Write),
        [typeof(Frame)] = Of<Frame>(HtmlMedia.Write),
        [typeof(Graphviz)] = Of<Graphviz>(HtmlCharts.Write),
        [typeof(Heading)] = Of<Heading>(HtmlText.Write),
        [typeof(Help)] = Of<Help>(HtmlText.Write),
        [typeof(Image)] = Of<Image>(HtmlMedia.Write),
        [typeof(Json)] = Of<Json>(HtmlJson.Write),
        [typeof(Latex)] = Of<Latex>(HtmlCharts.Write),
        [typeof(Markdown)] = Of<Markdown>(HtmlText.Write),
        [typeof(Metric)] = Of<Metric>(HtmlTables.Write),
        [typeof(NumberInput)] = Of<NumberInput>(HtmlWidgets.Write),
        [typeof(Plotly)] = Of<Plotly>(HtmlCharts.Write),
        [typeof(Progress)] = Of<Progress>(HtmlStatus.Write),
        [typeof(QueryParams)] = Of<QueryParams>(HtmlStatus.Write),
        [typeof(SelectBox)] = Of<SelectBox>(HtmlWidgets.Write),
        [typeof(Slider)] = Of<Slider>(HtmlWidgets.Write),
        [typeof(Snow)] = Of<Snow>(HtmlStatus.Write),
        [typeof(Spinner)] = Of<Spinner>(HtmlStatus.Write),
        [typeof(Table)] = Of<Table>(HtmlTables.Write),
        [typeof(Text)] = Of<Text>(HtmlText.Write),
        [typeof(TextInput)] = Of<TextInput>(HtmlWidgets.Write),
        [typeof(VegaLite)] = Of<VegaLite>(HtmlCharts.Write),
        [typeof(Video)] = Of<Video>(HtmlMedia.Write),
    }.ToFrozenDictionary();

    /// <summary>The HTML of an element, or of a container and all that is in it. It is to be called under the page's lock.</summary>
    /// <exception cref="NotSupportedException">Nothing is known of how to write it.</exception>
    public static string Write(IPageNode node)
    {
        var html = new HtmlWriter();
        Write(html, node);
        return html.ToString();
    }

    public static void Write(HtmlWriter html, IPageNode node)
    {
        switch (node)
        {
            case Container container:
                HtmlBlocks.Write(html, container);
                break;
            case PageElement element when Writers.TryGetValue(element.GetType(), out var write):
                write(html, element);
                break;
            default:
                throw new NotSupportedException($"A page can't show a {node.GetType().FullName} as HTML: {nameof(HtmlRenderer)} has no writer for it.");
        }
    }

    private static Action<HtmlWriter, PageElement> Of<T>(Action<HtmlWriter, T> write)
        where T : PageElement => (html, element) => write(html, (T)element);
}
