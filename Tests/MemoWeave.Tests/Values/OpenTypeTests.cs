using System.Collections.Immutable;
using MemoWeave.Values;

namespace MemoWeave.Tests.Values;

/// <summary>Types that never change, as far as the framework goes, and what users make of them (rule V2).</summary>
[Property("rule", "V2")]
internal sealed class OpenTypeTests
{
    [Test]
    public void A_type_of_the_users_that_derives_from_a_known_one_is_refused_wherever_it_is()
    {
        var own = new CountingUri();
        Assert.Multiple(() =>
        {
            Assert.That(Refusal<Uri>(own), Is.EqualTo("Uri"));
            Assert.That(Refusal(own), Is.EqualTo("CountingUri"));
            Assert.That(Refusal<object>(own), Is.EqualTo("Object"));
            Assert.That(Refusal(new[] { own.AsUri() }), Is.EqualTo("Uri[][]"));
            Assert.That(Refusal(new Page { Link = own }), Is.EqualTo("Page.Link"));
            Assert.That(Refusal((1, own.AsUri())), Is.EqualTo("ValueTuple<Int32, Uri>.Item2"));
            Assert.That(Refusal(ImmutableArray.Create(own.AsUri())), Is.EqualTo("ImmutableArray<Uri>[]"));
            Assert.That(Refusal<object>(ImmutableArray.Create(own.AsUri())), Is.EqualTo("Object[]"));
            Assert.That(Refusal(new Dictionary<string, Uri> { ["a"] = own }), Is.EqualTo("Dictionary<String, Uri>[]"));
        });
    }

    [Test]
    public void In_what_cannot_change_otherwise_it_is_told_where_it_is()
    {
        var refusal = ValueCopier<Linked>.TryCopy(new Linked("a", new Linked("b", null, new CountingUri()), null), out _, out _)!;
        Assert.That((refusal.Path, refusal.Reason), Is.EqualTo(("Linked", "at .Inner.Link it holds a value of a type that derives from a known one")));
    }

    [Test]
    public void What_is_of_the_known_type_itself_is_handed_out_as_it_is()
    {
        var value = new Linked("a", new Linked("b", null, new Uri("https://example.org")), null);
        Assert.That(ValueCopier<Linked>.TryCopy(value, out var copy, out _), Is.Null);
        Assert.That((copy, ValueCopier<Linked>.CopyTree(copy), ValueCopier<Linked>.Copy(copy)), Is.EqualTo((value, value, value)).Using<Linked>(ReferenceEquals));
        _ = ValueCopier<Linked>.CopyTree(copy);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ValueCopier<Linked>.CopyTree(copy);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    [Property("rule", "V5")]
    public void A_struct_with_something_to_give_back_is_refused_where_it_lies()
    {
        Assert.That(Refusal(new Lease()), Is.EqualTo("Lease"));
        Assert.That(Refusal<object>(new Lease()), Is.EqualTo("Object"));
        Assert.That(Refusal((1, new Lease())), Is.EqualTo("ValueTuple<Int32, Lease>.Item2"));
    }

    [Test]
    public void What_the_user_says_never_changes_is_handed_out_as_it_is()
    {
        Memo.Configure(static options =>
        {
            options.ImmutableTypes.Add<RegisteredBase>();
            options.ImmutableTypes.Add(typeof(RegisteredBox<>));
            options.ImmutableTypes.Add<IRegistered>();
        });
        object[] values = [new RegisteredBase { Number = 1 }, new DerivedFromRegistered(), new RegisteredBox<int> { Value = 1 }, new ImplementsRegistered(), new MemoryStreamLike()];
        Assert.That(ValueCopier<object[]>.TryCopy(values, out var copy, out _), Is.Null);
        Assert.That(copy, Is.Not.SameAs(values));
        Assert.That(copy.Zip(values).All(static pair => ReferenceEquals(pair.First, pair.Second)));
        Assert.That(ValueCopier<RegisteredBase>.IsImmutable);
    }

    [Test]
    public void What_was_copied_before_it_was_registered_is_handed_out_after()
    {
        var value = new LateRegistered { Number = 1 };
        Assert.That(ValueCopier<LateRegistered>.TryCopy(value, out var copy, out _), Is.Null);
        Assert.That(copy, Is.Not.SameAs(value));
        Memo.Configure(static options => options.ImmutableTypes.Add<LateRegistered>());
        Assert.That(ValueCopier<List<object>>.TryCopy([value], out var list, out _), Is.Null);
        Assert.That(list[0], Is.SameAs(value));
    }

    [TestCase(typeof(object)), TestCase(typeof(ValueType)), TestCase(typeof(int[])), TestCase(typeof(Array))]
    public void What_says_nothing_of_its_values_cannot_be_registered(Type type) =>
        Assert.That(() => Memo.Configure(options => options.ImmutableTypes.Add(type)), Throws.ArgumentException);

    private static string? Refusal<T>(T value) => ValueCopier<T>.TryCopy(value, out _, out _)?.Path;

    private sealed class CountingUri() : Uri("https://example.org")
    {
        public int Count { get; set; }

        public Uri AsUri() => this;
    }

    private sealed class Page
    {
        public Uri? Link { get; set; }
    }

    private sealed record Linked(string Name, Linked? Inner, Uri? Link);

    private struct Lease : IDisposable
    {
        public object? Taken { get; set; }

        public readonly void Dispose()
        {
        }
    }

    private class RegisteredBase
    {
        public int Number { get; set; }
    }

    private sealed class DerivedFromRegistered : RegisteredBase;

    private sealed class RegisteredBox<T>
    {
        public T? Value { get; set; }
    }

    private interface IRegistered;

    private sealed class ImplementsRegistered : IRegistered
    {
        public int[] Numbers { get; } = [1];
    }

    private sealed class MemoryStreamLike : MemoryStream, IRegistered;

    private sealed class LateRegistered
    {
        public int Number { get; set; }
    }
}
