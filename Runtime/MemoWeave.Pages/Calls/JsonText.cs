using System.Text.Json;

namespace MemoWeave.Pages.Calls;

/// <summary>JSON that users give.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Lenient = new()
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles,
    };

    /// <summary>The JSON of a value.</summary>
    public static string Of(object? value) => JsonSerializer.Serialize(value, Lenient);

    /// <summary>JSON as it was given.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Checked(string json, string parameter)
    {
        using var document = Parse(json, parameter);
        return json;
    }

    /// <summary>JSON of an object, as it was given.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string CheckedObject(string json, string parameter)
    {
        using var document = Parse(json, parameter);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? json
            : throw new ArgumentException($"'{parameter}' must be an object of JSON, in braces; it is {document.RootElement.ValueKind}.", parameter);
    }

    public static JsonDocument Parse(string json, string parameter)
    {
        ArgumentNullException.ThrowIfNull(json, parameter);
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"'{parameter}' is no JSON: {exception.Message}", parameter, exception);
        }
    }
}
