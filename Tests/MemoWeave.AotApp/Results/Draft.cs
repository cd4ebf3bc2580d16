using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Results;

/// <summary>A result that its callers can change, with fields that no code reads.</summary>
internal class Draft(string title, params string[] lines)
{
#pragma warning disable IDE0052, CS0414 // never read: that is the point
    private readonly string _title = title;
    private readonly Dictionary<string, int[]> _index = lines.ToDictionary(static line => line, static line => new[] { line.Length });
    private readonly (int Count, List<Money> Prices) _sums = (lines.Length, [new Money(1.50m, "EUR")]);
#pragma warning restore IDE0052, CS0414

    public List<string> Lines { get; } = [.. lines];

    public DateTime? At { get; set; }

    public Draft? Earlier { get; set; }
}

/// <summary>The same, signed.</summary>
internal sealed class SignedDraft(string title, string signature, params string[] lines) : Draft(title, lines)
{
#pragma warning disable IDE0052
    private readonly char[] _signature = [.. signature];
#pragma warning restore IDE0052
}
