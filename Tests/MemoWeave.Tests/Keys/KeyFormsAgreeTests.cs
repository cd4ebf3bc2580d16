using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

/// <summary>The typed and the canonical form are the same equality.</summary>
[Property("rule", "K2")]
internal sealed class KeyFormsAgreeTests
{
    [Test]
    public void Over_numbers_of_every_size()
    {
        Bits(Gen.Byte.Select(static value => Unsafe.BitCast<byte, bool>(value)));
        Bits(Gen.Byte);
        Bits(Gen.SByte);
        Bits(Gen.Short);
        Bits(Gen.UShort);
        Bits(Gen.Char);
        Bits(Gen.Int[-2, 2]);
        Bits(Gen.UInt[0, 2]);
        Bits(Gen.Long[-2, 2]);
        Bits(Gen.ULong[0, 2]);
        Bits(Gen.Int[-2, 2].Select(static value => (nint)value));
        Bits(Gen.Int[0, 2].Select(static value => (nuint)value));
        Bits(Gen.UShort.Select(BitConverter.UInt16BitsToHalf));
        Bits(Gen.Float.Special);
        Bits(Gen.Double.Special);
        Bits(OneOf(0m, 0.0m, 1m, 1.0m, -1m, new decimal(0, 0, 0, true, 0), decimal.MaxValue));
        Bits(Gen.Long[-2, 2].Select(static value => (Int128)value << 60));
        Bits(Gen.Int[0, 2].Select(static value => (UInt128)(uint)value << 70));
        Bits(Gen.Select(Gen.Double.Special, Gen.Double.Special).Select(static parts => new Complex(parts.Item1, parts.Item2)));
    }

    [Test]
    public void Over_dates_ranges_and_the_like()
    {
        Bits(Gen.Select(Gen.Long[0, 2], Gen.ULong[0, 3]).Select(static parts => Unsafe.BitCast<ulong, DateTime>((ulong)parts.Item1 | parts.Item2 << 62)));
        Bits(Gen.Long[-2, 2].Select(TimeSpan.FromTicks));
        Bits(Gen.Int[0, 2].Select(DateOnly.FromDayNumber));
        Bits(Gen.Long[0, 2].Select(static ticks => new TimeOnly(ticks)));
        Bits(Gen.Int[0, 3].Select(static value => new Guid(value, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(value & 1))));
        Bits(Gen.Char['a', 'd'].Select(static letter => new Rune(letter)));
        Bits(Places);
        Bits(Gen.Select(Places, Places).Select(static ends => ends.Item1..ends.Item2));
        Bits(Gen.Int[0, 3].Select(static value => (DayOfWeek)value));
        Agree(Gen.Select(Gen.Long[0, 2], Gen.Int[-2, 2]).Select(static parts => new DateTimeOffset(parts.Item1 + TimeSpan.TicksPerDay, TimeSpan.FromMinutes(parts.Item2))), static value => new OffsetTime(value));
    }

    [Test]
    public void Over_nulls_strings_and_arrays()
    {
        Agree(Gen.Int[0, 2].Select(static value => value == 0 ? (int?)null : value - 1), static value => new NullableBits<int>(value));
        Agree(Gen.Int[0, 2].Select(static value => value == 0 ? (DayOfWeek?)null : (DayOfWeek)(value - 1)), static value => new NullableBits<DayOfWeek>(value));
        Agree(Gen.Int[0, 2].Select(static value => value == 0 ? (decimal?)null : value - 1), static value => new NullableBits<decimal>(value));
        Agree(OneOf<string?>(null, "", "a", "A", "ab", "\u00e4", "a\u0308", "\ud800"), static value => new Text(value));
        Agree(Gen.OneOf(Gen.Const((double[]?)null), OneOf(0.0, -0.0, double.NaN).Array[0, 2].Select(static array => (double[]?)array)), static value => new BitsArray<double>(value));
        Agree(Gen.Byte[0, 1].Array[0, 2], static value => new BitsArray<byte>(value));
    }

