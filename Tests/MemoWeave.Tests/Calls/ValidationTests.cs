using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Testing;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

/// <summary>Who asks about an entry, when there is more than one caller, and what it is asked about (rule E7).</summary>
[Property("rule", "E7")]
internal sealed class ValidationTests
{
    private const int Threads = 8;

    [Test(Description = "20. Validate says true: asked once for each later call, with the value; 21. it says false: computed again")]
    public void It_is_asked_for_entries_of_the_process_as_for_those_of_a_sandbox([Values] bool isInSandbox)
    {
        using var sandbox = isInSandbox ? MemoSandbox.Start() : null;
        List<int> asked = [];
        var site = Validated<int>(value =>
        {
            asked.Add(value);
            return value < 3;
        });

        Assert.That((site.Call(1, static () => 1), site.Call(1, static () => 2)), Is.EqualTo((1, 1)));
        site.Call(2, static () => 3);
        Assert.That((site.Call(2, static () => 4), site.Call(2, static () => 2), site.Call(2, static () => 5)), Is.EqualTo((4, 2, 2)));
        Assert.That(asked, Is.EqualTo(new[] { 1, 3, 4, 2 }));
    }

    [Test]
    [Property("rule", "C1")]
    public void However_many_find_that_an_entry_no_longer_holds_one_computes()
    {
        for (var round = 0; round < 50; round++)
        {
            var (current, runs) = (1, 0);
            var site = Validated<int>(value => value == Volatile.Read(ref current));
            site.Call(1, () => current);
            Volatile.Write(ref current, 2);
            using var barrier = new Barrier(Threads);
            var results = new int[Threads];
            Eventually.Join(Eventually.StartThreads(Threads, i =>
            {
                barrier.SignalAndWait();
                results[i] = site.Call(1, () =>
                {
                    Interlocked.Increment(ref runs);
                    return current;
                });
            }));

            Assert.That(results, Has.All.EqualTo(2));
            Assert.That(runs, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Who_waited_for_a_computation_is_not_asked_about()
    {
        var asked = 0;
        var site = Sites.TaskOfInt<string>(new MemoAttribute { Validate = "V" });
        site.ValidateBy(new Func<string, bool>(_ => ++asked < 0));
        var body = new TaskCompletionSource<string>();
        var (first, second) = (site.Call(1, () => body.Task), site.Call(1, static () => throw new NotSupportedException()));
        body.SetResult("a");

        Assert.That((await first, await second, asked), Is.EqualTo(("a", "a", 0)));
    }

    [Test]
    public void An_entry_replaced_meanwhile_is_not_removed_for_what_was_said_of_the_one_before()
    {
        SyncMemoMethod<Key<Bits<int>>, int> site = null!;
        site = Validated<int>(value =>
        {
            if (value == 1) Questions.Ask(() => site.Call(1, static () => -1)).Set(2);
            return value != 1;
        });
        site.Call(1, static () => 1);

        Assert.That((site.Call(1, static () => 3), site.Call(1, static () => 4)), Is.EqualTo((2, 2)));
    }

    [Test]
    public void A_body_that_throws_leaves_nothing_of_an_entry_that_no_longer_held()
    {
        var site = Validated<int>(static _ => false);
        site.Call(1, static () => 1);

        Assert.That(() => site.Call(1, static () => throw new InvalidTimeZoneException()), Throws.InstanceOf<InvalidTimeZoneException>());
        Assert.That(site.Statistics.Entries, Is.Zero);
        Assert.That(Questions.Ask(() => site.Call(1, static () => -1)).Explain(), Does.EndWith("is not stored: the body threw."));
    }

    [Test]
    public void What_was_found_invalid_is_told_to_be()
    {
        var site = Validated<int>(static _ => false);
        site.Call(1, static () => 1);
        site.Entries.Remove(site.Entries.Snapshot().Single(), Departure.Invalid);

        Assert.That(Questions.Ask(() => site.Call(1, static () => -1)).Explain(), Does.EndWith("was found invalid, by the method that Validate names."));
    }

    [Test]
    [Property("rule", "K11")]
    public void Entries_by_object_that_are_hit_count_as_hit()
    {
        var site = Sites.OfInt<object>(new MemoAttribute { Validate = "V" });
        site.ValidateBy(new Func<object, bool>(static _ => true));
        var owner = new object();
        MemoryTier<Key<Bits<int>>, object>? entries = null;
        site.CallOn(owner, ref entries, 1, static () => "a");
        Assert.That(entries!.WasHit, Is.False);
        Assert.That(site.CallOn(owner, ref entries, 1, static () => "b"), Is.EqualTo("a"));
        Assert.That(entries!.WasHit, Is.True);
    }

    [Test]
    [Property("rule", "F3")]
    public void Entries_of_methods_without_it_are_not_looked_at_closely()
    {
        var (plain, validated) = (Sites.OfInt<int>(), Validated<int>(static _ => true));
        (plain.Call(1, static () => 1), validated.Call(1, static () => 1)).ToString();

        Assert.That((plain.Entries.Snapshot().Single().Deadline, validated.Entries.Snapshot().Single().Deadline), Is.EqualTo((Gate.Never, Gate.Always)));
    }

    [Test]
    public void The_policy_tells_who_is_asked()
    {
        var policy = Sites.OfInt<int>(new MemoAttribute { Validate = "V" }, "Validate: Class").Policy;

        Assert.That((policy.Validate, policy.SourceOf(nameof(MemoPolicy.Validate))), Is.EqualTo(("V", MemoPolicySource.Class)));
        Assert.That(policy.ToString(), Does.Contain("Validate = V (Class)"));
    }

    private static SyncMemoMethod<Key<Bits<int>>, T> Validated<T>(Func<T, bool> validate)
    {
        var site = Sites.OfInt<T>(new MemoAttribute { Validate = "V" });
        site.ValidateBy(validate);
        return site;
    }
}
