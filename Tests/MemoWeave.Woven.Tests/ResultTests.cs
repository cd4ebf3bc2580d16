using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

/// <summary>What comes out is what went in (rules V), with the cases of the system that this one descends from by their numbers.</summary>
public class ResultTests
{
    private const int Callers = 16;
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    [Test(Description = "16. A list is returned and its caller changes it: the next call gets the list as it was"), Property("rule", "V1")]
    public void A_caller_who_changes_a_list_changes_no_other()
    {
        Handed.Copied(11).Add(2);
        Handed.Copied(11).Add(3);

        Assert.That(Handed.Copied(11), Is.EqualTo(new[] { 11 }));
        Assert.That(BodyRuns.Of($"{nameof(Handed.Copied)} 11"), Is.EqualTo(1));
    }

    [Test(Description = "17. The same with Share = true: the change is seen"), Property("rule", "V1")]
    public void A_caller_who_changes_a_shared_list_changes_it_for_all()
    {
        Handed.Shared(1).Add(2);

        Assert.That(Handed.Shared(1), Is.EqualTo(new[] { 1, 2 }));
        var (first, second) = (Handed.SharedStream(1, out var other), Handed.SharedStream(1, out var again));
        Assert.That((ReferenceEquals(first, second), ReferenceEquals(other, again)), Is.EqualTo((true, true)));
        Assert.That(BodyRuns.Of($"{nameof(Handed.SharedStream)} 1"), Is.EqualTo(1));
    }

    [Test(Description = "18. A handle is returned: its caller gets it, it is not stored, and the log says so with the way to it"), Property("rule", "V5")]
    [NonParallelizable] // The logger is the process's.
    public async Task What_cannot_be_copied_is_the_callers_alone()
    {
        using var loggers = new KeptLog();
        Memo.Configure(options => options.LoggerFactory = loggers);
        try
        {
            var (first, second) = (Handed.Handle(3), Handed.Handle(3));
            Assert.That(second, Is.InstanceOf<SemaphoreSlim>().And.Not.SameAs(first));
            (first, second) = ((await Handed.HandleLater(3))[1], (await Handed.HandleLater(3))[1]);
            Assert.That(second, Is.InstanceOf<SemaphoreSlim>().And.Not.SameAs(first));
        }
        finally
        {
            Memo.Configure(static options => options.LoggerFactory = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        }

        Assert.That((BodyRuns.Of($"{nameof(Handed.Handle)} 3"), BodyRuns.Of($"{nameof(Handed.HandleLater)} 3")), Is.EqualTo((2, 2)));
        Assert.That(loggers.Lines, Has.Count.EqualTo(2), "each method is told of once");
        Assert.That(loggers.Lines[0], Does.Contain("Handed.Handle(int)").And.Contains("'Object' is of type 'System.Threading.SemaphoreSlim").And.Contains("Share = true"));
        Assert.That(loggers.Lines[1], Does.Contain("Handed.HandleLater(int)").And.Contains("'Object[][]' is of type 'System.Threading.SemaphoreSlim"));
    }

    [Test, Property("rule", "V6")]
    public async Task A_task_of_null_is_not_stored_where_null_is_not_wanted()
    {
        Assert.That(await Handed.NoneWanted(1), Is.Null);
        Assert.That(await Handed.NoneWanted(1), Is.EqualTo(new[] { 1 }));
        Assert.That(await Handed.NoneWanted(1), Is.EqualTo(new[] { 1 }));
        Assert.That(BodyRuns.Of($"{nameof(Handed.NoneWanted)} 1"), Is.EqualTo(2));
    }

    [Test, Property("rule", "C1"), Property("rule", "V1")]
    public async Task Callers_that_join_get_a_list_each()
    {
        const int key = 1_001;
        var method = MemoizedMethods.Find("Handed.Gated(", () => { Gated.Open(-1); Handed.Gated(-1); });
        var joined = method.Statistics.Joins + Callers - 1;
        var calls = Enumerable.Range(0, Callers).Select(_ => Task.Factory.StartNew(() => Handed.Gated(key), TaskCreationOptions.LongRunning)).ToList();
        Assert.That(SpinWait.SpinUntil(() => method.Statistics.Joins == joined, Guard), Is.True);
        Gated.Open(key);

        AssertOwn(await Task.WhenAll(calls).WaitAsync(Guard), key);
        Assert.That(Handed.Gated(key), Is.EqualTo(new[] { key }));
        Assert.That(BodyRuns.Of($"{nameof(Handed.Gated)} {key}"), Is.EqualTo(1));
    }

    [Test, Property("rule", "C1"), Property("rule", "V1")]
    public async Task Tasks_that_join_give_a_list_each()
    {
        const int key = 1_002;
        var calls = Enumerable.Range(0, Callers).Select(_ => Handed.GatedLater(key)).ToList();
        Gated.Open(key);

        AssertOwn(await Task.WhenAll(calls).WaitAsync(Guard), key);
        Assert.That(await Handed.GatedLater(key), Is.EqualTo(new[] { key }));
        Assert.That(BodyRuns.Of($"{nameof(Handed.GatedLater)} {key}"), Is.EqualTo(1));
    }

    private static void AssertOwn(IReadOnlyCollection<List<int>> results, int key)
    {
        Assert.That(results.Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(Callers));
        Assert.That(results, Has.All.EqualTo(new[] { key }));
        foreach (var result in results)
            result.Clear();
    }
}
