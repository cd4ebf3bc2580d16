namespace MemoWeave.AotApp.Elements;

/// <summary>What a method showed is shown again on a hit, wherever it runs (rules R1, R4, R5, R8).</summary>
internal static class ElementCalls
{
    public static async Task Run(CallReport report)
    {
        report.Section("elements");
        for (var round = 0; round < 2; round++)
        {
            var screen = new Screen([], $"screen {round}");
            ElementMethods.Report(7, screen);
            await ElementMethods.ReportAsync(8, screen);
            ElementMethods.Asked(3, screen);
            foreach (var shown in screen.Shown) report.Line(shown);
        }

        var own = new Screen([], "own");
        var methods = new ElementMethods(own);
        methods.OnOwn(1);
        methods.OnOwn(1);
        foreach (var shown in own.Shown) report.Line(shown);

        try
        {
            ElementMethods.OnForeign(1);
        }
        catch (ReplayClosureException refusal)
        {
            report.Line(refusal.Message);
        }

        report.Line(string.Join(" ", Memo.Methods.Where(static m => m.Name.Contains("ElementMethods", StringComparison.Ordinal)).OrderBy(static m => m.Name, StringComparer.Ordinal)
            .Select(static m => $"{m.Statistics.Computations}/{m.Statistics.RecordedElements}/{m.Statistics.ReplayedElements}")));
    }
}
