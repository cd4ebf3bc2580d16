using System.Collections.Immutable;

namespace MemoWeave.Sample.Weather;

/// <summary>
/// Questions about a stretch of weather, memoized: all public methods that return something, by the mark on the class. What an explorer holds is part of the key, so that an equal one finds the
/// same entries, also in another process: they are on disk, too.
/// </summary>
[Memo(Instance = MemoInstance.ByValue, Persist = "disk")]
public sealed class WeatherExplorer(WeatherDays days)
{
    /// <summary>Of a property the getter is memoized: computed once.</summary>
    public Extremes Extremes => new(
        Hottest: days.MaxBy(day => day.High)!,
        Coldest: days.MinBy(day => day.Low)!,
        Wettest: days.MaxBy(day => day.Precipitation)!);

    public YearSummary Year(int year)
    {
        var ofYear = days.In(year).ToList();
        return new YearSummary(
            year,
            MeanHigh: ofYear.Average(day => day.High),
            Precipitation: ofYear.Sum(day => day.Precipitation),
            DryDays: ofYear.Count(day => day.Precipitation == 0));
    }

    public ImmutableArray<MonthSummary> Months(int year) =>
    [
        .. from day in days.In(year)
           group day by day.Date.Month into month
           select new MonthSummary(year, month.Key, month.Average(day => day.High), month.Sum(day => day.Precipitation)),
    ];

    public ImmutableArray<TemperatureBands> Bands(int year) => TemperatureBands.Of(days.In(year), year);

    public KindSummary Kind(int year, string weather)
    {
        var ofKind = days.In(year).Where(day => day.Weather == weather).ToList();
        return new KindSummary(year, weather, ofKind.Count, ofKind.Sum(day => day.Precipitation));
    }

    public double MeanHigh(int[] years) => days.Where(day => years.Contains(day.Date.Year)).Average(day => day.High);

    /// <summary>The days around which the weather ran most like around the given one: far the most work here.</summary>
    public ImmutableArray<SimilarDay> MostSimilar(DateOnly date, int count) => new Similarity(days).MostSimilar(date, count);
}
