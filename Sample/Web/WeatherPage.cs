using MemoWeave.Pages;
using MemoWeave.Sample.Report;
using MemoWeave.Sample.Weather;

namespace MemoWeave.Sample.Web;

/// <summary>The weather explorer: a script that shows a page, from top to bottom, each time a reader asks for it. What is slow in it is memoized, and shows the same on a hit.</summary>
internal sealed class WeatherPage(string file)
{
    private static readonly string[] Kinds = ["rain", "sun", "fog", "drizzle", "snow"];

    private async Task Show()
    {
        Page.Title("Seattle's weather");
        Page.Caption("Days of 2012 to 2015, measured by NOAA.");

        // What the reader chooses comes from the address of the page, and goes into the memoized calls as arguments.
        var year = Page.Sidebar.Slider("Year", 2012, 2015, 2014);
        var kind = Page.Sidebar.SelectBox("Kind of weather", Kinds);
        var showsTwins = Page.Sidebar.Checkbox("Look for twins", true, help: "Compares each week with all the days of four years.");

        var explorer = new WeatherExplorer(await WeatherFile.ReadAsync(file));
        var reports = new WeatherPageReports(explorer);
        reports.Summary(year, kind);
        reports.Temperatures(year);
        reports.Months(year);
        if (showsTwins) reports.Twins(year);
    }

    /// <summary>The page, and below it what each memoized method has done so far.</summary>
    public async Task ShowAll()
    {
        await Show();
        Page.Divider();
        Page.Subheader("What the memoized methods did");
        Page.Table(StatisticsTable.Rows().Select(row => new { method = row.Method, hits = row.Hits, misses = row.Calls - row.Hits, computed = row.Computed, saved = row.TimeSaved }));
    }
}
