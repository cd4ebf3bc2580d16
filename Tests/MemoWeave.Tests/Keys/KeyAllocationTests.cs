using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

/// <summary>Making a key that fits its buffer allocates nothing (rule K3).</summary>
[Property("rule", "K3")]
[NonParallelizable]
internal sealed class KeyAllocationTests
{
    private static readonly MemoMethod Site = Sites.Sync<OwnedKey, int>();

    [Test]
    public void A_key_of_a_record_allocates_nothing() => Assert.That(AllocatedBy(new Record(1, "a", 1.5m, default, true)), Is.Zero);

    [Test]
    public void A_key_of_numbers_in_a_record_allocates_nothing() => Assert.That(AllocatedBy(new Numbers(1, 2)), Is.Zero);

    [Test]
    public void A_key_of_a_struct_allocates_nothing() => Assert.That(AllocatedBy((1, "a", 2.5m)), Is.Zero);

    [Test]
    public void A_key_of_records_inside_each_other_allocates_nothing() => Assert.That(AllocatedBy(new Outer(new Numbers(1, 2), [new Numbers(3, 4)], "a")), Is.Zero);

    [Test]
    public void A_key_by_an_interface_allocates_nothing() => Assert.That(AllocatedBy<IReadOnlyList<int>>(new List<int> { 1, 2, 3 }), Is.Zero);

    private static long AllocatedBy<T>(T value)
    {
        for (var i = 0; i < 100; i++) Write(value);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) Write(value);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Write<T>(T value)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, Site);
        writer.Argument(value, nameof(value));
        writer.Return();
    }

    private sealed record Record(int Number, string Text, decimal Amount, DateTime At, bool Flag);

    private sealed record Numbers(int First, long Second);

    private sealed record Outer(Numbers First, Numbers[] Others, string Text);
}
