using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Control;

/// <summary><see cref="Memo.Key{T}"/> tells the published hash of a call's canonical key, whichever form its own key has (rules K2, K3).</summary>
[Property("rule", "K3")]
public class KeyTests
{
    private static readonly int[] Numbers = [1, 2, 3];

    [Test]
    public void It_is_that_of_the_bytes_that_the_specification_tells()
    {
        // docs/key-encoding.md: the tag of a 32-bit integer, then its bytes.
        Assert.That(Memo.Key(() => Asked.Squared(7)), Is.EqualTo(Hash([0x15, 7, 0, 0, 0])));
    }

    [Test]
    public void Typed_and_canonical_keys_of_equal_arguments_have_one_hash()
    {
        Assert.That(Memo.Key(() => Asked.Squared(7)), Is.EqualTo(Memo.Key(() => Asked.Kind(7))));
        Assert.That(Memo.Key(() => AskedKeys.Flat("a", 1.5, Guid.Empty, 3, Numbers, null)), Is.EqualTo(Memo.Key(() => AskedKeys.Structured("a", 1.5, Guid.Empty, 3, Numbers, (int?)null))));
        var pair = (1, ("x", 2L));
        Assert.That(Memo.Key(() => AskedKeys.FlatTuple(pair)), Is.EqualTo(Memo.Key(() => AskedKeys.StructuredTuple(pair))));
        Assert.That(Memo.Key(() => AskedKeys.FlatArrays(Numbers, Numbers)), Is.EqualTo(Memo.Key(() => AskedKeys.StructuredArrays(Numbers, Numbers))));
        Assert.That(Memo.Key(() => AskedKeys.FlatArrays(Numbers, Numbers)), Is.Not.EqualTo(Memo.Key(() => AskedKeys.FlatArrays(Numbers, new[] { 1, 2, 3 }))), "one array twice is not two equal ones (rule K7)");
    }

    [Test]
    public void Other_arguments_have_another() => Assert.That(Memo.Key(() => Asked.Squared(7)), Is.Not.EqualTo(Memo.Key(() => Asked.Squared(8))));

    [Test]
    public void It_is_told_of_methods_without_parameters_and_without_results()
    {
        var text = "";
        Assert.That(Memo.Key(() => new Asked().Length), Is.EqualTo(Hash([])));
        Assert.That(Memo.Key(() => Asked.Show(7, out text)), Is.EqualTo(Memo.Key(() => Asked.Squared(7))));
    }

    [Test]
    public void It_is_told_of_a_struct_by_its_fields() =>
        Assert.That(Memo.Key(() => new AskedPoint(1, 2).Length()), Is.Not.EqualTo(Memo.Key(() => new AskedPoint(2, 1).Length())));

    private static UInt128 Hash(byte[] bytes) => System.IO.Hashing.XxHash128.HashToUInt128(bytes);
}
