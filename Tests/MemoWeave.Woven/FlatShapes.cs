using System.Globalization;

namespace MemoWeave.Woven;

/// <summary>Typed keys of users' own types.</summary>
public static class FlatShapes
{
    [Memo]
    public static string OfRecord(Purchase? order)
    {
        BodyRuns.Note();
        return $"{order}";
    }

    [Memo]
    public static string OfDerived(int x, Period period, in Period? other)
    {
        BodyRuns.Note();
        return $"{x}|{period}|{other}";
    }

    [Memo]
    public static string OfStructs(Place place, in Place other, (Place, string?) named)
    {
        BodyRuns.Note();
        return string.Create(CultureInfo.InvariantCulture, $"{place.X:R}|{other.Y:R}|{named.Item1.X:R}|{named.Item2}");
    }

    [Memo]
    public static string OfNested(Trip? trip, Purchase? order, int[]? stops)
    {
        BodyRuns.Note();
        return string.Create(CultureInfo.InvariantCulture, $"{trip?.From.X:R}|{trip?.Bought}|{trip?.Stops?.Length}|{order?.Id}|{stops?.Length}");
    }

    [Memo]
    public static string OfGeneric(Paged<string?> first, Paged<Place>? second)
    {
        BodyRuns.Note();
        return $"{first}|{second?.Page}";
    }

    [Memo]
    public static string OfBlank(Blank? first, Blank? second, (Purchase?, DateTimeOffset) dated)
    {
        BodyRuns.Note();
        return $"{first is null}|{second is null}|{ReferenceEquals(first, second)}|{dated.Item1?.Id}";
    }

    [Memo]
    public static string OfListing(Listing? listing)
    {
        BodyRuns.Note();
        return $"{listing?.Page}|{listing?.Sort}";
    }

    [Memo]
    public static async Task<string> OfAwaited(Purchase? order, CancellationToken token)
    {
        BodyRuns.Note();
        await Task.Yield();
        token.ThrowIfCancellationRequested();
        return $"{order}";
    }

    [Memo]
    public static bool TryFind(Purchase order, out string? found)
    {
        BodyRuns.Note();
        found = order.Customer;
        return found is not null;
    }

    [Memo]
    [TypeArguments(typeof(string))]
    public static string Of<T>(Purchase? order)
    {
        BodyRuns.Note();
        return $"{typeof(T)}|{order?.Id}";
    }
}

/// <summary>Entries of objects, under typed keys of users' own types.</summary>
[Memo(Instance = MemoInstance.PerInstance)]
public class FlatInstanceShapes
{
    private readonly string _prefix = Guid.NewGuid().ToString();

    public string Prefixed(Purchase order)
    {
        BodyRuns.Note();
        return $"{_prefix.Length}{order}";
    }

    [TypeArguments(typeof(int))]
    public string PrefixedAs<T>(Purchase? order)
    {
        BodyRuns.Note();
        return $"{typeof(T)}{_prefix.Length}{order?.Customer}";
    }
}

/// <summary>A struct whose fields are flat structs.</summary>
public readonly struct FlatStructShape(Place from, Place to)
{
    private readonly Place _from = from;
    private readonly Place _to = to;

    [Memo]
    public double Distance(Purchase? order)
    {
        BodyRuns.Note();
        return Math.Abs(_from.X - _to.X) + (order?.Amount ?? 0);
    }
}
