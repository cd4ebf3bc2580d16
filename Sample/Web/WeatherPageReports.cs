using System.Collections.Immutable;
using System.Globalization;
using MemoWeave.Pages;
using MemoWeave.Sample.Weather;

namespace MemoWeave.Sample.Web;

/// <summary>The parts of the page. Each computes, and shows what it found: on a hit it shows that again, and computes nothing.</summary>
[Memo(Instance = MemoInstance.ByValue, Persist = "disk")]
internal sealed class WeatherPageReports(WeatherExplorer explorer)
{
    public YearSummary Summary(int year, string kind)
    {
        var (now, before) = (explorer.Year(year), year > 2012 ? explorer.Year(year - 1) : null);
        var ofKind = explorer.Kind(year, kind);
        Page.Header($"The year {year}");
        var columns = Page.Columns(3);
        columns[0].Metric("Mean high", Text(now.MeanHigh, "°C"), before is null ? null : Change(now.MeanHigh - before.MeanHigh, "°C"));
        columns[1].Metric("Rain and snow", Text(now.Precipitation, "mm"), before is null ? null : Change(now.Precipitation - before.Precipitation, "mm"));
        columns[2].Metric($"Days of {kind}", $"{ofKind.Days}", help: Text(ofKind.Precipitation, "mm fell on them"));
        return now;
    }

    /// <summary>A table of twenty rows, and an area for each of ten ranges of temperature.</summary>
    public ImmutableArray<TemperatureBands> Temperatures(int year)
    {
        var bands = explorer.Bands(year);
        var data = TemperatureBands.Columns(bands);
        Page.Subheader("How warm the days were");
        Page.AreaChart(data, x: "from");
        using (Page.Expander("As a table").Enter()) Page.DataFrame(data);
        return bands;
    }

    public ImmutableArray<MonthSummary> Months(int year)
    {
        var months = explorer.Months(year);
        Page.Subheader("Rain and snow of the months");
        Page.BarChart(
            months.Select(month => new { month = CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month.Month), mm = Math.Round(month.Precipitation, 1) }),
            x: "month");
        return months;
    }

    /// <summary>Slow: it compares every week of the year with all days there are. The reader who has to wait is told so; on a hit nobody has.</summary>
    [Memo(Spinner = "Comparing the weeks with four years …", Instance = MemoInstance.ByValue, Persist = "disk")]
    public ImmutableArray<SimilarDay> Twins(int year)
    {
        const int Weeks = 50;
        var twins = ImmutableArray.CreateBuilder<SimilarDay>();
        Page.Subheader("Twins");
        Page.Markdown("The days around which the weather ran most like around those of that week:");
        for (var week = 1; week <= Weeks; week++) twins.AddRange(explorer.MostSimilar(new DateOnly(year, 1, 1).AddDays(week * 7), 1));
        Page.DataFrame(twins.Select((twin, week) => new { week = week + 1, monday = new DateOnly(year, 1, 1).AddDays((week + 1) * 7), twin = twin.Date, distance = Math.Round(twin.Distance, 3) }), height: 250);
        Page.LineChart(twins.Select((twin, week) => new { week = week + 1, distance = twin.Distance }), x: "week");
        return twins.ToImmutable();
    }

    private static string Text(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {unit}");

    private static string Change(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:+0.#;-0.#} {unit}");
}
