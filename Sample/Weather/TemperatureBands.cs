using System.Collections.Immutable;

namespace MemoWeave.Sample.Weather;

/// <summary>How many days of a stretch of a year had a high in each of ten ranges of five degrees.</summary>
/// <param name="From">The first day of the stretch.</param>
/// <param name="Days">The number of days: below 0 °C, from 0 to below 5, and so on; at last 40 and above.</param>
public sealed record TemperatureBands(DateOnly From, ImmutableArray<int> Days)
{
    public const int Count = 10;

    private const int Stretches = 20;
    private const int Width = 5;

    public static ImmutableArray<TemperatureBands> Of(IEnumerable<WeatherDay> days, int year)
    {
        var first = new DateOnly(year, 1, 1);
        return
        [
            .. from day in days
               group day by day.Date.DayOfYear * Stretches / 367 into stretch
               orderby stretch.Key
               select new TemperatureBands(first.AddDays(stretch.Min(day => day.Date.DayOfYear) - 1), [.. Enumerable.Range(0, Count).Select(band => stretch.Count(day => BandOf(day.High) == band))]),
        ];
    }

    /// <summary>The same by columns, as tables and charts want it.</summary>
    public static IReadOnlyDictionary<string, Array> Columns(ImmutableArray<TemperatureBands> bands)
    {
        var columns = new Dictionary<string, Array> { ["from"] = bands.Select(stretch => stretch.From).ToArray() };
        for (var band = 0; band < Count; band++) columns[Name(band)] = bands.Select(stretch => stretch.Days[band]).ToArray();
        return columns;
    }

    private static int BandOf(double high) => Math.Clamp((int)Math.Floor(high / Width) + 1, 0, Count - 1);

    private static string Name(int band) => band switch
    {
        0 => "below 0 °C",
        Count - 1 => $"{(Count - 2) * Width} °C and more",
        _ => $"{(band - 1) * Width} to {band * Width} °C",
    };
}
