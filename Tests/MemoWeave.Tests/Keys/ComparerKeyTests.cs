using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K6")]
internal sealed class ComparerKeyTests
{
    [Test]
    public void The_default_comparer_of_any_type_says_nothing()
    {
        Assert.Multiple(() =>
        {
            Holds(1);
            Holds((byte)1);
            Holds("a");
            Holds(DayOfWeek.Monday);
            Holds((1, "a"));
            Holds<int[]>([1]);
            Holds(new Uri("http://a/"));
        });

        static void Holds<T>(T item)
            where T : notnull
        {
            Assert.That(Canonical.Bytes<HashSet<T>>([item]), Is.EqualTo(Canonical.Bytes(new HashSet<T>(EqualityComparer<T>.Default) { item })));
            Assert.That(Canonical.Bytes(new Dictionary<T, int> { [item] = 1 }), Is.EqualTo(Canonical.Bytes(new Dictionary<T, int>(EqualityComparer<T>.Default) { [item] = 1 })));
            Assert.That(Canonical.Bytes(new SortedSet<T>(Comparer<T>.Default) { item }), Is.EqualTo(Canonical.Bytes(new SortedSet<T> { item })));
        }
    }

    [Test]
    public void A_comparer_made_of_a_delegate_is_refused()
    {
        Assert.That(
            static () => Canonical.Bytes(new HashSet<int>(EqualityComparer<int>.Create(static (x, y) => x == y))),
            Throws.TypeOf<UnkeyableArgumentException>());
        Assert.That(
            static () => Canonical.Bytes(new SortedSet<int>(Comparer<int>.Create(static (x, y) => y - x))),
            Throws.TypeOf<UnkeyableArgumentException>());
    }
}
