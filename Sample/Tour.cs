using System.Globalization;
using MemoWeave.Sample.Report;
using MemoWeave.Sample.Weather;

namespace MemoWeave.Sample;

/// <summary>The calls that the sample shows.</summary>
internal static class Tour
{
    public static async Task Run(string file, CallReport report)
    {
        await report.ShowAsync("WeatherFile.ReadAsync(file)", Outcome.Computed, () => WeatherFile.ReadAsync(file), Describe);
        var days = await report.ShowAsync("WeatherFile.ReadAsync(file)", Outcome.Hit, () => WeatherFile.ReadAsync(file), Describe);

        var explorer = new WeatherExplorer(days);
        report.Show("explorer.Extremes", Outcome.Computed, () => explorer.Extremes, Describe);
        report.Show("explorer.Extremes", Outcome.Hit, () => explorer.Extremes, Describe);

        Thrice(report, "explorer.Year({0})", explorer.Year, 2014, 2015, Describe);
        Thrice(
            report,
            "explorer.Months({0})",
            explorer.Months,
            2014,
            2015,
            months => $"warmest: {Month(months.MaxBy(month => month.MeanHigh)!.Month)}");
        Thrice(
            report,
            "explorer.Kind(2014, \"{0}\")",
            weather => explorer.Kind(2014, weather),
            "rain",
            "snow",
            kind => $"{kind.Days} days, {kind.Precipitation:F0} mm");
        Thrice(
            report,
            "explorer.MeanHigh([{0}])",
            years => explorer.MeanHigh([.. years.Split(", ").Select(int.Parse)]),   // a new array each time: equal content is what counts
            "2012, 2013",
            "2012, 2014",
            high => $"{high:F2} °C");
        Thrice(
            report,
            "explorer.MostSimilar({0:yyyy-MM-dd}, 2)",
            date => explorer.MostSimilar(date, 2),
            new DateOnly(2014, 7, 4),
            new DateOnly(2014, 12, 24),
            similar => string.Join(", ", similar.Select(day => $"{day.Date:yyyy-MM-dd} ({day.Distance:F2})")));

        var recent = new WeatherExplorer(days.Since(2014));
        report.Show("recent.Year(2014)  (fewer days)", Outcome.Computed, () => recent.Year(2014), Describe);
        report.Show("recent.Year(2014)", Outcome.Hit, () => recent.Year(2014), Describe);
    }

    /// <summary>A report that shows what it finds: by its body, then by the recorder. Look for a difference.</summary>
    public static async Task RunReport(string file, CallReport report)
    {
        var reports = new WeatherReports(new WeatherExplorer(await WeatherFile.ReadAsync(file)));
        report.Show("reports.Year(2014)", Outcome.Computed, () => reports.Year(2014), Describe);
        report.Show("reports.Year(2014)", Outcome.Hit, () => reports.Year(2014), Describe);
    }

    /// <summary>The same call twice, and once with another argument.</summary>
    private static void Thrice<TArgument, TResult>(
        CallReport report, string call, Func<TArgument, TResult> method, TArgument argument, TArgument changed, Func<TResult, string> describe)
    {
        report.Show(Text(argument), Outcome.Computed, () => method(argument), describe);
        report.Show(Text(argument), Outcome.Hit, () => method(argument), describe);
        report.Show(Text(changed), Outcome.Computed, () => method(changed), describe);

        string Text(TArgument value) => string.Format(CultureInfo.InvariantCulture, call, value);
    }

    private static string Describe(WeatherDays days) => $"{days.Count} days";

    private static string Describe(YearSummary year) => $"{year.MeanHigh:F1} °C, {year.Precipitation:F0} mm, {year.DryDays} dry days";

    private static string Describe(Extremes extremes) =>
        $"hottest {extremes.Hottest.Date:yyyy-MM-dd}, {extremes.Hottest.High:F1} °C";

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
