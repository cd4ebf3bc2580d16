using MemoWeave.Keys;

namespace MemoWeave.Woven;

/// <summary>Arguments of types that their users declared.</summary>
public sealed record Query(string? Name, List<Filter?> Filters, (int From, DayOfWeek Day)? Bounds);

public abstract record Filter(int Limit);

public record TextFilter(int Limit, string? Text) : Filter(Limit);

public sealed record LongTextFilter(int Limit, string? Text, Uri? Source) : TextFilter(Limit, Text);

public class Counted(int count)
{
    private readonly int _count = count;

    public int Count => _count;
}

public class Labelled(int count, string? label) : Counted(count)
{
    public string? Label { get; set; } = label;
}

public readonly record struct Measure(double Value, string? Unit);

public sealed class Noted(int value, string? note)
{
    [NotKey]
    private readonly int _noise = value ^ (note?.Length ?? 0);

    public int Value { get; } = value;

    [NotKey]
    public string? Note { get; init; } = note;

    public override string ToString() => $"{Note}{_noise}";
}

public sealed class Named(string? name, int noise) : IMemoKey
{
    public string? Name { get; } = name;

    public int Noise { get; } = noise;

    public void WriteKey(ref KeyWriter writer) => writer.Write(Name);
}

public sealed record Wrapped<T>(T? Value, T?[]? More);
