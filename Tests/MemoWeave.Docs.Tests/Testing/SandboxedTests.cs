using MemoWeave.Docs.Tests.Shop;
using NSubstitute;

namespace MemoWeave.Docs.Tests.Testing;

[Property("rule", "T1"), Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SandboxedTests
{
    private static readonly PriceService Shared = new(Rates());

    #region testing-attribute-use
    [Test, Sandboxed]
    public async Task A_price_in_a_sandbox_of_its_own([Values("USD", "GBP")] string currency)
    {
        Shared.InCurrency(10, currency);
        await Task.Yield();
        Assert.That(Memo.Of(() => Shared.InCurrency(0, "")).Statistics.Entries, Is.EqualTo(1));
    }
    #endregion

    private static IRates Rates()
    {
        var rates = Substitute.For<IRates>();
        rates.Load("").ReturnsForAnyArgs(2m);
        return rates;
    }
}
