using System.Collections;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace MemoWeave.Tests.Keys.Graphs;

/// <summary>
/// What two equal arguments are, told without bytes: side by side through both, with the numbers that each side gives to its objects in the order of meeting
/// them. Independent of the encoder; nothing but the rules is shared (K4 to K8).
/// </summary>
internal sealed class StructuralEquality
{
    private static readonly HashSet<string> Unordered = ["HashSet`1", "ImmutableHashSet`1", "Dictionary`2", "ImmutableDictionary`2"];
    private readonly List<(object Left, object Right)> _met = [];

    public static bool Same(object? left, object? right) => new StructuralEquality().Equal(left, right);

    private bool Equal(object? left, object? right)
    {
        if (left is null || right is null) return left is null && right is null;
        var type = left.GetType();
        if (type != right.GetType()) return false;
        if (LeafEqual(left, right) is { } equal) return equal;
        if (!type.IsValueType && left is not Array { Length: 0 })
        {
            var met = _met.FindIndex(pair => ReferenceEquals(pair.Left, left));
            if (met != _met.FindIndex(pair => ReferenceEquals(pair.Right, right))) return false;
            if (met >= 0) return true;
            _met.Add((left, right));
        }

        return ContentEqual(type, left, right) && GraphGenerator.Fields(type).Where(IsKey).All(f => Equal(f.GetValue(left), f.GetValue(right)));
    }

    private static bool? LeafEqual(object left, object right) => left switch
    {
        double value => BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits((double)right),
        float value => BitConverter.SingleToInt32Bits(value) == BitConverter.SingleToInt32Bits((float)right),
        decimal value => decimal.GetBits(value).SequenceEqual(decimal.GetBits((decimal)right)),
        DateTime value => value.ToBinary() == ((DateTime)right).ToBinary(),
        DateTimeOffset value => value.EqualsExact((DateTimeOffset)right),
        Uri value => value.OriginalString == ((Uri)right).OriginalString,
        string or Enum or Guid or TimeSpan or DateOnly or TimeOnly or BigInteger or Int128 or Half or Rune or Version or Type => left.Equals(right),
        _ when left.GetType().IsPrimitive => left.Equals(right),
        _ => null,
    };

    private bool ContentEqual(Type type, object left, object right)
    {
        if (type == typeof(Buffer) || type.GetCustomAttribute<InlineArrayAttribute>() is not null) return RowEqual(left, right);
        var (ours, theirs) = (Elements(left), Elements(right));
        if (ours is null || theirs is null) return ours is null && theirs is null;
        if (ours.Count != theirs.Count) return false;
        if (left is Array { Rank: > 1 } array && !Enumerable.Range(0, array.Rank).All(d => array.GetLength(d) == ((Array)right).GetLength(d))) return false;
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (!Unordered.Contains(t.Name)) continue;
            return t.Name.StartsWith("Dict", StringComparison.Ordinal) || t.Name.EndsWith('2') ? MapEqual(ours, theirs, t.GenericTypeArguments[0]) : AloneEqual(ours, theirs);
        }

        return ours.Zip(theirs).All(pair => Equal(pair.First, pair.Second));
    }

    private bool MapEqual(List<object?> ours, List<object?> theirs, Type key)
    {
        if (key == typeof(Flat) || key == typeof(Node)) return AloneEqual(ours, theirs);
        var (sortedOurs, sortedTheirs) = (ours.OrderBy(KeyText, StringComparer.Ordinal).ToList(), theirs.OrderBy(KeyText, StringComparer.Ordinal).ToList());
        // The order only has to be one and the same for both; and it is the order of the encoder for numbers from 0 to 2 and one-letter texts.
        return sortedOurs.Zip(sortedTheirs).All(pair => Equal(KeyOf(pair.First!), KeyOf(pair.Second!)) && Equal(ValueOf(pair.First!), ValueOf(pair.Second!)));
    }

    private bool AloneEqual(List<object?> ours, List<object?> theirs)
    {
        List<object?> rest = [.. theirs];
        foreach (var each in ours)
        {
            var found = rest.FindIndex(other => Alone(each, other));
            if (found < 0) return false;
            rest.RemoveAt(found);
        }

        return true;
    }

    private bool Alone(object? left, object? right)
    {
        var count = _met.Count;
        var equal = Equal(left, right);
        _met.RemoveRange(count, _met.Count - count);
        return equal;
    }

    private static bool RowEqual(object left, object right) => left switch
    {
        TwoTexts texts => texts[0] == ((TwoTexts)right)[0] && texts[1] == ((TwoTexts)right)[1],
        Three numbers => ThreeText(numbers) == ThreeText((Three)right),
        _ => BufferText((Buffer)left) == BufferText((Buffer)right),
    };

    private static string ThreeText(Three numbers) => $"{numbers[0]} {numbers[1]} {numbers[2]}";

    private static unsafe string BufferText(Buffer buffer) => $"{Convert.ToHexString(new ReadOnlySpan<byte>(buffer.Bytes, 5))} {buffer.Length}";

    private static List<object?>? Elements(object value) => value switch
    {
        Memory<int> memory => [.. memory.ToArray().Cast<object>()],
        ReadOnlyMemory<char> memory => [.. memory.ToArray().Cast<object>()],
        ArraySegment<int> segment => segment.Array is null ? null : [.. segment.Cast<object>()],
        System.Collections.Immutable.ImmutableArray<int> array => array.IsDefault ? null : [.. array.Cast<object>()],
        IEnumerable sequence and not string => [.. sequence.Cast<object?>()],
        _ => [],
    };

    private static object? KeyOf(object entry) => entry.GetType().GetProperty("Key")!.GetValue(entry);

    private static object? ValueOf(object entry) => entry.GetType().GetProperty("Value")!.GetValue(entry);

    private static string KeyText(object? entry) => KeyOf(entry!)!.ToString()!;

    private static bool IsKey(FieldInfo field) =>
        !field.FieldType.Name.StartsWith("CancellationToken", StringComparison.Ordinal) && !field.FieldType.Name.StartsWith("IProgress", StringComparison.Ordinal)
        && !field.Name.Contains("Ignored", StringComparison.Ordinal) && !field.Name.Contains("<Trace>", StringComparison.Ordinal) && !field.Name.Contains("<Attempt>", StringComparison.Ordinal)
        && field.DeclaringType != typeof(Buffer) && field.DeclaringType != typeof(Three) && field.DeclaringType != typeof(TwoTexts);
}
