namespace MemoWeave.Pages.Tests.Catalogue;

/// <summary>A document as <c>bokeh.embed.json_item</c> makes it, with nothing in it but a line and its axes.</summary>
internal static class BokehSample
{
    public const string Document =
        """
        {"target_id": null, "root_id": "p1", "doc": {"version": "3.10.0", "title": "A line", "roots": [
          {"type": "object", "name": "Figure", "id": "p1", "attributes": {"width": 400, "height": 250,
            "x_range": {"type": "object", "name": "Range1d", "id": "p2", "attributes": {"start": 0, "end": 5}},
            "y_range": {"type": "object", "name": "Range1d", "id": "p3", "attributes": {"start": 0, "end": 8}},
            "x_scale": {"type": "object", "name": "LinearScale", "id": "p4"},
            "y_scale": {"type": "object", "name": "LinearScale", "id": "p5"},
            "title": {"type": "object", "name": "Title", "id": "p6", "attributes": {"text": "A line"}},
            "renderers": [{"type": "object", "name": "GlyphRenderer", "id": "p7", "attributes": {
              "data_source": {"type": "object", "name": "ColumnDataSource", "id": "p8", "attributes": {"data": {"type": "map", "entries": [["x", [1, 2, 3, 4]], ["y", [4, 7, 2, 5]]]}}},
              "glyph": {"type": "object", "name": "Line", "id": "p9", "attributes": {"x": {"type": "field", "field": "x"}, "y": {"type": "field", "field": "y"}, "line_color": "#1f77b4", "line_width": 3}}}}],
            "left": [{"type": "object", "name": "LinearAxis", "id": "p10", "attributes": {
              "ticker": {"type": "object", "name": "BasicTicker", "id": "p11"}, "formatter": {"type": "object", "name": "BasicTickFormatter", "id": "p12"}}}],
            "below": [{"type": "object", "name": "LinearAxis", "id": "p13", "attributes": {
              "ticker": {"type": "object", "name": "BasicTicker", "id": "p14"}, "formatter": {"type": "object", "name": "BasicTickFormatter", "id": "p15"}}}]}}]}}
        """;
}
