using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MemoWeave.Benchmarks.Peers;

/// <summary>An array that is equal to another of the same content, as one writes it by hand for a dictionary.</summary>
internal readonly struct ArrayKey(double[] numbers) : IEquatable<ArrayKey>
{
    private readonly double[] _numbers = numbers;

    /// <summary>The same for arrays as they are.</summary>
    public static IEqualityComparer<double[]> Comparer { get; } = new ByContent();

    public bool Equals(ArrayKey other) => Comparer.Equals(_numbers, other._numbers);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ArrayKey other && Equals(other);

    public override int GetHashCode() => Comparer.GetHashCode(_numbers);

    private sealed class ByContent : IEqualityComparer<double[]>
    {
        public bool Equals(double[]? x, double[]? y) => MemoryMarshal.AsBytes(x.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(y.AsSpan()));

        public int GetHashCode(double[] numbers) => (int)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }
}
