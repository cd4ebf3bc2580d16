using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

/// <summary>Whoever changes an argument, before, during or after the call, changes no entry (rule K13).</summary>
[NonParallelizable]
public class ChangedArgumentTests
{
    [Test, Property("rule", "K13")]
    public void A_body_that_changes_its_arguments_is_found_by_what_they_were()
    {
        Assert.That(Orders.Drained([1, 2], Named()), Is.EqualTo(9));
        var runs = BodyRuns.Total;
        List<int> numbers = [1, 2];
        var byName = Named();
        Assert.That(Orders.Drained(numbers, byName), Is.EqualTo(9));
        Assert.That(BodyRuns.Total, Is.EqualTo(runs), "a hit");
        Assert.That(numbers, Is.EqualTo(new[] { 1, 2 }), "which changes nothing");
        Assert.That(Orders.Drained([], new Dictionary<string, int[]> { ["b"] = [4] }), Is.EqualTo(4), "what they were changed into is another key");
    }

    [Test, Property("rule", "K13")]
    public void An_argument_that_is_changed_afterwards_is_another_one()
    {
        double[] values = [1, 2, 3];
        Assert.That(Orders.Mean(values), Is.EqualTo(2));
        values[0] = 4;
        Assert.That(Orders.Mean(values), Is.EqualTo(3));
        Assert.That(Orders.Mean([1, 2, 3]), Is.EqualTo(2));
    }

    [Test, Property("rule", "K7")]
    public void Two_arrays_that_are_one_are_not_two_that_are_equal()
    {
        int[] one = [1, 2];
        Assert.That(Orders.AreOne(one, one), Is.True);
        Assert.That(Orders.AreOne([1, 2], [1, 2]), Is.False);
        Assert.That(Orders.AreOne(one, one), Is.True);
    }

    private static Dictionary<string, int[]> Named() => new() { ["a"] = [2, 0], ["b"] = [4] };
}
