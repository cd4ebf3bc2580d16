namespace MemoWeave.Pages.Tests.Catalogue;

public sealed record Fruit(string Name, int Count, double Price, DateOnly Picked, bool? IsRipe)
{
    public static readonly Fruit[] All =
    [
        new("quince", 12, 0.75, new DateOnly(2026, 10, 3), true),
        new("medlar", 30, 0.25, new DateOnly(2026, 11, 12), false),
        new("sloe", 400, 0.01, new DateOnly(2026, 11, 1), null),
    ];
}
