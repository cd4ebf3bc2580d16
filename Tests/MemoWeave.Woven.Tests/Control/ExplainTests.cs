using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Control;

/// <summary>What <see cref="Memo.Explain{T}"/> says of a call, for each thing that can become of it.</summary>
[Property("rule", "T2")]
public class ExplainTests : SandboxFixture
{
    [Test]
    public void A_hit_and_what_was_never_computed()
    {
        Assert.That(Memo.Explain(() => Asked.Squared(1)), Is.EqualTo("The call of 'MemoWeave.Woven.Scenarios.Asked.Squared(int)' was never computed."));
        Asked.Squared(1);
        Assert.That(Memo.Explain(() => Asked.Squared(1)), Is.EqualTo("The call of 'MemoWeave.Woven.Scenarios.Asked.Squared(int)' is a hit."));
    }

    [Test, Property("rule", "E1")]
    public void An_entry_with_a_time_limit_tells_its_age()
    {
        Asked.Timed(1);
        Time.Advance(TimeSpan.FromSeconds(3));
        Assert.That(Memo.Explain(() => Asked.Timed(1)), Does.EndWith("is a hit, computed 00:00:03 ago."));
        Time.Advance(TimeSpan.FromSeconds(7));
        Assert.That(Memo.Explain(() => Asked.Timed(1)), Does.EndWith("expired, computed 00:00:10 ago."));
        Assert.That(Memo.TryPeek(() => Asked.Timed(1), out _), Is.False);
        Assert.That(Memo.Forget(() => Asked.Timed(1)), Is.False, "nothing a call could have been answered with");
    }

    [Test, Property("rule", "E3")]
    public void Evicted()
    {
        Asked.Crowded(1);
        Asked.Crowded(2);
        Assert.That(Memo.Explain(() => Asked.Crowded(1)), Does.EndWith("was evicted, to make room for others."));
    }

    [Test]
    public void Forgotten_and_cleared()
    {
        Asked.Squared(1);
        Asked.Squared(2);
        Memo.Forget(() => Asked.Squared(1));
        Memo.Of(() => Asked.Squared(1)).Clear();
        Assert.That(Memo.Explain(() => Asked.Squared(1)), Does.EndWith("was forgotten."));
        Assert.That(Memo.Explain(() => Asked.Squared(2)), Does.EndWith("was forgotten, with all entries of the method."));
    }

    [Test]
    public void Not_stored_because_the_body_threw()
    {
        Assert.That(() => Asked.Broken(1), Throws.InvalidOperationException);
        Assert.That(Memo.Explain(() => Asked.Broken(1)), Does.EndWith("is not stored: the body threw."));
    }

    [Test, Property("rule", "V6")]
    public void Not_stored_because_it_is_null()
    {
        Asked.Named(new AskedOrder(0, ""));
        Assert.That(Memo.Explain(() => Asked.Named(new AskedOrder(0, ""))), Does.EndWith("is not stored: the result was null, and CacheNull is false."));
    }

    [Test, Property("rule", "C7")]
    public void Not_stored_because_the_store_failed()
    {
        Sandbox.FailStores();
        Assert.That(Asked.Squared(3), Is.EqualTo(9));
        Assert.That(Memo.Explain(() => Asked.Squared(3)), Does.EndWith("is not stored: storing it failed; the log tells why."));
        Sandbox.MendStores();
        Asked.Squared(3);
        Assert.That(Memo.Explain(() => Asked.Squared(3)), Does.EndWith("is a hit."));
    }
}
