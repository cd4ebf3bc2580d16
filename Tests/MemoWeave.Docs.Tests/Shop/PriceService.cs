namespace MemoWeave.Docs.Tests.Shop;

#region testing-service
public class PriceService(IRates rates) : IPrices
{
    [Memo(Instance = MemoInstance.PerInstance, Ttl = "10m")]
    public decimal InCurrency(decimal euros, string currency) => euros * rates.Load(currency);
}
#endregion

/// <summary>Whatever tells prices.</summary>
public interface IPrices
{
    decimal InCurrency(decimal euros, string currency);
}
