using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Named;

/// <summary>The method that <c>OnRelease</c> names is told once of each value whose entry left, whatever the reason (rule E7).</summary>
[NonParallelizable] // What releasing does besides is the process's.
[Property("rule", "E7")]
public class OnReleaseTests : SandboxFixture
{
    [TearDown]
    public void DoNothingBesides() => Leased.Besides = null;

    [Test]
    public void A_hit_and_a_peek_release_nothing()
    {
        var lease = Leased.Open(1);
        Memo.TryPeek(() => Leased.Open(1), out _);

        Assert.That((Leased.Open(1), lease.Releases), Is.EqualTo((lease, 0)));
    }

    [Test]
    public void What_is_forgotten_is_released()
    {
        Lease[] leases = [Leased.Open(1), Leased.Limited(1), Leased.Open(2), Leased.Limited(2)];
        Memo.Forget(() => Leased.Open(1));
        Memo.ForgetTag("leases");
        Memo.Forget(() => Leased.Open(1));

        Assert.That(leases.Select(lease => lease.Releases), Is.EqualTo(new[] { 1, 1, 0, 1 }));
    }

    [Test]
    public void What_is_cleared_is_released()
    {
        Lease[] leases = [Leased.Open(1), Leased.Open(2), Leased.Limited(1)];
        Memo.Of(() => Leased.Open(1)).Clear();
        Assert.That(leases.Select(lease => lease.Releases), Is.EqualTo(new[] { 1, 1, 0 }));

        Memo.Clear();
        Assert.That(leases, Has.All.Property("Releases").EqualTo(1));
    }

    [Test]
    public void What_is_evicted_is_released()
    {
        var leases = Enumerable.Range(0, 10).Select(Leased.Crowded).ToList();

        Assert.That((leases.Count(static lease => lease.Releases == 1), leases.Count(static lease => lease.Releases == 0)), Is.EqualTo((8, 2)));
    }

    [Test]
    [Property("rule", "E4")]
    public void What_expired_is_released_within_a_minute_or_when_it_is_computed_again()
    {
        var (first, second) = (Leased.Limited(1), Leased.Limited(2));
        Time.Advance(TimeSpan.FromSeconds(10));
        Leased.Limited(1);
        Assert.That((first.Releases, second.Releases), Is.EqualTo((1, 0)));

        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((first.Releases, second.Releases), Is.EqualTo((1, 1)));
    }

    [Test]
    public void What_is_replaced_is_released()
    {
        var (first, set) = (Leased.Open(1), new Lease(0));
        Memo.Set(() => Leased.Open(1), set);
        Assert.That((first.Releases, set.Releases), Is.EqualTo((1, 0)));

        using (Memo.Refresh()) Assert.That(Leased.Open(1).Releases, Is.Zero);
        Assert.That((first.Releases, set.Releases), Is.EqualTo((1, 1)));
    }

    [Test]
    public void What_is_found_invalid_is_released()
    {
        var first = Leased.Checked(1);
        Verdicts.Say = static _ => false;

        Assert.That((Leased.Checked(1).Releases, first.Releases), Is.EqualTo((0, 1)));
    }

    [Test]
    [Property("rule", "T1")]
    public async Task What_is_in_a_sandbox_is_released_with_it_and_what_comes_later_is_not_stored_there()
    {
        var outside = Leased.Open(1);
        Lease inside;
        Task<Lease> late;
        var ended = new TaskCompletionSource();
        using (MemoSandbox.Start(Time))
        {
            inside = Leased.Open(1);
            late = Task.Run(async () =>
            {
                await ended.Task;
                return Leased.Open(2);
            });
            Assert.That(inside.Releases, Is.Zero);
        }

        ended.SetResult();
        Assert.That((outside.Releases, inside.Releases, (await late).Releases), Is.EqualTo((0, 1, 0)));
    }

    [Test]
    [Property("rule", "C6")]
    public void What_was_never_stored_is_its_callers()
    {
        using (Memo.Bypass()) Assert.That(Leased.Open(1).Releases, Is.Zero);
        Sandbox.FailStores();
        var lease = Leased.Open(1);
        Memo.Clear();

        Assert.That(lease.Releases, Is.Zero);
    }

    [Test]
    [Property("rule", "V7")]
    public async Task Of_tasks_it_gets_the_result_and_of_null_nothing_is_told()
    {
        var lease = await Leased.OpenAsync(1);
        await Leased.OpenAsync(0);
        var own = await Leased.AtOnce<List<int>>(1);
        Memo.Clear();

        Assert.That(lease!.Releases, Is.EqualTo(1));
        Assert.That(Leased.Given, Has.Exactly(1).SameAs(own));
    }

    [Test]
    [Property("rule", "V9")]
    public void With_out_parameters_it_gets_the_result_alone()
    {
        var lease = Leased.WithOut(1, out var other);
        Leased.WithOut(0, out _);
        Memo.Clear();

        Assert.That((lease!.Releases, other.Releases), Is.EqualTo((1, 0)));
    }

    [Test]
    [Property("rule", "C1")]
    public void No_lock_is_held_and_nobody_waits_while_it_runs()
    {
        var number = Leased.Open(1).Number;
        List<bool> ended = [];
        Leased.Besides = lease =>
        {
            if (lease.Number != number) return;
            ended.Add(Task.Run(() =>
            {
                Leased.Open(2);
                Leased.Open(1);
                Memo.Forget(() => Leased.Open(2));
                Memo.Configure(static _ => { });
            }).Wait(Eventually.Limit));
        };
        using (Memo.Refresh()) Leased.Open(1);
        Assert.That(ended, Is.EqualTo(new[] { true }), "released because another was stored");

        number = Leased.Open(1).Number;
        Memo.Forget(() => Leased.Open(1));
        number = Leased.Open(1).Number;
        Memo.Clear();
        Assert.That(ended, Is.EqualTo(new[] { true, true, true }));
    }

    [Test]
    [Property("rule", "C4")]
    public async Task It_may_call_for_the_same_key_when_another_value_of_a_task_took_the_place()
    {
        var first = await Leased.OpenAsync(1);
        Lease? again = null;
        Leased.Besides = lease => again = lease == first ? Leased.OpenAsync(1).GetAwaiter().GetResult() : again;
        Lease? second;
        using (Memo.Refresh()) second = await Leased.OpenAsync(1).WaitAsync(Eventually.Limit);
        Eventually.Holds(() => first!.Releases == 1 && again is not null, "it is released after its callers were told");

        Assert.That(again, Is.SameAs(second));
    }

    [Test]
    [Property("rule", "F3")]
    public void Options_that_empty_a_method_release_when_they_are_in_force()
    {
        EndSandbox();
        var lease = Leased.Open(77);
        var ended = false;
        Leased.Besides = released => ended |= released == lease && Task.Run(static () => Memo.Configure(static _ => { })).Wait(Eventually.Limit);
        var name = Memo.Of(() => Leased.Open(77)).Name;
        Memo.Configure(options => options.Methods[name] = new MemoMethodOptions { Enabled = false });
        Memo.Configure(options => options.Methods.Remove(name));

        Assert.That((lease.Releases, ended), Is.EqualTo((1, true)));
    }
}
