using System.Globalization;
using MemoWeave.Calls;

namespace MemoWeave.Tests.Calls.Schedules;

/// <summary>
/// Callers that take turns at the named places of a miss, in ever other orders. <c>MEMOWEAVE_TEST_SCHEDULES</c> says how many at
/// most, over all scenarios.
/// </summary>
[Property("rule", "C1")]
[Property("rule", "C3")]
[Property("rule", "C6")]
internal sealed class ScheduleTests
{
    private static readonly int Schedules = int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_SCHEDULES"), CultureInfo.InvariantCulture, out var schedules) ? schedules : 24_000;

    private static IEnumerable<Scenario> Scenarios => Scenario.All;

    [TestCaseSource(nameof(Scenarios))]
    public void In_every_order_there_is_one_run_everyone_is_answered_and_nothing_outlives_a_clear(Scenario scenario)
    {
        var each = Schedules / Scenario.All.Count();
        var choices = new Choices(each / 2, seed: 20_000);
        using var turns = new Turns();
        History history = new(scenario.Forgets);
        FlightPauses.Hook = (pause, until) =>
        {
            history.At(pause);
            Turns.Pause(until);
        };
        try
        {
            while (choices.Number < each && choices.Next())
            {
                history = new History(scenario.Forgets);
                using var play = new Play(scenario, history);
                try
                {
                    turns.Run(play.Work, choices.Choose);
                    history.Check(scenario.Callers, play.Probe());
                }
                catch (Exception exception)
                {
                    throw new AssertionException($"{choices}: {exception.InnerException?.Message ?? exception.Message}", exception);
                }
            }
        }
        finally
        {
            FlightPauses.Hook = null;
        }

        TestContext.Out.WriteLine($"{choices.Number} schedules");
    }
}
