using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Control;

/// <summary>What clearing one call does in the system that this one descends from, by its numbers.</summary>
[Property("rule", "C6")]
public class ClearingBehaviourTests : SandboxFixture
{
    [Test(Description = "25. f(1) is cached; after it is cleared for 1 it is computed again")]
    public void One_call_is_forgotten()
    {
        Asked.Squared(1);
        Assert.That(Memo.Forget(() => Asked.Squared(1)), Is.True);
        Asked.Squared(1);
        Assert.That(Computations, Is.EqualTo(2));
    }

    [Test(Description = "26. A method that leaves out the object it is called on: cleared for 2, it is still a hit for 1")]
    public void Another_call_of_a_method_stays()
    {
        var (first, second) = (new Owned("a"), new Owned("b"));
        first.Count(1);
        first.Count(2);
        Assert.That(Memo.Forget(() => second.Count(2)), Is.True, "by whatever object");
        Assert.That((Memo.TryPeek(() => first.Count(1), out _), Memo.TryPeek(() => first.Count(2), out _)), Is.EqualTo((true, false)));
    }

    [Test(Description = "29. A method cleared through its object is cleared for all arguments")]
    public void All_calls_of_a_method_are_forgotten()
    {
        var asked = new Asked();
        asked.DescribeToo(1);
        asked.DescribeToo(2);
        new Asked().DescribeToo(1);
        Memo.Of(() => asked.DescribeToo(0)).Clear();
        Assert.That(Sandbox.StatisticsOf(() => asked.DescribeToo(0)).Entries, Is.Zero);
    }

    private long Computations => Sandbox.StatisticsOf(() => Asked.Squared(1)).Computations;
}
