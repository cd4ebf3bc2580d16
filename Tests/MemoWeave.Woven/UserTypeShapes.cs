using System.Globalization;

namespace MemoWeave.Woven;

/// <summary>Keys made of the fields of users' own types.</summary>
public static class UserTypeShapes
{
    [Memo]
    public static string OfRecord(Query query)
    {
        BodyRuns.Note();
        return $"{query.Name}|{query.Bounds}|{string.Join(';', query.Filters)}";
    }

    [Memo]
    public static string OfBase(Filter? filter, IReadOnlyList<Filter?> others)
    {
        BodyRuns.Note();
        return $"{filter}|{string.Join(';', others)}";
    }

    [Memo]
    public static string OfPrivateInheritedFields(Counted? counted)
    {
        BodyRuns.Note();
        return $"{counted?.GetType().Name}|{counted?.Count}|{(counted as Labelled)?.Label}";
    }

    [Memo]
    public static string OfStruct(Measure measure, in Measure? other, Measure[] all)
    {
        BodyRuns.Note();
        return string.Create(CultureInfo.InvariantCulture, $"{measure.Value:R}{measure.Unit}|{other?.Unit}|{all.Length}");
    }

    [Memo]
    public static string OfMarked(Noted noted, int x)
    {
        BodyRuns.Note();
        return $"{noted.Value}|{x}";
    }

    [Memo]
    public static string OfTheirOwnKey(Named[] named)
    {
        BodyRuns.Note();
        return string.Join(';', named.Select(n => n.Name));
    }

    [Memo]
    public static string OfDictionary(Dictionary<string, Filter?> byName, HashSet<int> numbers)
    {
        BodyRuns.Note();
        return string.Join(';', byName.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}")) + string.Join(',', numbers.Order());
    }

    [Memo]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    public static string OfGeneric<T>(Wrapped<T>? wrapped, (T?, Uri?) pair)
    {
        BodyRuns.Note();
        return (wrapped is null ? "none" : $"{wrapped.Value}|{wrapped.More?.Length}") + pair;
    }

    [Memo]
    public static string OfTable(int[,] rows, Memory<byte> bytes, ArraySegment<string?> segment)
    {
        BodyRuns.Note();
        return $"{rows.Length}|{rows.Rank}|{bytes.Length}|{string.Join(',', segment.AsEnumerable())}";
    }
}

/// <summary>An object that is keyed by its fields.</summary>
[Memo(Instance = MemoInstance.ByValue)]
public class ByValueShapes
{
    private readonly Labelled? _label = new(3, "three");

    [NotKey]
    private int _calls;

    [Memo]
    public string Described(int x)
    {
        BodyRuns.Note();
        return $"{_label?.Label}{_label?.Count}{x}";
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public int Doubled(int x)
    {
        BodyRuns.Note();
        _calls++;
        return unchecked(x * 2);
    }
}

/// <summary>A default method that is keyed by whatever object it is called on.</summary>
public interface IByValueShapes
{
    int Factor { get; }

    [Memo(Instance = MemoInstance.ByValue)]
    int Times(int x)
    {
        BodyRuns.Note();
        return unchecked(x * Factor);
    }
}

public sealed class SevenTimes : IByValueShapes
{
    public int Factor { get; init; } = 7;
}

/// <summary>A struct with references, and one that writes its key itself.</summary>
public readonly record struct PathShape(List<string?>? Steps, Measure Length)
{
    public PathShape()
        : this(["a", null], new Measure(1.5, "km"))
    {
    }

    [Memo]
    public string Joined(char separator)
    {
        BodyRuns.Note();
        return string.Join(separator, Steps ?? []) + Length.Unit;
    }
}
