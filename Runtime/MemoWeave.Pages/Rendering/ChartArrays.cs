using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;

namespace MemoWeave.Pages.Rendering;

/// <summary>Reads the arrays of charts: of JSON, or of numbers as Base64, which Plotly and Bokeh write to save room.</summary>
internal static class ChartArrays
{
    public static string?[] Values(JsonElement array)
    {
        if (array.ValueKind == JsonValueKind.Array) return [.. array.EnumerateArray().Select(Cell)];
        if (array.ValueKind != JsonValueKind.Object || Text(array, "dtype") is not { } type) return [];
        var bytes = array.TryGetProperty("bdata", out var data) ? data : array.TryGetProperty("array", out var inner) && inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("data", out data) ? data : default;
        return bytes.ValueKind == JsonValueKind.String && bytes.TryGetBytesFromBase64(out var numbers) ? Numbers(type, numbers) : array.TryGetProperty("array", out var plain) && plain.ValueKind == JsonValueKind.Array ? Values(plain) : [];
    }

    public static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static string?[] Numbers(string type, ReadOnlySpan<byte> bytes)
    {
        var size = type switch
        {
            "f8" or "float64" or "i8" or "int64" => 8,
            "f4" or "float32" or "i4" or "int32" or "u4" or "uint32" => 4,
            "i2" or "int16" or "u2" or "uint16" => 2,
            "i1" or "int8" or "u1" or "uint8" or "u1c" => 1,
            _ => 0,
        };
        if (size == 0) return [];
        var values = new string?[bytes.Length / size];
        for (var i = 0; i < values.Length; i++) values[i] = Number(type, bytes.Slice(i * size, size));
        return values;
    }

    private static string Number(string type, ReadOnlySpan<byte> bytes) => (type switch
    {
        "f8" or "float64" => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        "f4" or "float32" => (IFormattable)BinaryPrimitives.ReadSingleLittleEndian(bytes),
        "i8" or "int64" => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        "i4" or "int32" => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        "u4" or "uint32" => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        "i2" or "int16" => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        "u2" or "uint16" => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        "i1" or "int8" => (sbyte)bytes[0],
        _ => bytes[0],
    }).ToString(null, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
