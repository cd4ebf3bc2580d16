using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Keys;

// Their names are in golden vectors: a type that is renamed or moved breaks those.
namespace MemoWeave.Tests.Keys.Vectors;

internal enum Small : byte
{
    One = 1,
}

internal enum Signed : short
{
    MinusTwo = -2,
}

internal enum Large : ulong
{
    Most = ulong.MaxValue,
}

internal enum Wide : long
{
    Least = long.MinValue,
}

internal sealed record Point(int X, int Y);

internal readonly record struct Cell(int Row, string? Column);

internal class Animal(string name)
{
    private readonly string _name = name;

    public string Name => _name;
}

internal sealed class Dog(string name, string breed) : Animal(name)
{
    private readonly string _name = breed;
    private readonly int _age = 3;

    public string Breed => $"{_name} {_age}";
}

internal abstract record Figure;

internal sealed record Circle(double Radius) : Figure;

internal sealed record Square(double Side) : Figure;

internal record Person(string Name);

internal sealed record Employee(string Name, int Number) : Person(Name);

internal sealed record Box<T>(T Content);

internal sealed record Nothing;

internal sealed class Node(int value)
{
    public int Value { get; } = value;

    public Node? Next { get; set; }

    /// <summary>Nodes 0, 1, 2, … in a row; the last one leads to nothing, or back to the first.</summary>
    public static Node Chain(int count, bool closed = false)
    {
        var last = new Node(count - 1);
        var first = last;
        for (var i = count - 2; i >= 0; i--) first = new Node(i) { Next = first };
        if (closed) last.Next = first;
        return first;
    }
}

internal sealed class Fork(object? left, object? right)
{
    public object? Left { get; set; } = left;

    public object? Right { get; set; } = right;

    public static Fork Twice(object shared) => new(shared, shared);

    public static Fork Itself()
    {
        var fork = new Fork(null, null);
        (fork.Left, fork.Right) = (fork, fork);
        return fork;
    }
}

internal sealed class Query(string text)
{
    [NotKey]
    private readonly int _attempt = text.Length;

    public string Text { get; } = text;

    [NotKey]
    public string RequestId { get; init; } = "";

    public int Attempt => _attempt;
}

internal sealed record Request(string Text, [NotKey] string Id);

internal sealed record Watched(int Rows, CancellationToken Token, IProgress<int>? Progress);

internal sealed class Isbn(string text) : IMemoKey
{
    public void WriteKey(ref KeyWriter writer) => writer.Write(text.Replace("-", "", StringComparison.Ordinal));
}

internal readonly struct Place(double latitude, double longitude) : IMemoKey
{
    public void WriteKey(ref KeyWriter writer)
    {
        writer.Write(Math.Round(latitude));
        writer.Write(Math.Round(longitude));
    }
}

/// <summary>What a registered encoder writes is its number alone.</summary>
internal sealed class Registered(int number, string text)
{
    public int Number { get; } = number;

    public string Text { get; } = text;
}

internal sealed class Tags(string owner) : List<string>
{
    public string Owner { get; } = owner;
}

internal sealed class LengthComparer : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => x?.Length == y?.Length;

    public int GetHashCode(string text) => text.Length;
}

internal sealed class Descending : IComparer<int>
{
    public int Compare(int x, int y) => y.CompareTo(x);
}

[InlineArray(3)]
internal struct Three
{
    private int _first;

    public static Three Of(int first, int second, int third)
    {
        Three three = default;
        (three[0], three[1], three[2]) = (first, second, third);
        return three;
    }
}

internal unsafe struct Digest
{
    private fixed byte _bytes[4];

    public static Digest Of(byte first, byte last)
    {
        Digest digest = default;
        (digest._bytes[0], digest._bytes[3]) = (first, last);
        return digest;
    }
}

[StructLayout(LayoutKind.Explicit)]
internal struct Overlaid
{
    [FieldOffset(0)]
    public int Number;

    [FieldOffset(0)]
    public float Fraction;
}
