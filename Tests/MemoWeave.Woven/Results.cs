using System.Globalization;

namespace MemoWeave.Woven;

/// <summary>A result whose parts can be changed; it says all of them.</summary>
public class Report
{
    private string? _note;

    public string? Title { get; set; }

    public List<Row> Rows { get; set; } = [];

    public Dictionary<string, int[]> ByName { get; } = [];

    public Report? Previous { get; set; }

    public Report Noted(string? note)
    {
        _note = note;
        return this;
    }

    public override string ToString() =>
        $"{Title}|{_note}|{string.Join(',', Rows)}|{string.Join(',', ByName.Select(p => $"{p.Key}={string.Join('-', p.Value)}"))}|{(ReferenceEquals(Previous, this) ? "itself" : Previous)}";
}

/// <summary>A part of a <see cref="Report"/>.</summary>
public class Row
{
    public int Number;

    public double[]? Values { get; set; }

    public override string ToString() => $"{Number}:{string.Join('-', Values?.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("x", CultureInfo.InvariantCulture)) ?? [])}";
}

/// <summary>The same with more in it.</summary>
public sealed class TextRow : Row
{
    public string? Text { get; set; }

    public override string ToString() => $"{base.ToString()}:{Text}";
}

/// <summary>A struct with something in it that can be changed.</summary>
public record struct Slot(int Number, List<int>? Items)
{
    public override readonly string ToString() => $"{Number}<{(Items is null ? "none" : string.Join(',', Items))}>";
}
