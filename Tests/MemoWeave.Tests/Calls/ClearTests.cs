using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C6")]
internal sealed class ClearTests
{
    [Test]
    public void A_result_computed_before_a_clear_is_not_stored_after_it()
    {
        var site = Sites.OfInt<int>();
        Assert.That(site.Call(1, () =>
        {
            site.Clear();
            return 1;
        }), Is.EqualTo(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
        Assert.That(site.Call(1, static () => 3), Is.EqualTo(2));
    }

    [Test]
    public async Task No_caller_after_a_clear_joins_a_flight_from_before()
    {
        var site = Sites.TaskOfInt<int>();
        var before = new TaskCompletionSource<int>();
        var after = new TaskCompletionSource<int>();
        var first = site.Call(1, () => before.Task);
        site.Clear();
        var second = site.Call(1, () => after.Task);
        var third = site.Call(1, static () => Task.FromResult(3));
        before.SetResult(1);
        Assert.That(await first, Is.EqualTo(1));
        Assert.That(second.IsCompleted || third.IsCompleted, Is.False);
        after.SetResult(2);
        Assert.That((await second, await third), Is.EqualTo((2, 2)));
        Assert.That(await site.Call(1, static () => Task.FromResult(4)), Is.EqualTo(2));
        Assert.That(site.Statistics.Joins, Is.EqualTo(1));
    }
}
