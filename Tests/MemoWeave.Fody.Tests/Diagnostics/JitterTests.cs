using MemoWeave.Fody.Tests.Configuration;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>What <c>Jitter</c> needs. The Ttl may be said elsewhere, so that the weaver alone can tell.</summary>
[Property("rule", "E1")]
public class JitterTests
{
    [TestCase("Jitter = \"10%\"", "MW0421", "Jitter shortens the Ttl, and it has none. Say a Ttl")]
    [TestCase("Jitter = \"10s\", Sliding = \"1m\"", "MW0421", "it has none")]
    [TestCase("Jitter = \"10s\", Ttl = null", "MW0421", "it has none")]
    [TestCase("Jitter = \"1m\", Ttl = \"60s\"", "MW0422", "Jitter = \"1m\" is not shorter than Ttl = \"60s\". Write a shorter one")]
    [TestCase("Jitter = \"1h\", Ttl = \"60s\"", "MW0422", "is not shorter")]
    public void What_it_needs_is_told_at_the_method(string settings, string code, string cause)
    {
        var message = Configured.Weave($"public class C {{\n [Memo({settings})] public int M() => 1; }}").Messages.Single();

        Assert.That(message.Text, Does.StartWith($"{code}: 'C.M' can't be memoized: ").And.Contains(cause));
        Assert.That((message.IsError, message.Line), Is.EqualTo((true, 2)));
    }

    [TestCase("[Memo(Jitter = \"10%\")]", "", "<MemoWeave Ttl='1h' />")]
    [TestCase("[Memo(Jitter = \"100%\", Ttl = \"1h\")]", "", "<MemoWeave />")]
    [TestCase("[Memo]", "", "<MemoWeave Jitter='10%' />", Description = "what speaks of many methods is not heard by one without a Ttl")]
    [TestCase("[Memo]", "[Memo(Jitter = \"10s\")]", "<MemoWeave />")]
    [TestCase("[Memo(Ttl = \"1h\")]", "[Memo(Jitter = \"10s\")]", "<MemoWeave />")]
    [TestCase("[Memo(Ttl = null)]", "[Memo(Ttl = \"1h\")]", "<MemoWeave Jitter='10%' />")]
    [Property("rule", "F2")]
    public void With_that_it_is_woven_wherever_it_is_said(string mark, string onClass, string configuration) =>
        Assert.That(Configured.Weave($"{onClass} public class C {{ {mark} public int M() => 1; }}", configuration).Messages.Select(m => m.Text), Is.Empty);
}
