namespace MemoWeave.Docs.Tests.Shop;

public sealed record Order(int Id, string Customer, decimal Total);
