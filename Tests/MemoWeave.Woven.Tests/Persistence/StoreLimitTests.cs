using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Persistence;

/// <summary>Time limits count from the writing, in every tier (rule E1).</summary>
[Property("rule", "E1")]
public class StoreLimitTests : PersistenceFixture
{
    [Test]
    [Description("33, 34. ttl 1 day, fake clock / 0.5 day a hit, 1.5 days recomputed, from the store alike.")]
    public void A_Ttl_counts_from_the_writing_across_processes()
    {
        Persisted.Daily("x");
        Time.Advance(TimeSpan.FromHours(23));
        Restart();
        Persisted.Daily("x");
        Assert.That(Runs(() => Persisted.Daily("")), Is.EqualTo((1, 1)));
        // What was read is as old as what was written.
        Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Persisted.Daily("x");
        Assert.That(Runs(() => Persisted.Daily("")), Is.EqualTo((1, 1)));
        Time.Advance(TimeSpan.FromTicks(1));
        Persisted.Daily("x");
        Assert.That(Runs(() => Persisted.Daily("")), Is.EqualTo((2, 1)));
        Time.Advance(TimeSpan.FromDays(1));
        Restart();
        Persisted.Daily("x");
        Assert.That(Runs(() => Persisted.Daily("")), Is.EqualTo((3, 1)));
    }

    [Test, Property("rule", "E2")]
    public void A_store_that_is_told_to_ignore_the_Ttl_keeps_what_memory_forgets()
    {
        Persisted.Endless("x");
        Time.Advance(TimeSpan.FromMinutes(59));
        Persisted.Endless("x");
        Time.Advance(TimeSpan.FromDays(400));
        Persisted.Endless("x");
        Restart();
        Persisted.Endless("x");

        Assert.That(Runs(() => Persisted.Endless("")), Is.EqualTo((1, 2)));
    }

    [Test, Property("rule", "T1")]
    [Description("48. no persist / call / nothing written.")]
    public void Who_persists_nothing_has_no_store()
    {
        Persisted.Unpersisted(1);
        Assert.That(MemoWeave.Calls.CacheSpace.Current.Stores.InUse, Is.Empty);
        Persisted.Squares(1);
        Assert.That(MemoWeave.Calls.CacheSpace.Current.Stores.InUse, Has.Count.EqualTo(1));
    }

    [Test, Property("rule", "T2")]
    public void A_sandbox_can_make_its_stores_fail_and_mend_them()
    {
        Persisted.Squares(1);
        Sandbox.FailStores();
        Restart();
        Assert.That((Persisted.Squares(1), Persisted.Squares(1)), Is.EqualTo((new[] { 0 }, new[] { 0 })));
        Sandbox.MendStores();
        Persisted.Squares(1);

        Assert.That(Runs(() => Persisted.Squares(0)), Is.EqualTo((3, 1)));
        Assert.That(Counted(() => Persisted.Squares(0)).StoreFailures, Is.GreaterThan(0));
    }

    [Test]
    public void Of_a_sliding_entry_the_store_knows_when_it_was_written_and_hits_prolong_it_in_memory()
    {
        Persisted.Sliding("x");
        Time.Advance(TimeSpan.FromMinutes(50));
        Restart();
        Persisted.Sliding("x");
        Time.Advance(TimeSpan.FromMinutes(50));
        Persisted.Sliding("x");
        Assert.That(Runs(() => Persisted.Sliding("")), Is.EqualTo((1, 1)));
        Restart();
        Persisted.Sliding("x");
        Assert.That(Runs(() => Persisted.Sliding("")), Is.EqualTo((2, 1)));
    }
}
