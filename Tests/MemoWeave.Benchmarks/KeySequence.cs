namespace MemoWeave.Benchmarks;

/// <summary>
/// The keys that all candidates are asked for: in random order, for a cyclic one would train the branch predictor, and with
/// strings that are equal to the stored ones and not the same objects.
/// </summary>
internal sealed class KeySequence
{
    public const int Distinct = 1_024;
    public const int Length = 8_192;

    public KeySequence()
    {
        var random = new Random(20261123);
        Numbers = [.. Enumerable.Range(0, Length).Select(_ => random.Next(Distinct))];
        Names = [.. Numbers.Select(NameOf)];
    }

    public int[] Numbers { get; }

    public string[] Names { get; }

    /// <summary>Twelve characters that tell the number; a new object at each call.</summary>
    public static string NameOf(int number) => $"customer{number:D4}";
}
