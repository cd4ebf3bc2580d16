using System.Linq.Expressions;
using System.Reflection;
using CsCheck;

namespace MemoWeave.Woven.Tests;

/// <summary>Typed keys of users' own types are the same equality as canonical ones.</summary>
[NonParallelizable] // What is registered is the process's.
public class FlatKeyTests : SandboxFixture
{
    private static readonly Gen<Purchase?> Orders = OneOf<Purchase?>(null, new(1, "a", 0.0, 1, true), new(1, "a", -0.0, 1, true), new(1, null, 0.0, 1, true), new(1, "", 0.0, 1, false), new(2, "a", double.NaN, 1, true));

    private static readonly Gen<Place> Places = OneOf<Place>(default, new(0, 1), new(1, 0), new(-0.0, 0));

    // Some objects are met twice, others are only equal.
    private static readonly Gen<object?[]> Trips =
        Gen.Select(Gen.Select(Places, Places, Orders, Gen.Int[0, 3]), Orders, Gen.Int[0, 7]).Select(static (trip, order, sharing) =>
        {
            var stops = trip.Item4 == 0 ? null : new int[trip.Item4 - 1];
            var own = sharing == 0 ? null : new Trip(trip.Item1, trip.Item2, Copy(trip.Item3), stops);
            return new object?[] { own, sharing is 1 or 2 ? own?.Bought : Copy(order), sharing is 2 or 3 ? stops : stops?.Clone() };
        });

    private static readonly Gen<object?[]> Blanks = Gen.Select(Gen.Int[0, 4], Orders, Gen.Int[0, 1]).Select(static (which, order, minutes) =>
    {
        var blank = which == 0 ? null : new Blank();
        return new object?[] { blank, which is 0 or 1 ? null : which == 2 ? blank : new Blank(), (Copy(order), new DateTimeOffset(1_000_000_000_000, TimeSpan.FromMinutes(minutes))) };
    });

    [TestCase(nameof(FlatShapes.OfRecord)), TestCase(nameof(FlatShapes.OfNested)), TestCase(nameof(FlatShapes.OfBlank)), TestCase(nameof(FlatShapes.OfStructs)), TestCase(nameof(FlatShapes.OfGeneric))]
    [Property("rule", "K2"), Property("rule", "K7")]
    public void Two_calls_share_an_entry_exactly_if_their_canonical_keys_are_equal(string name)
    {
        var method = typeof(FlatShapes).GetMethod(name)!;
        var arguments = name switch
        {
            nameof(FlatShapes.OfRecord) => Orders.Select(static o => new object?[] { Copy(o) }),
            nameof(FlatShapes.OfNested) => Trips,
            nameof(FlatShapes.OfBlank) => Blanks,
            nameof(FlatShapes.OfStructs) => Gen.Select(Places, Places, Places, OneOf<string?>(null, "", "a")).Select(static (a, b, c, s) => new object?[] { a, b, (c, s) }),
            _ => Gen.Select(OneOf<string?>(null, "", "a"), Gen.Short[0, 1], Places, Gen.Int[0, 2]).Select(static (text, page, place, which) => new object?[] { new Paged<string?>(text, page), which == 0 ? null : new Paged<Place>(place, page) }),
        };
        var memoized = Memo.Of(Call(method, [.. method.GetParameters().Select(static _ => (object?)null)]));

        Gen.Select(arguments, arguments).Sample(
            (first, second) =>
            {
                memoized.Clear();
                method.Invoke(null, [.. first]);
                var computed = Sandbox.StatisticsOf(memoized).Computations;
                method.Invoke(null, [.. second]);
                var shared = Sandbox.StatisticsOf(memoized).Computations == computed;
                return shared == (Memo.Key(Call(method, first)) == Memo.Key(Call(method, second)));
            },
            iter: 2_000, threads: 1);
    }

