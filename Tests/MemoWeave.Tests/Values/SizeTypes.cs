using System.Collections;
using System.Runtime.CompilerServices;

namespace MemoWeave.Tests.Values;

#pragma warning disable CS0169, CS0414, CA1823, CS0649, IDE0051, IDE0044 // The fields are there to take room.

/// <summary>Types whose objects are estimated.</summary>
internal static class SizeTypes
{
    public sealed record Record(int Id, string Name, decimal? Price);

    public sealed class Mixed
    {
        private byte _one;
        private long _eight;
        private short _two;
        private object? _reference;
        private bool _flag;
        private int _four;
        private decimal _sixteen;
        private DayOfWeek _day;
        private char _character;
    }

    public class Gap
    {
        private object? _reference;
        private byte _one;
    }

    public sealed class Filling : Gap
    {
        private byte _other;
        private int _four;
        private long _eight;
    }

    public sealed class Wide : Gap
    {
        private long _eight;
        private object? _reference;
    }

    public sealed class WithStructs
    {
        private byte _one;
        private Guid _id;
        private int? _four;
        private DateTime _time;
        private (byte, short, string?) _tuple;
        private TimeSpan? _span;
        private DateOnly _day;
    }

    public readonly record struct Pair(int Number, string? Text, Pair.Inner? More)
    {
        public readonly record struct Inner(byte[] Bytes, int Number);
    }

    [InlineArray(5)]
    public struct Row<T>
    {
        private T _first;
    }

    public sealed class Rows
    {
        private Row<object> _objects;
        private Row<Pair> _pairs;
        private Row<int> _numbers;

        public Rows()
        {
            for (var i = 0; i < 5; i++)
            {
                _objects[i] = new byte[100 * i];
                _pairs[i] = new Pair(i, new string('x', 50), null);
            }
        }
    }

    public sealed class Node
    {
        public Node? Next { get; set; }
    }

    public sealed class Large
    {
        private readonly byte[] _bytes = new byte[100_000];

        public void Run() => GC.KeepAlive(_bytes);
    }

    public sealed unsafe class WithPointers
    {
        public int* Number { get; init; }

        public delegate*<void> Function { get; init; }
    }

    // Without a static constructor: its static fields are set when one of them is first used.
    public struct Quiet
    {
        public static int Number = Loudness.Make();

        private object? _reference;
    }

    public sealed class QuietClass
    {
        public static int Number = Loudness.Make();

        private object? _reference;
        private Quiet _struct;
    }

    public class Base
    {
        private readonly byte[] _bytes = new byte[20];
    }

    public sealed class Derived : Base
    {
        private readonly string _text = new('x', 20);
    }

    public sealed class Nest
    {
        private readonly Pair? _pair = new Pair(1, new string('x', 20), new Pair.Inner(new byte[30], 2));
        private readonly Pair? _none;
        private readonly (int, (string, object?)) _tuple = (1, (new string('x', 10), null));
    }

    public static class Loudness
    {
        public static bool WasHeard { get; private set; }

        public static int Make()
        {
            WasHeard = true;
            return 1;
        }
    }

    public sealed class Hostile : IEnumerable<int>, IDisposable
    {
        private readonly byte[] _bytes = new byte[10];

        public int Count => throw new InvalidOperationException();

        public override bool Equals(object? other) => throw new InvalidOperationException();

        public override int GetHashCode() => throw new InvalidOperationException();

        public override string ToString() => throw new InvalidOperationException();

        public IEnumerator<int> GetEnumerator() => throw new InvalidOperationException();

        IEnumerator IEnumerable.GetEnumerator() => throw new InvalidOperationException();

        public void Dispose() => throw new InvalidOperationException();
    }
}
