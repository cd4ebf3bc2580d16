using MemoWeave.Docs.Tests.Shop;
using MemoWeave.Testing;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace MemoWeave.Docs.Tests.Testing;

[Property("rule", "T1")]
#region testing-fixture
[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class PriceServiceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly IRates _rates = Substitute.For<IRates>();
    private MemoSandbox _sandbox = null!;

    [SetUp]
    public void StartSandbox() => _sandbox = MemoSandbox.Start(_time);

    [TearDown]
    public void EndSandbox() => _sandbox.Dispose();

    [Test]
    public void A_rate_is_loaded_once_for_the_same_price()
    {
        _rates.Load("USD").Returns(1.1m);
        var prices = new PriceService(_rates);

        Assert.That(prices.InCurrency(10, "USD"), Is.EqualTo(11m));
        Assert.That(prices.InCurrency(10, "USD"), Is.EqualTo(11m));

        _rates.Received(1).Load("USD");
    }
}
#endregion