    [Test, Property("rule", "K13")]
    public void An_object_that_is_changed_afterwards_is_another_argument()
    {
        var listing = new Listing(1, "name");
        FlatShapes.OfListing(listing);
        listing.Page = 2;
        Assert.That(FlatShapes.OfListing(listing), Is.EqualTo("2|name"));
        Assert.That(Sandbox.StatisticsOf(() => FlatShapes.OfListing(null)).Computations, Is.EqualTo(2));
        Assert.That(FlatShapes.OfListing(new Listing(1, "name") { Trace = "not in the key" }), Is.EqualTo("1|name"));
        Assert.That(Sandbox.StatisticsOf(() => FlatShapes.OfListing(null)).Computations, Is.EqualTo(2));
    }

    [Test, Property("rule", "K5")]
    public async Task A_registered_encoder_is_asked_all_the_same()
    {
        var order = new Purchase(1, "a", 2, 3, true);
        var similar = order with { Customer = "b" };
        FlatInstanceShapes instance = new();
        Register<Purchase>(static (ref writer, value) => writer.Write(value.Id));
        try
        {
            Assert.That(FlatShapes.OfRecord(order), Is.EqualTo($"{order}"));
            Assert.That(FlatShapes.OfRecord(similar), Is.EqualTo($"{order}"));
            Assert.That(FlatShapes.OfRecord(order with { Id = 2 }), Does.Contain("Id = 2"));
            Assert.That(await FlatShapes.OfAwaited(order, default), Is.EqualTo(await FlatShapes.OfAwaited(similar, default)));
            Assert.That(instance.Prefixed(order), Is.EqualTo(instance.Prefixed(similar)));
            Assert.That(instance.PrefixedAs<int>(order), Is.EqualTo(instance.PrefixedAs<int>(similar)));
            Assert.That(FlatShapes.TryFind(order, out var found) && FlatShapes.TryFind(similar, out found) && found == "a", Is.True);
            Assert.That(Memo.Key(() => FlatShapes.OfRecord(order)), Is.EqualTo(Memo.Key(() => FlatShapes.OfRecord(similar))));
            Assert.That(Memo.TryPeek(() => FlatShapes.OfRecord(similar), out var peeked) ? peeked : null, Is.EqualTo($"{order}"));
            Assert.That(Memo.Forget(() => FlatShapes.OfRecord(similar)), Is.True);
            Assert.That(FlatShapes.OfRecord(similar), Is.EqualTo($"{similar}"));
        }
        finally
        {
            Memo.Configure(static options => options.KeyEncoders.Remove(typeof(Purchase)));
        }

        Assert.That(FlatShapes.OfRecord(order), Is.EqualTo($"{order}"), "and no longer when it is gone");
    }

    [Test, Property("rule", "C7")]
    public void A_registered_encoder_that_throws_costs_the_entry_and_not_the_call()
    {
        Register<Purchase>(static (ref writer, value) => throw new InvalidOperationException());
        try
        {
            var order = new Purchase(7, "a", 2, 3, true);
            Assert.That(FlatShapes.OfRecord(order), Is.EqualTo($"{order}"));
            Assert.That(FlatShapes.OfRecord(order), Is.EqualTo($"{order}"));
            Assert.That(Sandbox.StatisticsOf(() => FlatShapes.OfRecord(null)).Entries, Is.Zero);
        }
        finally
        {
            Memo.Configure(static options => options.KeyEncoders.Remove(typeof(Purchase)));
        }
    }

    private static void Register<T>(MemoKeyEncoder<T> encoder) => Memo.Configure(options => options.KeyEncoders.Add(encoder));

    private static Purchase? Copy(Purchase? order) => order is null ? null : order with { };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Expression<Func<string>> Call(MethodInfo method, object?[] arguments) =>
        Expression.Lambda<Func<string>>(Expression.Call(method, method.GetParameters().Zip(arguments, static (parameter, argument) => Constant(parameter.ParameterType, argument))));

    private static Expression Constant(Type type, object? value) =>
        type.IsByRef ? Constant(type.GetElementType()!, value) : value is null && type.IsValueType ? Expression.Default(type) : Expression.Constant(value, type);
}
