using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Named;

/// <summary>The method that <c>Validate</c> names is asked at each hit, about what the call would return (rule E7).</summary>
[Property("rule", "E7")]
public class ValidateTests : SandboxFixture
{
    private readonly List<object?> _asked = [];

    [SetUp]
    public void BeginToAsk()
    {
        _asked.Clear();
        Verdicts.Say = value =>
        {
            _asked.Add(value);
            return true;
        };
    }

    [Test(Description = "20. Validate says true: the first call is not validated; later calls are once each, with the value, and compute nothing")]
    public void What_holds_is_not_computed_again()
    {
        var first = Validated.Number(1);
        Assert.That(_asked, Is.Empty);
        Assert.That((Validated.Number(1), Validated.Number(1)), Is.EqualTo((first, first)));
        Assert.That(_asked, Is.EqualTo(new object[] { first, first }));
    }

    [Test(Description = "21. Validate says false: each later call computes again, and Validate got the previous value")]
    public void What_does_not_hold_is_computed_again_and_replaced()
    {
        Verdicts.Say = value =>
        {
            _asked.Add(value);
            return false;
        };
        int[] got = [Validated.Number(1), Validated.Number(1), Validated.Number(1)];

        Assert.That(got, Is.Unique);
        Assert.That(_asked, Is.EqualTo(got[..2]));
        Verdicts.Say = null;
        Assert.That(Validated.Number(1), Is.EqualTo(got[2]), "the last one replaced the others");
        Assert.That(Sandbox.StatisticsOf(() => Validated.Number(1)), Has.Property("Hits").EqualTo(1).And.Property("Misses").EqualTo(3).And.Property("Computations").EqualTo(3).And.Property("Entries").EqualTo(1));
    }

    [Test]
    public void It_gets_the_very_object_that_the_call_returns()
    {
        Validated.Copied(1);
        var (second, third) = (Validated.Copied(1), Validated.Copied(1));

        Assert.That(third, Is.EqualTo(second).And.Not.SameAs(second));
        Assert.That(ReferenceEquals(_asked[0], second) && ReferenceEquals(_asked[1], third), Is.True);
    }

    [Test]
    public void What_is_shared_it_gets_as_it_is()
    {
        var first = Validated.Shared(1);

        Assert.That(Validated.Shared(1), Is.SameAs(first));
        Assert.That(_asked.Single(), Is.SameAs(first));
    }

