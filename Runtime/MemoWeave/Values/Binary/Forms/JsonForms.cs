using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>JSON that was read: its text.</summary>
internal static class JsonText
{
    // Whoever read it may have allowed all this.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = int.MaxValue, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static void Write(JsonElement value, WriteRun run)
    {
        var text = value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText();
        run.Text(text);
        run.Charge(32L * (text?.Length ?? 0));
    }

    public static JsonElement Read(ReadRun run)
    {
        if (run.Text() is not { } text) return default;
        run.Charge(32L * text.Length);
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw ReadRun.Malformed();
        }
    }
}

/// <summary>Objects and arrays of JSON. What they are part of is written, too.</summary>
internal sealed class JsonContainerForm(Type type) : ValueForm(type)
{
    private static readonly ValueSite Parent = new(".Parent", typeof(JsonNode));
    private static readonly ValueSite Members = ValueSite.Elements(typeof(JsonNode));

    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        run.Byte(JsonMarks.Of((JsonNode)value));
        run.Charge(160);
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        run.Charge(160);
        return RunTimeType == typeof(JsonObject) ? new JsonObject(JsonMarks.Options(run.Byte())) : new JsonArray(JsonMarks.Options(run.Byte()));
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run)
    {
        run.Reference(((JsonNode)value).Parent, Parent);
        if (value is JsonObject members)
        {
            run.Number((uint)members.Count);
            run.Charge(64L * members.Count);
            foreach (var (name, member) in members)
            {
                run.Text(name);
                run.Reference(member, Members);
            }

            return;
        }

        run.Number((uint)((JsonArray)value).Count);
        run.Charge(64L * ((JsonArray)value).Count);
        foreach (var member in (JsonArray)value) run.Reference(member, Members);
    }

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        // It puts this into itself.
        run.Reference(Parent);
        for (var i = run.Count(1, 64); i > 0; i--)
        {
            if (made is JsonObject members) members.Add(run.SomeText(), (JsonNode?)run.Reference(Members));
            else ((JsonArray)made).Add((JsonNode?)run.Reference(Members));
        }
    }
}

/// <summary>Values of JSON: a part of a text that was read, or something of the program's own.</summary>
internal sealed class JsonValueForm(Type type) : ValueForm(type, typeof(JsonValue))
{
    private static readonly ValueSite Parent = new(".Parent", typeof(JsonNode));

    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        run.Byte(JsonMarks.Of((JsonNode)value));
        var content = ((JsonValue)value).GetValue<object>();
        if (!JsonPrimitives.TryWrite(content, run) || JsonPrimitives.Wrap(content, null)?.GetType() != RunTimeType) run.Refuse(RunTimeType, "it holds a value of the program's own that JSON has no kind for");
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        var options = JsonMarks.Options(run.Byte());
        return JsonPrimitives.Wrap(JsonPrimitives.Read(run), options) ?? throw ReadRun.Malformed();
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run) => run.Reference(((JsonNode)value).Parent, Parent);

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run) => run.Reference(Parent);
}

/// <summary>What JSON was told about names.</summary>
internal static class JsonMarks
{
    public static byte Of(JsonNode node) => node.Options is not { } options ? (byte)0 : options.PropertyNameCaseInsensitive ? (byte)2 : (byte)1;

    public static JsonNodeOptions? Options(byte mark) => mark switch
    {
        0 => null,
        1 => new JsonNodeOptions(),
        2 => new JsonNodeOptions { PropertyNameCaseInsensitive = true },
        _ => throw ReadRun.Malformed(),
    };
}
