namespace MemoWeave.AotApp.Types;

internal enum Rank : byte
{
    None,
    Silver,
    Gold,
}

internal sealed record Address(string Street, int? Number);

internal record Customer(string Name, Address Address, Rank Rank = Rank.None);

internal sealed record Company(string Name, Address Address, IReadOnlyList<Customer> Staff) : Customer(Name, Address);

internal readonly record struct Money(decimal Amount, string Currency);

internal struct Point
{
    public int X;
    public int Y;
}

internal sealed record Pair<T>(T First, T Second);
