using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Persistence;

/// <summary>What is forgotten is forgotten in the store, too (rules C6, D8).</summary>
[Property("rule", "D8")]
public class InvalidationTests : PersistenceFixture
{
    [Test]
    [Description("30. persisted f / clear(2) then clear(1) / as 24, 25 in the store. 78. delete / from both.")]
    public void Forgetting_one_entry_leaves_the_others()
    {
        foreach (var count in (int[])[1, 2, 3]) Persisted.Squares(count);
        Assert.That(Memo.Forget(() => Persisted.Squares(2)), Is.True);
        Restart();
        foreach (var count in (int[])[1, 2, 3]) Persisted.Squares(count);
        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((4, 2)));
        Assert.That(Memo.Forget(() => Persisted.Squares(1)), Is.True);
        Restart();
        Assert.That(Memo.Forget(() => Persisted.Squares(1)), Is.False);
        Persisted.Squares(1);
        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((5, 2)));
    }

    [Test]
    public void What_is_only_in_the_store_can_be_forgotten()
    {
        (Persisted.Squares(1), Persisted.Load("a", new[] { 1 })).ToString();
        Restart();

        Assert.That((Memo.Forget(() => Persisted.Squares(1)), Memo.Forget(() => Persisted.Squares(2)), Memo.Forget(() => Persisted.Load("a", new[] { 1 }))), Is.EqualTo((true, false, true)));
        Persisted.Squares(1);
        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((2, 0)));
    }

    [Test]
    [Description("23, 55. Clearing one method, and all.")]
    public async Task Clearing_takes_all_of_a_method_or_all_there_is()
    {
        (Persisted.Squares(1), Persisted.Daily("x"), Persisted.Maybe("y")).ToString();
        Memo.Of(() => Persisted.Squares(0)).Clear();
        Restart();
        (Persisted.Squares(1), Persisted.Daily("x")).ToString();
        Assert.That((Runs(() => Persisted.Squares(0)), Runs(() => Persisted.Daily(""))), Is.EqualTo(((2L, 0L), (1L, 1L))));

        await Memo.ClearAsync();
        Restart();
        (Persisted.Squares(1), Persisted.Daily("x"), Persisted.Maybe("y")).ToString();
        Assert.That((Runs(() => Persisted.Squares(0)).Computations, Runs(() => Persisted.Daily("")).Computations, Runs(() => Persisted.Maybe("")).Computations), Is.EqualTo((3, 2, 2)));
    }

    [Test(Description = "D8: who has cancelled already is told so, and nothing is removed")]
    public void Cancelled_calls_remove_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        (Persisted.Squares(1), Persisted.Tagged(1)).ToString();
        Assert.That(async () => await Memo.ClearAsync(cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await Memo.FlushAsync(cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await Memo.ForgetTagAsync("kept:1", cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await Memo.ForgetAsync(() => Persisted.Squares(1), cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await Memo.Of(() => Persisted.Squares(0)).ClearAsync(cancelled), Throws.InstanceOf<OperationCanceledException>());
        (Persisted.Squares(1), Persisted.Tagged(1)).ToString();
        Assert.That((Runs(() => Persisted.Squares(0)).Computations, Runs(() => Persisted.Tagged(0)).Computations), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Tags_mean_entries_of_the_store_too_and_reach_those_that_were_made_of_them()
    {
        (Persisted.Tagged(1), Persisted.Tagged(2)).ToString();
        Restart();
        Assert.That(Memo.ForgetTag("kept:1"), Is.EqualTo(1));
        (Persisted.Tagged(1), Persisted.Tagged(2)).ToString();
        Assert.That(Runs(() => Persisted.Tagged(0)), Is.EqualTo((3, 1)));

        Restart();
        Persisted.Around(1);
        Assert.That(await Memo.ForgetTagAsync("kept:1"), Is.EqualTo(2));
        Persisted.Around(1);
        Assert.That((Runs(() => Persisted.Around(0)).Computations, Runs(() => Persisted.Tagged(0)).Computations), Is.EqualTo((2, 4)));
    }

    [Test]
    public async Task Methods_that_forget_do_so_in_the_store_after_they_succeeded()
    {
        (Persisted.Squares(7), Persisted.Tagged(7)).ToString();
        Persisted.Change(7);
        Restart();
        (Persisted.Squares(7), Persisted.Tagged(7)).ToString();
        Assert.That((Runs(() => Persisted.Squares(0)), Runs(() => Persisted.Tagged(0))), Is.EqualTo(((2L, 0L), (1L, 1L))));

        var gate = new TaskCompletionSource();
        var change = Persisted.ChangeLater(7, gate.Task);
        gate.SetResult();
        await change;
        Restart();
        (Persisted.Squares(7), Persisted.Tagged(7)).ToString();
        Assert.That((Runs(() => Persisted.Squares(0)), Runs(() => Persisted.Tagged(0))), Is.EqualTo(((3L, 0L), (2L, 1L))));
    }

    [Test]
    public void What_is_set_is_in_the_store()
    {
        Memo.Set(() => Persisted.Squares(2), [7]);
        Restart();

        Assert.That(Persisted.Squares(2), Is.EqualTo(new[] { 7 }));
        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((0, 1)));
    }

    [Test]
    public void What_the_store_has_can_be_peeked_at_and_explained()
    {
        Persisted.Squares(2);
        Restart();

        Assert.That((Memo.TryPeek(() => Persisted.Squares(2), out int[]? found), Memo.TryPeek(() => Persisted.Squares(3), out _)), Is.EqualTo((true, false)));
        Assert.That(found, Is.EqualTo(new[] { 0, 1 }));
        Assert.That(Memo.Explain(() => Persisted.Squares(2)), Does.EndWith("is a hit, from the backing store 'disk'."));
        Assert.That(Counted(() => Persisted.Squares(0)), Has.Property("Computations").EqualTo(1).And.Property("Restored").Zero);
    }

    [Test, Property("rule", "F3")]
    public void A_bypass_neither_reads_nor_writes()
    {
        Persisted.Squares(2);
        Restart();
        using (Memo.Bypass()) (Persisted.Squares(2), Persisted.Squares(3)).ToString();
        (Persisted.Squares(2), Persisted.Squares(3)).ToString();

        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((2, 1)));
    }
}
