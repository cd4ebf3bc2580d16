using System.Globalization;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Invalidation;

/// <summary>Which entries a tag means: those of calls that name it, and of all that were made of them.</summary>
[Property("rule", "C6")]
public class TagTests : SandboxFixture
{
    private static readonly Task Open = Task.CompletedTask;

    [Test]
    public void A_tag_means_the_entries_whose_arguments_it_names()
    {
        (Tagged.Named("a"), Tagged.Named("b")).ToString();

        Assert.That(Memo.ForgetTag("name:a"), Is.EqualTo(1));
        Assert.That((IsStored(() => Tagged.Named("a")), IsStored(() => Tagged.Named("b"))), Is.EqualTo((false, true)));
        Assert.That(Memo.ForgetTag("names"), Is.EqualTo(1));
        Assert.That(IsStored(() => Tagged.Named("b")), Is.False);
    }

    [Test, Property("rule", "K13")]
    public void It_is_made_of_arguments_as_they_were_before_the_body_ran()
    {
        Tagged.Renamed(new Label("first"));

        Assert.That((Memo.ForgetTag("text:changed"), Memo.ForgetTag("text:first")), Is.EqualTo((0, 1)));
    }

    [Test, Property("rule", "K2")]
    public void The_text_of_a_value_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            Tagged.Told(new DateOnly(2024, 2, 29), true, 1.5, 2.50m, DayOfWeek.Friday, Guid.Empty, null, TimeSpan.FromMinutes(90));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.That(Memo.ForgetTag("2024-02-29|True|1.5|2.50|Friday|00000000-0000-0000-0000-000000000000||01:30:00"), Is.EqualTo(1));
    }

    [Test]
    public void Of_a_type_parameter_the_constraints_tell_what_a_placeholder_can_name()
    {
        (Tagged.OfAny(new NamedPoint("ab"), new List<int> { 1 }, 1.5), Tagged.OfAny(new NamedPlace("abc"), new List<int>(), 2m)).ToString();

        Assert.That((Memo.ForgetTag("1.5"), Memo.ForgetTag("named:1"), Memo.ForgetTag("named:0")), Is.EqualTo((1, 0, 1)));
        Tagged.OfAny(new NamedPlace("abcd"), new List<int>(), 3);
        Tagged.ForgetAny(new NamedPoint("dcba"));
        Assert.That(Memo.ForgetTag("3"), Is.Zero);
    }

    [Test]
    public void A_tag_of_an_inner_call_means_the_outer_entries_too()
    {
        Tagged.AroundTwo("a", "b");

        Assert.That(Memo.ForgetTag("name:a"), Is.EqualTo(3), "that of Named, of Around, and of what is around both");
        Assert.That((IsStored(() => Tagged.AroundTwo("a", "b")), IsStored(() => Tagged.Around("a")), IsStored(() => Tagged.Named("b"))), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void Also_when_the_inner_call_was_a_hit()
    {
        (Tagged.Named("a"), Tagged.Around("b")).ToString();
        (Tagged.Around("a"), Tagged.AroundTwo("b", "b")).ToString();

        Assert.That((Memo.ForgetTag("name:a"), IsStored(() => Tagged.Around("a"))), Is.EqualTo((2, false)));
        Assert.That((Memo.ForgetTag("name:b"), IsStored(() => Tagged.AroundTwo("b", "b"))), Is.EqualTo((3, false)), "a tag comes through a hit that has it of a call of its own");
    }

    [Test]
    public async Task Also_through_tasks()
    {
        await Tagged.AroundLater("a", Open);
        await Tagged.AroundAll("a,b,c", Open);

        Assert.That(Memo.ForgetTag("name:b"), Is.EqualTo(2));
        Assert.That((IsStored(() => Tagged.AroundLater("a", Open)), IsStored(() => Tagged.AroundAll("a,b,c", Open))), Is.EqualTo((true, false)));
        Assert.That(Memo.ForgetTag("name:a"), Is.EqualTo(2));
        Assert.That(IsStored(() => Tagged.AroundLater("a", Open)), Is.False);
    }

    [Test]
    public async Task Also_when_the_inner_call_joined_another()
    {
        var gate = new TaskCompletionSource();
        var first = Tagged.NamedLater("a", gate.Task);
        var around = Tagged.AroundLater("a", gate.Task);
        gate.SetResult();
        await Task.WhenAll(first, around);

        Assert.That((Memo.ForgetTag("name:a"), IsStored(() => Tagged.AroundLater("a", Open))), Is.EqualTo((2, false)));
    }

    [Test]
    public async Task What_is_computed_while_a_tag_of_an_inner_call_is_forgotten_is_not_stored()
    {
        var gate = new TaskCompletionSource();
        var around = Tagged.AroundLater("a", gate.Task);
        Tagged.Forget("a", () => 1);
        gate.SetResult();

        Assert.That(await around, Is.EqualTo("[<a>]"));
        Assert.That((IsStored(() => Tagged.NamedLater("a", Open)), IsStored(() => Tagged.AroundLater("a", Open))), Is.EqualTo((false, false)));
    }

    [Test, Property("rule", "C7")]
    public void A_placeholder_that_fails_keeps_a_result_from_being_stored_and_the_outer_too()
    {
        Assert.That((Tagged.AroundUntold(null), Tagged.AroundUntold("ab")), Is.EqualTo(("[()]", "[(ab)]")));

        Assert.That((IsStored(() => Tagged.Untold(null)), IsStored(() => Tagged.AroundUntold(null))), Is.EqualTo((false, false)));
        Assert.That((IsStored(() => Tagged.Untold("ab")), IsStored(() => Tagged.AroundUntold("ab"))), Is.EqualTo((true, true)));
    }

    [Test, Property("rule", "K13")]
    public void A_method_forgets_a_tag_after_it_succeeded()
    {
        (Tagged.Around("a"), Tagged.Named("b")).ToString();

        Assert.Throws<InvalidTimeZoneException>(() => Tagged.Forget("a", () => throw new InvalidTimeZoneException()));
        Assert.That(IsStored(() => Tagged.Around("a")), Is.True);
        Assert.That(Tagged.Forget("a", () => IsStored(() => Tagged.Around("a")) ? 1 : 0), Is.EqualTo(1));
        Assert.That((IsStored(() => Tagged.Around("a")), IsStored(() => Tagged.Named("a")), IsStored(() => Tagged.Named("b"))), Is.EqualTo((false, false, true)));
    }

    [Test, Property("rule", "K13")]
    public async Task A_task_forgets_tags_as_they_were_before_the_body_ran_when_it_ends()
    {
        (Tagged.Around("a"), Tagged.Around("a!"), Tagged.AroundTwo("b", "c")).ToString();
        var gate = new TaskCompletionSource();

        var task = Tagged.ForgetLater("a", gate.Task);
        Assert.That(IsStored(() => Tagged.Around("a")), Is.True);
        gate.SetResult();
        await task;

        Assert.That((IsStored(() => Tagged.Around("a")), IsStored(() => Tagged.Around("a!")), IsStored(() => Tagged.AroundTwo("b", "c"))), Is.EqualTo((false, true, false)));
    }

    private static bool IsStored<T>(System.Linq.Expressions.Expression<Func<T>> call) => Memo.TryPeek(call, out _);
}
