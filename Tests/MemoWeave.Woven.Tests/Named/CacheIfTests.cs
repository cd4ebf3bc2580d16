using MemoWeave.Tests.Support;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Named;

/// <summary>The method that <c>CacheIf</c> names says whether a result is stored; its callers get it in any case.</summary>
[Property("rule", "C7")]
public class CacheIfTests : SandboxFixture
{
    private static readonly Task Open = Task.CompletedTask;
    private readonly List<object?> _asked = [];

    [SetUp]
    public void BeginToAsk()
    {
        _asked.Clear();
        Answer(true);
    }

    [Test]
    public void A_result_is_stored_where_it_says_yes_and_it_is_asked_once()
    {
        var first = Chosen.Number(1);
        Assert.That((Chosen.Number(1), Chosen.Number(1)), Is.EqualTo((first, first)));
        Assert.That(_asked, Is.EqualTo(new object[] { first }));
    }

    [Test]
    public void Where_it_says_no_callers_get_the_result_and_each_computes()
    {
        Answer(false);
        int[] got = [Chosen.Number(1), Chosen.Number(1)];

        Assert.That(got, Is.Unique);
        Assert.That(_asked, Is.EqualTo(got));
        Assert.That(Sandbox.StatisticsOf(() => Chosen.Number(1)).Entries, Is.Zero);
        Assert.That(Memo.Explain(() => Chosen.Number(1)), Does.EndWith("is not stored: CacheIf said no."));
    }

    [Test]
    [Property("rule", "V1")]
    public void It_gets_the_callers_own_object_and_not_what_is_stored()
    {
        Verdicts.Say = value =>
        {
            _asked.Add(value);
            ((List<int>)value!).Add(-1);
            return true;
        };
        var own = Chosen.Copied(1);

        Assert.That(_asked.Single(), Is.SameAs(own));
        Assert.That(Chosen.Copied(1), Is.EqualTo(own[..2]));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task Of_tasks_it_gets_the_result()
    {
        var (first, own) = (await Chosen.LoadAsync(1, Open), await Chosen.AtOnce(1));
        Assert.That((await Chosen.LoadAsync(1, Open), (await Chosen.AtOnce(1))[1]), Is.EqualTo((first, own[1])));
        Assert.That(_asked, Is.EqualTo(new object[] { first, own }));

        Answer(false);
        Assert.That(new[] { await Chosen.LoadAsync(2, Open), await Chosen.LoadAsync(2, Open) }, Is.Unique);
    }

    [Test]
    [Property("rule", "V9")]
    public void With_out_parameters_it_gets_the_result_alone()
    {
        var chosen = new Chosen();
        (chosen.Any("a", out var first), chosen.Any("a", out var second)).ToString();

        Assert.That((second, _asked.Single()), Is.EqualTo((first, "a")));
    }

    [Test]
    [Property("rule", "V6")]
    public void Null_that_is_not_stored_anyway_is_not_asked_about()
    {
        Assert.That(Chosen.Text(null), Is.Null);
        Assert.That(new[] { Chosen.Text("a") }, Is.EqualTo(_asked));
        Assert.That(Memo.Explain(() => Chosen.Text(null)), Does.EndWith("is not stored: the result was null, and CacheNull is false."));
    }

    [Test]
    [Property("rule", "C1")]
    public async Task Those_who_waited_get_the_result_too()
    {
        Answer(false);
        var gate = new TaskCompletionSource();
        var (first, second) = (Chosen.LoadAsync(1, gate.Task), Chosen.LoadAsync(1, Open));
        gate.SetResult();

        Assert.That(await first, Is.EqualTo(await second));
        Assert.That(_asked, Has.Count.EqualTo(1));
    }

    [Test]
    public void Setting_a_result_asks_nobody()
    {
        Answer(false);
        Memo.Set(() => Chosen.Number(1), -5);

        Assert.That((Chosen.Number(1), _asked.Count), Is.EqualTo((-5, 0)));
    }

    [Test]
    [Property("rule", "C8")]
    public void What_a_refresh_may_not_store_leaves_the_entry_as_it_was()
    {
        var first = Chosen.Number(1);
        Answer(false);
        using (Memo.Refresh()) Assert.That(Chosen.Number(1), Is.Not.EqualTo(first));

        Assert.That(Chosen.Number(1), Is.EqualTo(first));
    }

    [Test]
    [Property("rule", "E7")]
    public void It_goes_together_with_Validate()
    {
        Verdicts.Say = value => (long)value! % 2 == 0;
        var got = Enumerable.Range(0, 10).Select(_ => Chosen.Both(1)).Distinct().ToList();

        Assert.That(got, Has.Exactly(1).Matches<long>(static value => value % 2 == 0));
    }

    [Test]
    [Property("rule", "C4")]
    public void A_call_for_the_same_key_from_inside_of_it_runs_the_body([Values] bool isElsewhere)
    {
        var inner = 0;
        Verdicts.Say = _ => (inner = isElsewhere ? Task.Run(() => Chosen.Number(1)).GetAwaiter().GetResult() : Chosen.Number(1)) > 0;
        var first = Chosen.Number(1);

        Assert.That((Chosen.Number(1), inner), Is.EqualTo((first, first + 1)));
    }

    [Test]
    [Property("rule", "C4")]
    [Property("rule", "C5")]
    public async Task Of_a_task_too_when_it_ended_on_another_thread_in_another_flow()
    {
        var (gate, inner) = (new TaskCompletionSource(), 0);
        Verdicts.Say = _ => (inner = Chosen.LoadAsync(1, Open).GetAwaiter().GetResult()) > 0;
        var first = Chosen.LoadAsync(1, gate.Task);
        Eventually.Join(Eventually.StartOutside(gate.SetResult));

        Assert.That(await first.WaitAsync(Eventually.Limit), Is.EqualTo(inner - 1));
        Assert.That(Sandbox.StatisticsOf(() => Chosen.LoadAsync(1, Open)), Has.Property("Computations").EqualTo(2).And.Property("Entries").EqualTo(1), "in the sandbox of its caller");
    }

    private void Answer(bool answer) => Verdicts.Say = value =>
    {
        _asked.Add(value);
        return answer;
    };
}