    [Test]
    [Property("rule", "V6")]
    public void Null_is_asked_about_as_well()
    {
        (Validated.Text(null), Validated.Text(null)).ToString();

        Assert.That(_asked, Is.EqualTo(new object?[] { null }));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task Of_a_task_it_gets_the_result()
    {
        await Validated.LoadAsync(1);
        var second = await Validated.LoadAsync(1);
        Assert.That(_asked.Single(), Is.SameAs(second));

        Verdicts.Say = static _ => false;
        Assert.That(await Validated.LoadAsync(1), Is.Not.EqualTo(second));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task Of_a_value_task_of_a_generic_method_too()
    {
        var (text, number) = (await Validated.LoadAny("a"), await Validated.LoadAny(2));
        Assert.That((await Validated.LoadAny("a"), await Validated.LoadAny(2)), Is.EqualTo((text, number)));
        Assert.That(_asked, Is.EqualTo(new object[] { text, number }));

        Verdicts.Say = static _ => false;
        Assert.That(await Validated.LoadAny("a"), Is.Not.EqualTo(text));
    }

    [Test]
    [Property("rule", "V9")]
    public void With_out_parameters_it_gets_the_result_alone()
    {
        Validated.TryHalve(5, out _, out var run);
        Assert.That((Validated.TryHalve(5, out var half, out var second), half, second), Is.EqualTo((false, 2, run)));
        Assert.That(_asked, Is.EqualTo(new object[] { false }));

        Verdicts.Say = static _ => false;
        Validated.TryHalve(5, out _, out var third);
        Assert.That(third, Is.Not.EqualTo(run));
    }

    [Test]
    [Property("rule", "K11")]
    public void Entries_of_objects_are_asked_about_each_for_itself()
    {
        var (one, other) = (new Validated(), new Validated());
        var (ofOne, ofOther) = (one.Own(1), other.Own(1));
        Verdicts.Say = value => (int)value! != ofOne;

        Assert.That(one.Own(1), Is.Not.EqualTo(ofOne));
        Assert.That(other.Own(1), Is.EqualTo(ofOther));
    }

    [Test]
    public void It_may_stand_on_properties_local_functions_and_members_of_generic_types()
    {
        var (total, local) = (new Validated().Total, Validated.Local(1));
        (ValidatedBox<string>.Of("a"), ValidatedBox<string>.Both("a", 1)).ToString();

        Assert.That((new Validated().Total, Validated.Local(1)), Is.EqualTo((total, local)));
        (ValidatedBox<string>.Of("a"), ValidatedBox<string>.Both("a", 1)).ToString();
        Assert.That(_asked, Is.EqualTo(new object[] { total, local, new[] { "a" }, new Dictionary<string, int> { ["a"] = 1 } }));
    }

    [Test]
    [Property("rule", "E1")]
    public void Time_limits_and_tags_hold_as_well()
    {
        var first = Validated.Limited(1);
        Time.Advance(TimeSpan.FromSeconds(9));
        Assert.That(Validated.Limited(1), Is.EqualTo(first));
        Time.Advance(TimeSpan.FromSeconds(6));
        var second = Validated.Limited(1);
        Assert.That(second, Is.Not.EqualTo(first));
        Assert.That(_asked, Has.Count.EqualTo(1), "what is over is not asked about");

        Assert.That(Memo.ForgetTag("validated"), Is.EqualTo(1));
        Assert.That(Validated.Limited(1), Is.Not.EqualTo(second));
    }

    [Test]
    [Property("rule", "E3")]
    public void A_hit_keeps_an_entry_from_being_evicted()
    {
        var first = Validated.Crowded(0);
        for (var x = 1; x < 100; x++)
        {
            Validated.Crowded(0);
            Validated.Crowded(x);
        }

        Assert.That(Validated.Crowded(0), Is.EqualTo(first));
    }

    [Test]
    public void A_peek_gives_what_a_call_would_be_answered_with_and_removes_nothing()
    {
        var first = Validated.Number(1);
        Assert.That((Memo.TryPeek(() => Validated.Number(1), out var peeked), peeked), Is.EqualTo((true, first)));
        Assert.That(_asked, Is.EqualTo(new object[] { first }));

        Verdicts.Say = static _ => false;
        Assert.That(Memo.TryPeek(() => Validated.Number(1), out _), Is.False);
        Verdicts.Say = static _ => true;
        Assert.That(Validated.Number(1), Is.EqualTo(first));
        Assert.That(Sandbox.StatisticsOf(() => Validated.Number(1)).Hits, Is.EqualTo(1));
    }

    [Test]
    public void An_explanation_asks_nobody_and_says_what_became_of_the_entry()
    {
        Validated.Number(1);
        Assert.That(Memo.Explain(() => Validated.Number(1)), Does.EndWith("is a hit, if the method that Validate names says so."));
        Assert.That(_asked, Is.Empty);

        Verdicts.Say = static _ => false;
        Sandbox.FailStores();
        Validated.Number(1);
        Assert.That(Memo.TryPeek(() => Validated.Number(1), out _), Is.False);
        Assert.That(Memo.Forget(() => Validated.Number(1)), Is.False, "it was removed");
    }

    [Test]
    [Property("rule", "C8")]
    public void Refreshing_and_bypassing_ask_nobody()
    {
        var first = Validated.Number(1);
        using (Memo.Bypass()) Assert.That(Validated.Number(1), Is.Not.EqualTo(first));
        using (Memo.Refresh()) Assert.That(Validated.Number(1), Is.Not.EqualTo(first));

        Assert.That(_asked, Is.Empty);
    }

    [Test]
    [Property("rule", "C4")]
    public void Calls_made_by_it_work_and_one_for_the_same_key_runs_the_body()
    {
        var first = Validated.Number(1);
        Verdicts.Say = value =>
        {
            _asked.Add(value);
            return _asked.Count > 10 || Validated.Number(1) != first && ((int)value! != first || Validated.Number(2) == Validated.Number(2));
        };

        Assert.That(Validated.Number(1), Is.EqualTo(first));
        Assert.That(_asked, Has.Count.EqualTo(2), "about 1, and by the second call about 2");
    }

    [Test]
    [Property("rule", "C4")]
    public void Nor_does_it_go_round_for_ever_through_another_thread()
    {
        var first = Validated.Number(1);
        Verdicts.Say = value =>
        {
            _asked.Add(value);
            return _asked.Count > 10 || Task.Run(() => Validated.Number(1)).GetAwaiter().GetResult() != first;
        };

        Assert.That(Validated.Number(1), Is.EqualTo(first));
        Assert.That(_asked, Has.Count.EqualTo(1));
    }

    [Test]
    public void What_it_leaves_running_is_served_from_the_cache_again()
    {
        var first = Validated.Number(1);
        var returned = new TaskCompletionSource();
        Task<int>? later = null;
        Verdicts.Say = _ =>
        {
            later ??= Task.Run(async () =>
            {
                await returned.Task;
                return Validated.Number(1);
            });
            return true;
        };

        Validated.Number(1);
        returned.SetResult();
        Assert.That(later!.GetAwaiter().GetResult(), Is.EqualTo(first));
    }

    [Test]
    [Property("rule", "C1")]
    public void No_lock_is_held_while_it_is_asked()
    {
        var first = Validated.Number(1);
        Verdicts.Say = _ => Task.Run(() =>
        {
            Verdicts.Say = null;
            Validated.Number(3);
            Memo.Forget(() => Validated.Number(1));
            Memo.Of(() => Validated.Number(1)).Clear();
            Memo.Configure(static _ => { });
        }).Wait(TimeSpan.FromSeconds(30));

        Assert.That(Validated.Number(1), Is.EqualTo(first), "what it forgot meanwhile is forgotten for later calls");
        Assert.That(Memo.TryPeek(() => Validated.Number(1), out _), Is.False);
    }
}
