using MemoWeave.Docs.Tests.Shop;
using MemoWeave.Testing;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace MemoWeave.Docs.Tests.Testing;

[Property("rule", "T2")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class AssertedHits
{
    private readonly IRates _rates = Substitute.For<IRates>();

    [SetUp]
    public void Rate() => _rates.Load("USD").Returns(1.1m);

    [Test]
    public void Hits()
    {
        #region testing-hits
        using var sandbox = MemoSandbox.Start();
        var prices = new PriceService(_rates);
        for (var i = 0; i < 3; i++) prices.InCurrency(10, "USD");

        MemoStatistics statistics = sandbox.StatisticsOf(() => prices.InCurrency(10, "USD"));
        Assert.That(statistics.Hits, Is.EqualTo(2));
        Assert.That(statistics.Computations, Is.EqualTo(1));
        Assert.That(statistics.Entries, Is.EqualTo(1));
        #endregion
    }

    [Test]
    public void One_entry()
    {
        #region testing-one-entry
        using var sandbox = MemoSandbox.Start();
        var prices = new PriceService(_rates);
        prices.InCurrency(10, "USD");

        Assert.That(Memo.TryPeek(() => prices.InCurrency(10, "USD"), out var price), Is.True);
        Assert.That(price, Is.EqualTo(11m));
        Assert.That(Memo.TryPeek(() => prices.InCurrency(20, "USD"), out _), Is.False);
        Assert.That(Memo.Explain(() => prices.InCurrency(20, "USD")), Does.EndWith("was never computed."));
        #endregion
    }

    [Test]
    public void A_result_that_is_there()
    {
        #region testing-set
        using var sandbox = MemoSandbox.Start();
        var prices = new PriceService(_rates);
        Memo.Set(() => prices.InCurrency(10, "USD"), 12m);

        Assert.That(prices.InCurrency(10, "USD"), Is.EqualTo(12m));
        _rates.DidNotReceiveWithAnyArgs().Load("");
        #endregion
    }

    [Test]
    [Property("rule", "E1")]
    public void Time()
    {
        #region testing-time
        var time = new FakeTimeProvider();
        using var sandbox = MemoSandbox.Start(time);
        var prices = new PriceService(_rates);

        prices.InCurrency(10, "USD");
        time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        prices.InCurrency(10, "USD");
        _rates.Received(1).Load("USD");

        time.Advance(TimeSpan.FromTicks(1));   // the ten minutes of the Ttl are over
        prices.InCurrency(10, "USD");
        _rates.Received(2).Load("USD");
        #endregion
    }

    [Test]
    [Property("rule", "C7")]
    public void A_failing_store()
    {
        #region testing-failing-store
        using var sandbox = MemoSandbox.Start();
        var prices = new PriceService(_rates);
        sandbox.FailStores(new IOException("disk full"));

        Assert.That(prices.InCurrency(10, "USD"), Is.EqualTo(11m));
        Assert.That(prices.InCurrency(10, "USD"), Is.EqualTo(11m));
        _rates.Received(2).Load("USD");

        sandbox.MendStores();
        #endregion
    }

    [Test]
    public void A_bypass()
    {
        var prices = new PriceService(_rates);
        #region testing-bypass
        using (Memo.Bypass())
        {
            prices.InCurrency(10, "USD");   // runs the body, and stores nothing
        }
        #endregion
        _rates.Received(1).Load("USD");
    }
}
