using System.Runtime.CompilerServices;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "V11")]
internal sealed class StackTraceTests
{
    [Test]
    public void The_trace_begins_at_the_body_and_shows_no_frame_of_ours()
    {
        var site = Sites.OfInt<int>();
        Check(Assert.Throws<FormatException>(() => site.Call(1, ThrowFromBody))!);
    }

    [Test]
    public async Task The_trace_of_a_task_too()
    {
        var site = Sites.TaskOfInt<int>();
        foreach (var yields in new[] { false, true })
        {
            try
            {
                await site.Call(1, async () =>
                {
                    if (yields) await Task.Yield();
                    return ThrowFromBody();
                });
                Assert.Fail("nothing thrown");
            }
            catch (FormatException exception)
            {
                Check(exception);
            }
        }
    }

    [Test]
    public void Those_who_joined_see_where_it_came_from()
    {
        var site = Sites.OfInt<int>();
        using var inside = new ManualResetEventSlim();
        var runner = Eventually.StartThreads(1, _ => Assert.Throws<FormatException>(() => site.Call(1, () =>
        {
            inside.Set();
            Eventually.Holds(() => site.Statistics.Joins == 1, "one joins");
            return ThrowFromBody();
        })));
        Eventually.WaitFor(inside);
        Check(Assert.Throws<FormatException>(() => site.Call(1, static () => 1))!);
        Eventually.Join(runner);
    }

    private static void Check(Exception exception)
    {
        Assert.That(exception.StackTrace, Does.Contain(nameof(ThrowFromBody)));
        Assert.That(exception.StackTrace, Does.Not.Contain("MemoWeave.Calls."));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ThrowFromBody() => throw new FormatException("from the body");
}
