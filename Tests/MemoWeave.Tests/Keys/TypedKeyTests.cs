using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

internal sealed class TypedKeyTests
{
    private const ulong Seed = 42;

    [Test]
    [Property("rule", "K2")]
    public void Strings_are_not_run_together()
    {
        var first = new Key<Text, Text>(new Text("a"), new Text("bc"));
        var second = new Key<Text, Text>(new Text("ab"), new Text("c"));
        Assert.That(first.Same(in second), Is.False);
        Assert.That(first.Hash(Seed), Is.Not.EqualTo(second.Hash(Seed)));
    }

    [Test]
    [Property("rule", "K2")]
    public void The_order_of_parts_counts()
    {
        var first = new Key<Bits<int>, Bits<int>>(new Bits<int>(1), new Bits<int>(2));
        var second = new Key<Bits<int>, Bits<int>>(new Bits<int>(2), new Bits<int>(1));
        Assert.That(first.Same(in second), Is.False);
        Assert.That(first.Hash(Seed), Is.Not.EqualTo(second.Hash(Seed)));
    }

    [Test]
    [Property("rule", "K8")]
    public void Numbers_are_compared_by_their_bits()
    {
        var quiet = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001);
        var other = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0002);
        Assert.Multiple(() =>
        {
            Assert.That(new Bits<double>(0.0).Same(new Bits<double>(-0.0)), Is.False);
            Assert.That(new Bits<double>(quiet).Same(new Bits<double>(quiet)), Is.True);
            Assert.That(new Bits<double>(quiet).Same(new Bits<double>(other)), Is.False);
            Assert.That(new Bits<decimal>(1.0m).Same(new Bits<decimal>(1.00m)), Is.False);
        });
    }

    [Test]
    [Property("rule", "K2")]
    public void Null_is_neither_empty_nor_default() =>
        Assert.Multiple(() =>
        {
            Assert.That(new Text(null).Same(new Text("")), Is.False);
            Assert.That(new BitsArray<int>(null).Same(new BitsArray<int>([])), Is.False);
            Assert.That(new NullableBits<int>(null).Same(new NullableBits<int>(0)), Is.False);
            Assert.That(new Text(null).Same(new Text(null)), Is.True);
            Assert.That(new BitsArray<int>(null).Same(new BitsArray<int>(null)), Is.True);
            Assert.That(new NullableBits<int>(null).Same(new NullableBits<int>(null)), Is.True);
        });

    [Test]
    [Property("rule", "K13")]
    public void An_owned_key_does_not_change_with_the_array()
    {
        int[] array = [1, 2, 3];
        var owned = new Key<BitsArray<int>>(new BitsArray<int>(array)).Own();
        array[0] = 9;
        Assert.That(owned.Same(new Key<BitsArray<int>>(new BitsArray<int>([1, 2, 3]))), Is.True);
    }

    [Test]
    [Property("rule", "K13")]
    public void A_body_that_changes_an_array_changes_no_entry()
    {
        var site = Sites.Sync<Key<BitsArray<int>>, int>();
        int[] array = [1];
        site.CallKey(new Key<BitsArray<int>>(new BitsArray<int>(array)), () => array[0] = 2);
        Assert.That(site.CallKey(new Key<BitsArray<int>>(new BitsArray<int>([1])), static () => 9), Is.EqualTo(2), "the entry is that of what the call was made with");
        Assert.That(site.CallKey(new Key<BitsArray<int>>(new BitsArray<int>([2])), static () => 9), Is.EqualTo(9), "and of nothing else");
    }

    [Test]
    [Property("rule", "K1")]
    public void More_than_four_parts_are_nested()
    {
        var first = Five("e");
        var second = Five("e");
        var third = Five("f");
        Assert.That(first.Same(in second) && first.Hash(Seed) == second.Hash(Seed), Is.True);
        Assert.That(first.Same(in third) || first.Hash(Seed) == third.Hash(Seed), Is.False);

        static Key<Text, Text, Text, Key<Text, Text>> Five(string last) =>
            new(new Text("a"), new Text("b"), new Text("c"), new Key<Text, Text>(new Text("d"), new Text(last)));
    }
}
