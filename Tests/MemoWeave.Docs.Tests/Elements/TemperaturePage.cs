using MemoWeave.Pages;

namespace MemoWeave.Docs.Tests.Elements;

#region elements-page
public static class Temperatures
{
    [Memo]
    public static double[] Show(int year)
    {
        Page.Header($"Temperatures of {year}");
        double[] means = Measure(year);
        Page.LineChart(means.Select((mean, month) => new { month = month + 1, mean }), x: "month");
        using (Page.Sidebar.Enter()) Page.Metric("Warmest month", means.Max(), means.Max() - means.Min());
        return means;
    }
    #endregion

    private static double[] Measure(int year) => [.. Enumerable.Range(1, 12).Select(month => Math.Round(10 - (8 * Math.Cos(month * Math.PI / 6)) + (year * 0.001), 1))];
}
