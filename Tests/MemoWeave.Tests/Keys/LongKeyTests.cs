using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K3")]
internal sealed class LongKeyTests
{
    [TestCase(100)]
    [TestCase(KeyBytes.DefaultMaxExactKeyBytes)]
    [TestCase(KeyBytes.DefaultMaxExactKeyBytes + 1)]
    [TestCase(1_000_000)]
    public void Keys_of_any_length_are_found_and_told_apart(int length)
    {
        var site = Sites.Sync<OwnedKey, int>();
        var other = new byte[length];
        other[^1] = 1;
        Assert.Multiple(() =>
        {
            Assert.That(site.CallCanonical(new byte[length], static () => 1), Is.EqualTo(1));
            Assert.That(site.CallCanonical(other, static () => 2), Is.EqualTo(2));
            Assert.That(site.CallCanonical(new byte[length], static () => 3), Is.EqualTo(1));
            Assert.That(site.CallCanonical((byte[])other.Clone(), static () => 3), Is.EqualTo(2));
        });
    }

    [Test]
    public void A_long_key_is_kept_as_its_digest()
    {
        var bytes = new byte[KeyBytes.DefaultMaxExactKeyBytes + 1];
        var owned = new KeyBytes(bytes).Own(5);
        Assert.That(owned.Confirmation.Length, Is.EqualTo(48));
        Assert.That(new KeyBytes(bytes).Same(in owned), Is.True);
        Assert.That(new KeyBytes(owned.Confirmation).Same(in owned), Is.False, "a short key that is the digest of a long one");
    }

    [Test]
    [NonParallelizable] // The option is the process's.
    public void A_key_is_found_whatever_length_was_in_force_when_it_was_taken()
    {
        var site = Sites.Sync<OwnedKey, int>();
        Assert.That(site.CallCanonical(new byte[1_000], static () => 1), Is.EqualTo(1));
        Memo.Configure(static options => options.MaxExactKeyBytes = 64);
        try
        {
            Assert.That(site.CallCanonical(new byte[1_000], static () => 2), Is.EqualTo(1), "kept whole");
            Assert.That(site.CallCanonical(new byte[1_001], static () => 3), Is.EqualTo(3));
        }
        finally
        {
            Memo.Configure(static options => options.MaxExactKeyBytes = KeyBytes.DefaultMaxExactKeyBytes);
        }

        Assert.That(site.CallCanonical(new byte[1_001], static () => 4), Is.EqualTo(3), "kept as its digest");
        Assert.That(static () => Memo.Configure(static options => options.MaxExactKeyBytes = 63), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    [Property("rule", "K13")]
    public void A_key_is_taken_before_the_body_runs()
    {
        var site = Sites.Sync<OwnedKey, int>();
        var list = new List<int> { 1 };
        site.CallCanonical(list, () =>
        {
            list[0] = 2;
            return 1;
        });
        Assert.That(site.CallCanonical(new List<int> { 1 }, static () => 9), Is.EqualTo(1));
        Assert.That(site.CallCanonical(list, static () => 2), Is.EqualTo(2));
    }
}
