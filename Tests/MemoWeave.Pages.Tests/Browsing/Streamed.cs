using System.Text.Json;
using System.Text.Json.Serialization;

namespace MemoWeave.Pages.Tests.Browsing;

/// <summary>The changes of a page while it is made, a line of JSON for each, as a server sends them.</summary>
internal static class Streamed
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Lines(Action script, PageRequest request)
    {
        List<string> lines = ["""{"kind": "reset"}"""];
        var document = new PageDocument(request) { Changed = change => lines.Add(JsonSerializer.Serialize(change, Names)) };
        document.Run(script);
        return string.Join('\n', lines);
    }
}
