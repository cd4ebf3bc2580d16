namespace MemoWeave.Woven;

/// <summary>Arguments of types that are told by flat fields, which woven code reads itself.</summary>
public sealed record Purchase(int Id, string? Customer, double Amount, long Ticks, bool IsOpen);

public record Dated(DateOnly Day);

public sealed record Period(DateOnly Day, int Length, DayOfWeek? First) : Dated(Day);

public readonly record struct Place(double X, double Y);

public sealed record Trip(Place From, Place To, Purchase? Bought, int[]? Stops);

public sealed record Paged<T>(T Value, short Page);

public sealed record Blank;

public sealed class Listing(int page, string? sort)
{
    public string? Sort = sort;

    [NotKey]
    public string? Trace;

    public int Page { get; set; } = page;

    internal decimal Discount { get; init; }

    [NotKey]
    public Guid Id { get; } = Guid.NewGuid();
}
