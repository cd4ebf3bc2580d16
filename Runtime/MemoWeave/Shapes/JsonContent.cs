using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemoWeave.Shapes;

/// <summary>The content of JSON, as written: <c>1.0</c> and <c>1.00</c> differ, as they do for whoever asks for the text.</summary>
internal static class JsonContent
{
    public static object? OfElement(object element) => (JsonElement)element is { ValueKind: not JsonValueKind.Undefined } value ? value.GetRawText() : null;

    /// <summary>Whether names are found without regard to case, and the members in order.</summary>
    public static object OfObject(object json) =>
        new KeyValuePair<bool, KeyValuePair<string, JsonNode?>[]>(((JsonObject)json).Options?.PropertyNameCaseInsensitive == true, [.. (JsonObject)json]);

    public static object OfArray(object json) => ((JsonArray)json).ToArray();

    /// <summary>What it was made from: a number that was read from a text and one of the program's own answer differently.</summary>
    public static object OfValue(object json) => ((JsonValue)json).GetValue<object>();
}
