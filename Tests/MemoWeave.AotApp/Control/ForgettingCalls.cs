using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Control;

/// <summary>Whether a body runs again after a method that forgets its entry, and not before (rule K13).</summary>
internal sealed class ForgettingCalls(CallReport report)
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    public async Task Run()
    {
        report.Section("forgetting");
        var (one, other) = (new Forgetting(1), new Forgetting(1));
        IForgetting byInterface = one;
        Forgetting again = new ForgettingAgain();
        Forgetting plainly = new ForgettingPlainly();
        Forgetting inherited = new ForgettingInherited();

        Forget("static", () => Forgetting.Stored(1, "a"), () => Forgetting.Save(1, "a", Rank.Gold));
        Forget("other arguments", () => Forgetting.Stored(1, "a"), () => Forgetting.Save(2, "a", Rank.Gold));
        Forget("tag", () => Forgetting.Tagged(Rank.Gold, new(1, "EUR"), Day), () => Forgetting.Save(2, "b", Rank.Gold));
        Forget("own", () => one.Own(1), () => one.SaveOwn(1));
        Forget("of another", () => other.Own(1), () => one.SaveOwn(1));
        Forget("virtual", () => one.Overridable(1), () => one.SaveOwn(1));
        Forget("memoized override", () => again.Overridable(1), () => again.SaveOwn(1));
        Forget("inherited", () => inherited.Overridable(1), () => inherited.SaveOwn(1));
        Forget("beside an override", () => one.Overridable(1), () => plainly.SaveOwn(1));
        Forget("default method", () => byInterface.ByDefault(1), () => byInterface.SaveByDefault(1));
        await ForgetAsync("generic, task", () => Forgetting.Of<Money>([new(1, "EUR")]), async () => await Forgetting.SaveLater<Money>([new(1, "EUR")], new(1, ""), Day));
        await ForgetAsync("tag, task", () => Forgetting.Tagged(Rank.Gold, new(1, "EUR"), Day), async () => await Forgetting.SaveLater<int>([], new(1, "EUR"), Day));
    }

    private void Forget(string kind, Func<string> call, Action forget)
    {
        var before = RunsOf(call);
        forget();
        report.Line($"{kind}: {before} {RunsOf(call)}");
    }

    private async Task ForgetAsync(string kind, Func<string> call, Func<Task> forget)
    {
        var before = RunsOf(call);
        await forget();
        report.Line($"{kind}: {before} {RunsOf(call)}");
    }

    /// <summary>How many bodies two calls run.</summary>
    private static int RunsOf(Func<string> call)
    {
        var before = Bodies.Runs;
        call();
        call();
        return Bodies.Runs - before;
    }
}
