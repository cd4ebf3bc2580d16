using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Control;

/// <summary><see cref="Memo.Refresh"/> and <see cref="Memo.Bypass"/> (rules C6, C8).</summary>
public class ModeTests : SandboxFixture
{
    [Test, Property("rule", "C8")]
    public void A_refresh_computes_each_entry_once_and_replaces_it()
    {
        Asked.Squared(1);
        Asked.Squared(2);
        using (Memo.Refresh())
        {
            for (var i = 0; i < 3; i++) Asked.Squared(1);
            Assert.That(Computations, Is.EqualTo(3));
        }

        Asked.Squared(1);
        Asked.Squared(2);
        Assert.That(Computations, Is.EqualTo(3));
        using (Memo.Refresh()) Asked.Squared(1);
        Assert.That(Computations, Is.EqualTo(4), "another scope computes anew");
    }

    [Test, Property("rule", "C8")]
    public void A_refresh_whose_body_throws_leaves_the_entry()
    {
        Memo.Set(() => Asked.Broken(1), 5);
        using (Memo.Refresh()) Assert.That(() => Asked.Broken(1), Throws.InvalidOperationException);
        Assert.That(Asked.Broken(1), Is.EqualTo(5));
    }

    [Test, Property("rule", "C8")]
    public async Task A_refresh_holds_for_what_the_flow_awaits()
    {
        await Asked.LoadAsync(1);
        using (Memo.Refresh())
        {
            await Task.Yield();
            await Task.Run(() => Asked.LoadAsync(1));
            await Asked.LoadAsync(1);
        }

        Assert.That(Sandbox.StatisticsOf(() => Asked.LoadAsync(1)).Computations, Is.EqualTo(2));
    }

    [Test, Property("rule", "T2")]
    public void A_bypass_runs_bodies_and_neither_reads_nor_stores()
    {
        Asked.Squared(1);
        var runs = BodyRuns.Of("Asked.Squared");
        using (Memo.Bypass())
        {
            Asked.Squared(1);
            Asked.Squared(2);
        }

        Assert.That(BodyRuns.Of("Asked.Squared"), Is.GreaterThanOrEqualTo(runs + 2));
        Assert.That(Memo.TryPeek(() => Asked.Squared(2), out _), Is.False);
        Assert.That(Sandbox.StatisticsOf(() => Asked.Squared(1)), Has.Property("Computations").EqualTo(1).And.Property("Misses").EqualTo(1));
    }

    [Test, Property("rule", "T2")]
    public void In_a_bypass_entries_can_still_be_asked_for()
    {
        Asked.Squared(3);
        using (Memo.Bypass())
        {
            Assert.That(Memo.TryPeek(() => Asked.Squared(3), out var value), Is.True);
            Assert.That(value, Is.EqualTo(9));
            Assert.That(Memo.Forget(() => Asked.Squared(3)), Is.True);
        }
    }

    private long Computations => Sandbox.StatisticsOf(() => Asked.Squared(1)).Computations;
}
