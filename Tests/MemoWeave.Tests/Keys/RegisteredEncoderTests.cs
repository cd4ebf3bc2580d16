using MemoWeave.Keys;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K5")]
[NonParallelizable] // What is registered is the process's.
internal sealed class RegisteredEncoderTests
{
    private readonly List<Type> _registered = [];

    [TearDown]
    public void Restore()
    {
        Memo.Configure(options => _registered.ForEach(type => options.KeyEncoders.Remove(type)));
        _registered.Clear();
    }

    [Test]
    public void What_it_writes_is_all_that_counts()
    {
        Assert.That(Same(new Station(1, "a"), new Station(1, "b")), Is.False);
        Register<Station>(static (ref writer, value) => writer.Write(value.Id));
        Assert.Multiple(static () =>
        {
            Assert.That(Same(new Station(1, "a"), new Station(1, "b")), Is.True);
            Assert.That(Same(new Station(1, "a"), new Station(2, "a")), Is.False);
            Assert.That(Same(new[] { new Station(1, "a") }, [new Station(1, "b")]), Is.True);
            Assert.That(Same<Station?>(null, new Station(1, "b")), Is.False);
            Assert.That(Same<object>(new Station(1, "a"), 1), Is.False, "the type counts");
        });
    }

    [Test]
    public void It_is_called_once_for_a_value_and_never_for_null()
    {
        var calls = 0;
        Register<Station>((ref writer, value) =>
        {
            calls++;
            writer.Write(value.Id);
        });
        Canonical.Bytes(new Station(1, "a"));
        Canonical.Bytes<Station?>(null);
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public void It_takes_what_derives_from_its_type_and_tells_the_types_apart()
    {
        Register<Station>(static (ref writer, value) => writer.Write(value.Id));
        Assert.Multiple(static () =>
        {
            Assert.That(Same(new Tower(1, "a", 5), new Tower(1, "b", 6)), Is.True);
            Assert.That(Same<Station>(new Tower(1, "a", 5), new Tower(1, "b", 6)), Is.True);
            Assert.That(Same<Station>(new Tower(1, "a", 5), new Station(1, "a")), Is.False);
        });
    }

    [Test]
    public void That_of_the_nearest_type_is_taken()
    {
        Register<Station>(static (ref writer, value) => writer.Write(value.Id));
        Register<Tower>(static (ref writer, value) => writer.Write(value.Height));
        Assert.That(Same(new Tower(1, "a", 5), new Tower(2, "b", 5)), Is.True);
        Assert.That(Same(new Tower(1, "a", 5), new Tower(1, "a", 6)), Is.False);
    }

    [Test]
    public void It_takes_a_struct()
    {
        Register<Spot>(static (ref writer, value) => writer.Write(value.X));
        Assert.That(Same(new Spot(1, 2), new Spot(1, 3)), Is.True);
        Assert.That(Same<Spot?>(new Spot(1, 2), new Spot(1, 3)), Is.True);
        Assert.That(Same<Spot?>(default(Spot), null), Is.False);
        Assert.That(Same<object>(new Spot(1, 2), new Spot(1, 3)), Is.True);
    }

    [Test]
    public void It_takes_what_has_its_interface()
    {
        Register<INamed>(static (ref writer, value) => writer.Write(value.Name));
        Assert.That(Same(new Product("a", 1), new Product("a", 2)), Is.True);
        Assert.That(Same<INamed>(new Product("a", 1), new Product("a", 2)), Is.True);
        Assert.That(Same<INamed>(new Product("a", 1), new Product("b", 1)), Is.False);
    }

    [Test]
    public void The_interface_registered_first_is_taken()
    {
        Register<INumbered>(static (ref writer, value) => writer.Write(value.Number));
        Register<INamed>(static (ref writer, value) => writer.Write(value.Name));
        Assert.That(Same(new Product("a", 1), new Product("b", 1)), Is.True);
        Assert.That(Same(new Product("a", 1), new Product("a", 2)), Is.False);
    }

    [Test]
    public void A_base_type_goes_before_an_interface()
    {
        Register<INamed>(static (ref writer, value) => writer.Write(value.Name));
        Register<Product>(static (ref writer, value) => writer.Write(value.Number));
        Assert.That(Same(new Product("a", 1), new Product("b", 1)), Is.True);
    }

    [Test]
    public void It_goes_before_IMemoKey_and_that_before_the_fields()
    {
        Assert.That(Same(new Keyed(1, 2), new Keyed(1, 3)), Is.True);
        Register<Keyed>(static (ref writer, value) => writer.Write(value.Second));
        Assert.That(Same(new Keyed(1, 2), new Keyed(1, 3)), Is.False);
        Assert.That(Same(new Keyed(1, 2), new Keyed(5, 2)), Is.True);
    }

    [Test]
    public void It_makes_keys_of_what_is_refused_without()
    {
        Register<Stream>(static (ref writer, value) => writer.Write(value.Length));
        Assert.That(Same<object>(new MemoryStream([1]), new MemoryStream([2])), Is.True);
        Assert.That(Same<Stream>(new MemoryStream([1]), new MemoryStream()), Is.False);
    }

    [Test]
    public void The_last_one_for_a_type_is_taken()
    {
        Register<Station>(static (ref writer, value) => writer.Write(value.Id));
        Register<Station>(static (ref writer, value) => writer.Write(value.Name));
        Assert.That(Same(new Station(1, "a"), new Station(2, "a")), Is.True);
    }

    [Test]
    public void A_removed_one_counts_no_longer()
    {
        Register<Station>(static (ref writer, value) => writer.Write(value.Id));
        var removed = (First: false, Second: true);
        Memo.Configure(options => removed = (options.KeyEncoders.Remove(typeof(Station)), options.KeyEncoders.Remove(typeof(Station))));
        Assert.That(removed, Is.EqualTo((true, false)));
        Assert.That(Same(new Station(1, "a"), new Station(1, "b")), Is.False);
    }

    [Test]
    public void Entries_go_when_encoders_change_and_only_then()
    {
        var site = Sites.Sync<OwnedKey, int>();
        site.CallCanonical(1, static () => 1);
        Memo.Configure(static _ => { });
        Assert.That(site.CallCanonical(1, static () => 2), Is.EqualTo(1));
        Register<Station>(static (ref writer, value) => writer.Write(value.Id));
        Assert.That(site.CallCanonical(1, static () => 3), Is.EqualTo(3));
        Memo.Configure(static options => options.KeyEncoders.Remove(typeof(Station)));
        Assert.That(site.CallCanonical(1, static () => 4), Is.EqualTo(4));
    }

    [Test]
    [Property("rule", "C7")]
    public void Where_one_fails_the_body_runs_and_nothing_is_stored_and_it_is_told_once()
    {
        using var loggers = new RecordingLoggers();
        ILoggerFactory before = null!;
        Register<Station>(static (ref _, _) => throw new InvalidOperationException("secret"));
        Memo.Configure(options => (before, options.LoggerFactory) = (options.LoggerFactory, loggers));
        var site = Sites.Sync<OwnedKey, int>();
        Assert.That(Enumerable.Range(0, 3).Select(number => site.CallCanonical(new Station(1, "a"), () => number)), Is.EqualTo(new[] { 0, 1, 2 }));
        Memo.Configure(options => options.LoggerFactory = before);
        Assert.That(site.Statistics.Entries, Is.Zero);
        Assert.That(loggers.Messages, Is.EqualTo(new[] { RecordingLoggers.KeyFailed }));
    }

    [Test]
    [Property("rule", "K10")]
    public void What_it_writes_may_be_refused()
    {
        Register<Station>(static (ref writer, _) => writer.Write(new MemoryStream()));
        var refusal = Assert.Throws<UnkeyableArgumentException>(static () => Canonical.Bytes(new[] { new Station(1, "a") }))!;
        Assert.That((refusal.Path, refusal.Type), Is.EqualTo(("value[]", typeof(MemoryStream))));
    }

    [Test]
    public void Nothing_and_one_thing_and_two_are_told_apart()
    {
        Register<Station>(static (ref writer, value) =>
        {
            for (var i = 0; i < value.Id; i++) writer.Write(value.Name);
        });
        Assert.That(Canonical.Bytes(new Station(1, "a"), new Station(2, "a")), Is.Not.EqualTo(Canonical.Bytes(new Station(2, "a"), new Station(1, "a"))));
        Assert.That(Canonical.Bytes(new Station(0, "a")), Is.Not.EqualTo(Canonical.Bytes<Station?>(null)));
    }

    [TestCase(typeof(int), "A value of 'System.Int32' is its own key. Register an encoder for the type that holds it, or pass the method something else.")]
    [TestCase(typeof(string), "A value of 'System.String' is its own key. Register an encoder for the type that holds it, or pass the method something else.")]
    [TestCase(typeof(DateTime), "A value of 'System.DateTime' is its own key. Register an encoder for the type that holds it, or pass the method something else.")]
    [TestCase(typeof(DayOfWeek), "A value of 'System.DayOfWeek' is its own key. Register an encoder for the type that holds it, or pass the method something else.")]
    public void A_simple_type_is_its_own_key(Type type, string message)
    {
        var adds = typeof(RegisteredEncoderTests).GetMethod(nameof(AddNothing))!.MakeGenericMethod(type).CreateDelegate<Action>();
        Assert.That(adds, Throws.ArgumentException.With.Message.EqualTo(message));
    }

    [TestCase(typeof(int), typeof(PagedKey<>), "'System.Int32' is not the definition of a generic type, such as typeof(Page<>). (Parameter 'type')")]
    [TestCase(typeof(Paged<int>), typeof(PagedKey<>), "'MemoWeave.Tests.Keys.RegisteredEncoderTests+Paged`1[System.Int32]' is not the definition of a generic type, such as typeof(Page<>). (Parameter 'type')")]
    [TestCase(typeof(Paged<>), typeof(string), "'System.String' is not the definition of a generic type with the type parameters of 'MemoWeave.Tests.Keys.RegisteredEncoderTests+Paged`1[T]'. (Parameter 'encoder')")]
    [TestCase(typeof(Dictionary<,>), typeof(PagedKey<>), "'MemoWeave.Tests.Keys.RegisteredEncoderTests+PagedKey`1[T]' is not the definition of a generic type with the type parameters of 'System.Collections.Generic.Dictionary`2[TKey,TValue]'. (Parameter 'encoder')")]
    [TestCase(typeof(Paged<>), typeof(HiddenKey<>), "'MemoWeave.Tests.Keys.RegisteredEncoderTests+HiddenKey`1[T]' has no public constructor without parameters. (Parameter 'encoder')")]
    [TestCase(typeof(Paged<>), typeof(AbstractKey<>), "'MemoWeave.Tests.Keys.RegisteredEncoderTests+AbstractKey`1[T]' has no public constructor without parameters. (Parameter 'encoder')")]
    [TestCase(typeof(List<>), typeof(PagedKey<>), "'MemoWeave.Tests.Keys.RegisteredEncoderTests+PagedKey`1[T]' does not implement IMemoKeyEncoder of 'System.Collections.Generic.List`1[T]' with its own type parameters in order. (Parameter 'encoder')")]
    public void What_does_not_fit_is_refused_when_it_is_registered(Type type, Type encoder, string message) =>
        Assert.That(() => Memo.Configure(options => options.KeyEncoders.Add(type, encoder)), Throws.ArgumentException.With.Message.EqualTo(message));

    [Test]
    public void Nothing_is_registered_of_nothing() =>
        Assert.Multiple(static () =>
        {
            Assert.That(static () => Memo.Configure(static options => options.KeyEncoders.Add<Station>(null!)), Throws.ArgumentNullException);
            Assert.That(static () => Memo.Configure(static options => options.KeyEncoders.Add(null!, typeof(PagedKey<>))), Throws.ArgumentNullException);
            Assert.That(static () => Memo.Configure(static options => options.KeyEncoders.Add(typeof(Paged<>), null!)), Throws.ArgumentNullException);
        });

    public static void AddNothing<T>() => Memo.Configure(static options => options.KeyEncoders.Add<T>(static (ref _, _) => { }));

    private void Register<T>(MemoKeyEncoder<T> encoder)
    {
        Memo.Configure(options => options.KeyEncoders.Add(encoder));
        _registered.Add(typeof(T));
    }

    private static bool Same<T>(T left, T right) => Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right));

    private interface INamed
    {
        string Name { get; }
    }

    private interface INumbered
    {
        int Number { get; }
    }

    private record Station(int Id, string Name);

    private sealed record Tower(int Id, string Name, int Height) : Station(Id, Name);

    private sealed record Product(string Name, int Number) : INamed, INumbered;

    private readonly record struct Spot(int X, int Y);

    private sealed record Paged<T>(T Content, int Page);

    private sealed class PagedKey<T> : IMemoKeyEncoder<Paged<T>>
    {
        public void WriteKey(ref KeyWriter writer, Paged<T> value) => writer.Write(value.Content);
    }

    private sealed class HiddenKey<T> : IMemoKeyEncoder<Paged<T>>
    {
        private HiddenKey()
        {
        }

        public void WriteKey(ref KeyWriter writer, Paged<T> value) => writer.Write(value.Content);
    }

    private abstract class AbstractKey<T> : IMemoKeyEncoder<Paged<T>>
    {
        public void WriteKey(ref KeyWriter writer, Paged<T> value) => writer.Write(value.Content);
    }

    private sealed record Keyed(int First, int Second) : IMemoKey
    {
        public void WriteKey(ref KeyWriter writer) => writer.Write(First);
    }
}
