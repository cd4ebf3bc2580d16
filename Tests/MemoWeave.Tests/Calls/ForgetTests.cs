using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

/// <summary>What is forgotten while it is computed is neither stored nor joined; what is not forgotten is not touched (rule C6).</summary>
[Property("rule", "C6")]
internal sealed class ForgetTests
{
    [Test]
    public void A_result_computed_before_its_key_was_forgotten_is_not_stored_after_it()
    {
        var site = Sites.OfInt<int>();
        Assert.That(site.Call(1, () =>
        {
            site.Call(2, static () => 2);
            Questions.Ask(() => site.Call(1, static () => -1)).Forget();
            return 1;
        }), Is.EqualTo(1));
        Assert.That((site.Call(1, static () => 3), site.Call(2, static () => 4)), Is.EqualTo((3, 2)));
    }

    [Test]
    public async Task No_caller_joins_a_flight_whose_key_was_forgotten()
    {
        var site = Sites.TaskOfInt<int>();
        var before = new TaskCompletionSource<int>();
        var first = site.Call(1, () => before.Task);
        Assert.That(Questions.Ask(() => site.Call(1, static () => Task.FromResult(-1))).Forget(), Is.False);
        Assert.That(await site.Call(1, static () => Task.FromResult(2)), Is.EqualTo(2));
        before.SetResult(1);
        Assert.That(await first, Is.EqualTo(1));
        Assert.That(await site.Call(1, static () => Task.FromResult(3)), Is.EqualTo(2));
    }

    [Test]
    public async Task What_was_set_is_not_replaced_by_what_was_under_way()
    {
        var site = Sites.TaskOfInt<int>();
        var before = new TaskCompletionSource<int>();
        var first = site.Call(1, () => before.Task);
        Questions.Ask(() => site.Call(1, static () => Task.FromResult(-1))).Set(Task.FromResult(2));
        before.SetResult(1);
        Assert.That((await first, await site.Call(1, static () => Task.FromResult(3))), Is.EqualTo((1, 2)));
    }

    [Test]
    [Property("rule", "C8")]
    public async Task A_refresh_neither_joins_what_is_under_way_nor_lets_it_be_stored()
    {
        var site = Sites.TaskOfInt<int>();
        var before = new TaskCompletionSource<int>();
        var first = site.Call(1, () => before.Task);
        using (Memo.Refresh()) Assert.That(await site.Call(1, static () => Task.FromResult(2)), Is.EqualTo(2));
        before.SetResult(1);
        Assert.That((await first, await site.Call(1, static () => Task.FromResult(3))), Is.EqualTo((1, 2)));
    }

    [Test]
    public void A_result_computed_before_its_tag_was_forgotten_is_not_stored_after_it()
    {
        const string tag = nameof(A_result_computed_before_its_tag_was_forgotten_is_not_stored_after_it);
        var site = Sites.OfInt<int>();
        site.TagWith(static () => tag);
        site.Call(1, static () =>
        {
            Memo.ForgetTag(tag);
            return 1;
        });
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
        Assert.That(site.Call(1, static () => 3), Is.EqualTo(2));
        Assert.That((Memo.ForgetTag(tag), Memo.ForgetTag(tag)), Is.EqualTo((1, 0)));
        Assert.That(site.Call(1, static () => 4), Is.EqualTo(4));
    }

    [Test]
    public void The_tags_of_an_inner_call_are_the_outer_ones_too_whether_it_was_a_miss_or_a_hit()
    {
        const string tag = nameof(The_tags_of_an_inner_call_are_the_outer_ones_too_whether_it_was_a_miss_or_a_hit);
        var (inner, outer) = (Sites.OfInt<int>(), Sites.OfInt<int>());
        inner.TagWith(static () => tag);
        var runs = 0;
        int Outer(int key) => outer.Call(key, () => inner.Call(1, () => ++runs));

        Assert.That((Outer(1), Outer(2)), Is.EqualTo((1, 1)), "the first inner call is a miss, the second a hit");
        Assert.That(Memo.ForgetTag(tag), Is.EqualTo(3));
        Assert.That((Outer(1), Outer(2)), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task The_tags_of_an_inner_call_are_those_of_an_outer_one_that_joined_it()
    {
        const string tag = nameof(The_tags_of_an_inner_call_are_those_of_an_outer_one_that_joined_it);
        var (inner, outer) = (Sites.TaskOfInt<int>(), Sites.TaskOfInt<int>());
        inner.TagWith<Task<int>>(static () => tag);
        var source = new TaskCompletionSource<int>();
        async Task<int> Body() => await inner.Call(1, () => source.Task);
        var calls = new[] { outer.Call(1, Body), outer.Call(2, Body) };
        source.SetResult(1);
        await Task.WhenAll(calls);
        Assert.That(inner.Statistics.Joins, Is.EqualTo(1));
        Assert.That(Memo.ForgetTag(tag), Is.EqualTo(3));
        Assert.That(await outer.Call(2, static () => Task.FromResult(5)), Is.EqualTo(5));
    }

    [Test]
    public void A_tag_forgotten_after_the_inner_call_and_before_the_end_of_the_outer_one_counts()
    {
        const string tag = nameof(A_tag_forgotten_after_the_inner_call_and_before_the_end_of_the_outer_one_counts);
        var (inner, outer) = (Sites.OfInt<int>(), Sites.OfInt<int>());
        inner.TagWith(static () => tag);
        inner.Call(1, static () => 1);
        outer.Call(1, () =>
        {
            var value = inner.Call(1, static () => -1);
            Memo.ForgetTag(tag);
            return value;
        });
        Assert.That(outer.Call(1, static () => 2), Is.EqualTo(2));
    }

    [Test]
    [Property("rule", "C7")]
    public void A_tag_that_cannot_be_made_fails_no_call_and_leaves_nothing_that_could_not_be_forgotten()
    {
        var (inner, outer) = (Sites.OfInt<int>(), Sites.OfInt<int>());
        inner.TagWith(static () => throw new FormatException());
        var runs = 0;
        int Outer() => outer.Call(1, () => inner.Call(1, () => ++runs));
        Assert.That((Outer(), Outer(), inner.Call(1, () => ++runs)), Is.EqualTo((1, 2, 3)));
        Assert.That((inner.Statistics.Entries, outer.Statistics.Entries), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public void A_tag_of_a_sandbox_is_not_the_process_s()
    {
        const string tag = nameof(A_tag_of_a_sandbox_is_not_the_process_s);
        var site = Sites.OfInt<int>();
        site.TagWith(static () => tag);
        site.Call(1, static () => 1);
        using (Testing.MemoSandbox.Start())
        {
            site.Call(1, static () => 2);
            Assert.That(Memo.ForgetTag(tag), Is.EqualTo(1));
        }

        Assert.That(site.Call(1, static () => 3), Is.EqualTo(1));
    }

    [Test]
    public void Tags_that_nothing_has_any_more_are_dropped()
    {
        var tags = new MemoWeave.Memory.TagTable();
        for (var i = 0; i < 10_000; i++)
        {
            tags.Get($"tag {i}");
            if (i % 1_000 == 0) GC.Collect();
        }

        Assert.That(tags.Known, Is.LessThan(5_000));
    }
}
