using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Control;

/// <summary>A static constructor that a question has run makes its own calls as if nobody had asked.</summary>
[Property("rule", "C7")]
public class StaticConstructorTests
{
    [Test]
    public void Asked_of_a_class_that_was_not_used_yet()
    {
        Assert.That(Memo.Of(() => Prepared.Scaled(2)).Name, Does.EndWith("Prepared.Scaled(int)"));
        Assert.That((Prepared.Scale, Prepared.Scaled(2)), Is.EqualTo((4, 8)));
    }

    [Test]
    public void Forgotten_of_a_class_that_was_not_used_yet()
    {
        Preparing.Forget(2);
        Assert.That((PreparedToo.Scale, PreparedToo.Scaled(2)), Is.EqualTo((5, 10)));
        Preparing.Forget(2);
        Assert.That(Memo.TryPeek(() => PreparedToo.Scaled(2), out _), Is.False);
    }
}
