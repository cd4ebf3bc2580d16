using System.Text.Json;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes JSON as a tree, whose branches the reader can fold without any script.</summary>
internal static class HtmlJson
{
    public static void Write(HtmlWriter html, Json json)
    {
        using var document = JsonDocument.Parse(json.Body);
        html.Start("div", ("class", "json"));
        Write(html, name: null, document.RootElement, json.Expanded);
        html.End("div");
    }

    private static void Write(HtmlWriter html, string? name, JsonElement value, bool expanded)
    {
        var count = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Count(),
            JsonValueKind.Array => value.GetArrayLength(),
            _ => 0,
        };
        if (count == 0)
        {
            Name(html, name);
            html.Element("span", value.GetRawText(), ("class", Class(value.ValueKind)));
            return;
        }

        html.Start("details", ("open", expanded ? "" : null)).Start("summary");
        Name(html, name);
        html.Element("span", value.ValueKind == JsonValueKind.Object ? $"{{{HtmlWriter.Number(count)}}}" : $"[{HtmlWriter.Number(count)}]", ("class", "count")).End("summary").Start("ul");
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject()) Item(html, property.Name, property.Value, expanded);
        }
        else
        {
            var index = 0;
            foreach (var item in value.EnumerateArray()) Item(html, HtmlWriter.Number(index++), item, expanded);
        }

        html.End("ul").End("details");
    }

    private static void Item(HtmlWriter html, string name, JsonElement value, bool expanded)
    {
        html.Start("li");
        Write(html, name, value, expanded);
        html.End("li");
    }

    private static void Name(HtmlWriter html, string? name)
    {
        if (name is not null) html.Element("span", name, ("class", "name")).Text(": ");
    }

    private static string Class(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "literal",
    };
}
