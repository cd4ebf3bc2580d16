using System.Text.Json;
using MemoWeave.Pages.Calls;

namespace MemoWeave.Pages.Charts;

/// <summary>Looks into a document of Bokeh for what would run (rule P2).</summary>
internal static class BokehDocument
{
    // Models whose fields are JavaScript, and those whose templates or tags are HTML that is not escaped.
    private static readonly string[] Running = ["CustomJS", "CustomJSExpr", "CustomJSFilter", "CustomJSHover", "CustomJSTickFormatter", "CustomJSTransform", "CustomJSTicker", "FuncTickFormatter", "OpenURL"];

    public static string Checked(string json, string parameter)
    {
        JsonText.CheckedObject(json, parameter);
        using var document = JsonDocument.Parse(json);
        return Find(document.RootElement) is { } model
            ? throw new ArgumentException($"The document of Bokeh has a '{model}', which would run JavaScript in the page: leave it out.", parameter)
            : json;
    }

    private static string? Find(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.EnumerateObject().Select(static property =>
                    property.Name is "name" or "type" && property.Value.ValueKind == JsonValueKind.String && Running.Contains(property.Value.GetString()) ? property.Value.GetString() : Find(property.Value))
                    .FirstOrDefault(static found => found is not null);
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(Find).FirstOrDefault(static found => found is not null);
            default:
                return null;
        }
    }
}
