namespace MemoWeave.AotApp.Methods;

/// <summary>Calls of methods whose settings name another method: what becomes of their entries, and how often that one was called (rule E7).</summary>
internal static class NamedCalls
{
    public static async Task Run(CallReport report)
    {
        report.Section("named methods");
        foreach (var holds in new[] { true, false })
        {
            NamedMethods.Holds = holds;
            report.Outcomes($"validated {holds}", static () => NamedMethods.Plain(1).Length.ToString(), static () => NamedMethods.Plain(2).Length.ToString());
            report.Outcomes($"out {holds}", static () => $"{NamedMethods.WithOut(1, out var text)} {text.Length}", static () => $"{NamedMethods.WithOut(2, out var text)} {text.Length}");
            await report.OutcomesAsync($"task {holds}", static async () => $"{(await NamedMethods.Later("a"))[0]}", static async () => $"{(await NamedMethods.Later(2.5))[0]:R}");
        }

        report.Outcomes("chosen", static () => NamedMethods.Chosen(1), static () => NamedMethods.Chosen(2));
        report.Outcomes("not chosen", static () => NamedMethods.Chosen(2), static () => NamedMethods.Chosen(3));
        report.Outcomes("released", static () => $"{NamedMethods.Released(1)[0]} {Memo.Forget(() => NamedMethods.Released(1))} {NamedMethods.Left}", static () => $"{NamedMethods.Released(2)[0]} {NamedMethods.Left}");
        await report.OutcomesAsync(
            "released task",
            static async () => $"{(await NamedMethods.ReleasedLater("a", 10))[0]} {Memo.Forget(() => NamedMethods.ReleasedLater("a", 10))} {NamedMethods.Left}",
            static async () => $"{(await NamedMethods.ReleasedLater("b", 10))[0]} {NamedMethods.Left}");
        report.Line($"asked: {NamedMethods.Asked}");
    }
}
