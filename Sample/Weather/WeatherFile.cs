using System.Globalization;

namespace MemoWeave.Sample.Weather;

/// <summary>Reads a weather file: a header, then <c>date,precipitation,temp_max,temp_min,wind,weather</c> a line.</summary>
public static class WeatherFile
{
    /// <summary>Reads and parses a file, as it is now.</summary>
    public static Task<WeatherDays> ReadAsync(string path) => ReadAsync(path, File.GetLastWriteTimeUtc(path));

    /// <summary>
    /// The task is awaited, and its result stored, as if the method returned it plainly: in memory, and on disk for the next process. That a file has changed the path doesn't tell; so its time is an
    /// argument, too.
    /// </summary>
    [Memo(Persist = "disk")]
    private static async Task<WeatherDays> ReadAsync(string path, DateTime written)
    {
        var lines = await File.ReadAllLinesAsync(path);
        return new WeatherDays($"{Path.GetFileName(path)} {written:O}", [.. lines.Skip(1).Select(Parse)]);
    }

    private static WeatherDay Parse(string line)
    {
        var fields = line.Split(',');
        return new WeatherDay(
            DateOnly.ParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Number(fields[1]),
            Number(fields[2]),
            Number(fields[3]),
            Number(fields[4]),
            fields[5]);
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