    [Test]
    public void Over_tuples() =>
        Agree(
            Gen.Select(Gen.Int[0, 1], OneOf<string?>(null, "", "a"), OneOf(0.0, -0.0)).Select(static t => (t.Item1, (t.Item2, t.Item3))),
            static value => new Key<Bits<int>, Key<Text, Bits<double>>>(new Bits<int>(value.Item1), new Key<Text, Bits<double>>(new Text(value.Item2.Item1), new Bits<double>(value.Item2.Item2))));

    [Test]
    public void Over_words_that_are_hashed_together() =>
        Agree(
            Gen.Select(Gen.Int[0, 1], Gen.Byte[0, 1], Gen.Bool, Gen.Long[0, 1]).Select(static t => (t.Item1, t.Item2, t.Item3, t.Item4)),
            static value => new Key<Key<Bits<int>, Bits<byte>, Bits<bool>, Bits<long>>, Key<Bits<int>, Bits<byte>>, Key<Bits<byte>, Bits<bool>, Bits<long>>>(
                new(new(value.Item1), new(value.Item2), new(value.Item3), new(value.Item4)), new(new(value.Item1), new(value.Item2)), new(new(value.Item2), new(value.Item3), new(value.Item4))));

    [Test]
    [Property("rule", "K5")]
    public void Over_objects_told_by_their_fields() =>
        Agree(
            Gen.Select(Gen.Int[0, 2], OneOf<string?>(null, "", "a")).Select(static t => t.Item1 == 2 ? null : new Tagged(t.Item1, t.Item2)),
            static value => value is null ? FlatObject<Key<Bits<int>, Text>>.Null : new FlatObject<Key<Bits<int>, Text>>(new(new(value.Number), new(value.Text))));

    [Test]
    [Property("rule", "K7")]
    public void Over_two_objects_that_may_be_one() =>
        Agree(
            Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3]).Select(static t => (First: t.Item2 == 0 ? null : new Tagged(t.Item1, ""), How: t.Item2)).Select(static t => (t.First, Second: t.How == 1 ? t.First : t.First is null ? null : new Tagged(t.First.Number, ""))),
            static value => new Key<FlatObject<Key<Bits<int>>>, FlatObject<Key<Bits<int>>>, SameObject>(Part(value.First), Part(value.Second), new SameObject(value.First, value.Second)));

    [Test]
    [Property("rule", "K7")]
    public void Over_two_arrays_that_may_be_one() =>
        Agree(
            Gen.Select(Gen.Int[0, 1].Array[0, 2], Gen.Int[0, 1].Array[0, 2], Gen.Int[0, 2]).Select(static t => (First: t.Item1, Second: t.Item3 == 0 ? t.Item2 : t.Item3 == 1 ? t.Item1 : (int[])t.Item1.Clone())),
            static value => new Key<BitsArray<int>, BitsArray<int>, SameArray>(new BitsArray<int>(value.First), new BitsArray<int>(value.Second), new SameArray(value.First, value.Second)));

    private static FlatObject<Key<Bits<int>>> Part(Tagged? value) => value is null ? FlatObject<Key<Bits<int>>>.Null : new(new(new(value.Number)));

    private sealed record Tagged(int Number, string? Text);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<Index> Places => Gen.Select(Gen.Int[0, 1], Gen.Bool).Select(static parts => new Index(parts.Item1, parts.Item2));

    private static void Bits<T>(Gen<T> values)
        where T : unmanaged =>
        Agree(values, static value => new Bits<T>(value));

    private static void Agree<T, TPart>(Gen<T> values, Func<T, TPart> part)
        where TPart : struct, IMemoryKey<TPart> =>
        Gen.Select(values, values).Sample(
            (left, right) =>
            {
                var (first, second) = (part(left), part(right));
                var same = first.Same(in second);
                return same == Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right)) && (!same || first.Hash(7) == second.Hash(7));
            },
            iter: 2_000);
}
