using System.Globalization;
using MemoWeave.Sample.Report;

namespace MemoWeave.Sample.Weather;

/// <summary>Reports that show what they find while they compute. A hit shows it again, and runs nothing.</summary>
internal sealed class WeatherReports(WeatherExplorer explorer)
{
    [Memo(Instance = MemoInstance.ByValue, Persist = "disk")]
    public YearSummary Year(int year)
    {
        var summary = explorer.Year(year);
        Screen.Heading($"{year} in Seattle");
        Screen.Line($"{summary.MeanHigh:F1} °C on average, {summary.Precipitation:F0} mm of rain, {summary.DryDays} dry days. High of the months:");
        Screen.Bars("°C", [.. explorer.Months(year).Select(month => new Bar(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month.Month), month.MeanHigh))]);
        return summary;
    }
}
