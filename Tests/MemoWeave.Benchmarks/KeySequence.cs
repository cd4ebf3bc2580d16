namespace MemoWeave.Benchmarks;

/// <summary>
/// What all candidates are asked for: equal to the keys stored, and not the same objects; in random order, in a sequence too long for a branch predictor
/// to learn (one of 8,192 it learns). Stored keys are scattered numbers, or made of them: for 0, 1, 2… the hash of an <c>int</c> is
/// perfect by chance.
/// </summary>
/// <typeparam name="T">The type of the keys.</typeparam>
internal sealed class KeySequence<T>
{
    /// <param name="distinct">How many keys are stored.</param>
    /// <param name="make">Makes a key of a number; a new object at each call.</param>
    /// <param name="isDense">Whether the numbers are 0, 1, 2… instead.</param>
    /// <param name="length">How many are asked for.</param>
    public KeySequence(int distinct, Func<int, T> make, bool isDense = false, int length = KeySequence.Length)
    {
        var random = new Random(20261123);
        var numbers = new HashSet<int>();
        while (numbers.Count < distinct) numbers.Add(isDense ? numbers.Count : random.Next());
        Stored = [.. numbers.Select(make)];
        T[] equal = [.. numbers.Select(make)];
        Asked = [.. Enumerable.Range(0, length).Select(_ => equal[random.Next(distinct)])];
    }

    public T[] Stored { get; }

    public T[] Asked { get; }
}

internal static class KeySequence
{
    public const int Distinct = 1_024;
    public const int Length = 65_536;
    public const int LongLength = 1 << 20;

    /// <summary>Twelve characters that tell the number.</summary>
    public static string NameOf(int number) => $"cu{number:D10}";
}
