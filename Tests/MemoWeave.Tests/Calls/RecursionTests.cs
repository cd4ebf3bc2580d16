using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C4")]
internal sealed class RecursionTests
{
    [Test]
    public void Recursion_over_other_keys_works()
    {
        var site = Sites.OfInt<long>();
        Assert.That(Fibonacci(80), Is.EqualTo(23416728348467685));
        Assert.That(site.Statistics.Computations, Is.EqualTo(81));

        long Fibonacci(int n) => site.Call(n, () => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2));
    }

    [Test]
    public void A_call_for_the_same_key_from_inside_just_runs_the_body()
    {
        var site = Sites.OfInt<int>();
        var depth = 0;
        Assert.That(Call(), Is.EqualTo(3));
        Assert.That(depth, Is.EqualTo(3));

        int Call() => site.Call(1, () => ++depth == 3 ? 3 : Call());
    }

    [Test]
    public void From_a_thread_started_inside_too()
    {
        var site = Sites.OfInt<int>();
        var result = 0;
        site.Call(1, () =>
        {
            Eventually.Join(Eventually.StartThreads(1, _ => result = site.Call(1, static () => 2)));
            return 1;
        });
        Assert.That(result, Is.EqualTo(2));
        Assert.That(site.Call(1, static () => 3), Is.EqualTo(1));
    }

    [Test]
    public void From_another_flow_on_the_same_thread_too()
    {
        var site = Sites.OfInt<int>();
        var flow = ExecutionContext.Capture()!;
        var result = 0;
        site.Call(1, () =>
        {
            ExecutionContext.Run(flow, _ => result = site.Call(1, static () => 2), null);
            return 1;
        });
        Assert.That(result, Is.EqualTo(2));
    }

    [Test]
    public async Task Through_await_and_from_child_tasks_too()
    {
        var site = Sites.TaskOfInt<int>();
        var result = await site.Call(1, async () =>
        {
            await Task.Yield();
            var child = await Task.Run(() => site.Call(1, static () => Task.FromResult(2)));
            return child + await site.Call(1, static () => Task.FromResult(3));
        }).WaitAsync(Eventually.Limit);
        Assert.That(result, Is.EqualTo(5));
        Assert.That(await site.Call(1, static () => Task.FromResult(9)), Is.EqualTo(5));
    }

    [Test]
    public void After_the_body_the_flow_is_no_longer_inside()
    {
        var site = Sites.OfInt<int>();
        Assert.That(() => site.Call(1, static () => throw new FormatException()), Throws.TypeOf<FormatException>());
        using var inside = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var other = Eventually.StartThreads(1, _ => site.Call(1, () =>
        {
            inside.Set();
            Eventually.WaitFor(release);
            return 1;
        }));
        Eventually.WaitFor(inside);
        var joined = Eventually.StartThreads(1, _ => Assert.That(site.Call(1, static () => 2), Is.EqualTo(1)));
        Eventually.Holds(() => site.Statistics.Joins == 1, "it joins");
        release.Set();
        Eventually.Join([.. other, .. joined]);
    }
}
