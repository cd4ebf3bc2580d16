using System.Collections.Immutable;

namespace MemoWeave.Sample.Weather;

/// <summary>
/// Questions about a stretch of weather, memoized: each explorer has entries of its own, which go when it goes.
/// </summary>
public sealed class WeatherExplorer(WeatherDays days)
{
    /// <summary>On a property <c>[Memo]</c> means the getter: computed once.</summary>
    [Memo(Instance = MemoInstance.PerInstance)]
    public Extremes Extremes => new(
        Hottest: days.MaxBy(day => day.High)!,
        Coldest: days.MinBy(day => day.Low)!,
        Wettest: days.MaxBy(day => day.Precipitation)!);

    [Memo(Instance = MemoInstance.PerInstance)]
    public YearSummary Year(int year)
    {
        var ofYear = days.In(year).ToList();
        return new YearSummary(
            year,
            MeanHigh: ofYear.Average(day => day.High),
            Precipitation: ofYear.Sum(day => day.Precipitation),
            DryDays: ofYear.Count(day => day.Precipitation == 0));
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public ImmutableArray<MonthSummary> Months(int year) =>
    [
        .. from day in days.In(year)
           group day by day.Date.Month into month
           select new MonthSummary(year, month.Key, month.Average(day => day.High), month.Sum(day => day.Precipitation)),
    ];

    [Memo(Instance = MemoInstance.PerInstance)]
    public KindSummary Kind(int year, string weather)
    {
        var ofKind = days.In(year).Where(day => day.Weather == weather).ToList();
        return new KindSummary(year, weather, ofKind.Count, ofKind.Sum(day => day.Precipitation));
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public double MeanHigh(int[] years) => days.Where(day => years.Contains(day.Date.Year)).Average(day => day.High);

    /// <summary>The days around which the weather ran most like around the given one: far the most work here.</summary>
    [Memo(Instance = MemoInstance.PerInstance)]
    public ImmutableArray<SimilarDay> MostSimilar(DateOnly date, int count) => new Similarity(days).MostSimilar(date, count);
}
