using MemoWeave.Docs.Tests.Shop;
using MemoWeave.Testing;
using NSubstitute;

namespace MemoWeave.Docs.Tests.Testing;

[Property("rule", "T1")]
public class MockedServices
{
    #region testing-decorator
    public class LoggedPrices(IPrices inner) : IPrices
    {
        public decimal InCurrency(decimal euros, string currency)
        {
            TestContext.Out.WriteLine($"{euros} in {currency}");
            return inner.InCurrency(euros, currency);
        }
    }
    #endregion

    [Test]
    public void A_decorator()
    {
        var rates = Substitute.For<IRates>();
        #region testing-decorator-use
        using var sandbox = MemoSandbox.Start();
        var memoized = new PriceService(rates);
        IPrices prices = new LoggedPrices(memoized);
        prices.InCurrency(10, "USD");

        Memo.Forget(() => memoized.InCurrency(10, "USD"));   // ask the memoized object
        Assert.That(() => Memo.Forget(() => prices.InCurrency(10, "USD")),   // not what stands in front of it
            Throws.ArgumentException.With.Message.Contains("LoggedPrices"));
        #endregion
    }

    [Test]
    public void A_mock_of_the_memoized_service()
    {
        #region testing-mock
        IPrices prices = Substitute.For<IPrices>();
        prices.InCurrency(10, "USD").Returns(11m);

        Assert.That(() => Memo.Forget(() => prices.InCurrency(10, "USD")), Throws.ArgumentException);
        prices.DidNotReceiveWithAnyArgs().InCurrency(0, "");   // asking ran nothing of it
        #endregion
    }
}
