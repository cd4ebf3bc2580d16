using System.Globalization;

namespace MemoWeave.Pages.Data;

/// <summary>Writes values alike wherever the program runs, and says what they are.</summary>
internal static class DataValues
{
    /// <summary>Whether values of a type are shown as they are, and not by their members.</summary>
    public static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || typeof(IFormattable).IsAssignableFrom(type) || type == typeof(string) || type == typeof(Uri) || type == typeof(Version);

    public static DataColumn Column(string name, IEnumerable<object?> values)
    {
        var all = values.Select(static value => value is DBNull ? null : value).ToArray();
        DataType[] types = [.. all.Where(static value => value is not null).Select(static value => TypeOf(value!)).Distinct()];
        var type = types switch
        {
            [var one] => one,
            [DataType.Date, DataType.Time] or [DataType.Time, DataType.Date] => DataType.Time,
            _ => DataType.Text,
        };
        return new DataColumn(name, type, [.. all.Select(static value => value is null ? null : Write(value))]);
    }

    private static DataType TypeOf(object value) => value switch
    {
        Enum => DataType.Text,
        bool => DataType.Boolean,
        byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal or Half or Int128 or UInt128 or nint or nuint or System.Numerics.BigInteger => DataType.Number,
        DateOnly => DataType.Date,
        DateTime or DateTimeOffset => DataType.Time,
        _ => DataType.Text,
    };

    private static string Write(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.Kind == DateTimeKind.Unspecified ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF" : "O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
