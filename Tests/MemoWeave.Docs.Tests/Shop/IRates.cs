namespace MemoWeave.Docs.Tests.Shop;

/// <summary>What is slow, and far away.</summary>
public interface IRates
{
    decimal Load(string currency);
}
