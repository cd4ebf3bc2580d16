using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

[NonParallelizable]
public class AllocationTests
{
    private const int Calls = 1_000_000;
    private static readonly string[] Names = ["ann", "bob", "carol", "dave"];

    [Test, Property("rule", "V7")]
    public void A_hit_allocates_nothing_for_one_int() =>
        Assert.That(AllocatedBy(i => StaticShapes.Square(i & 7)), Is.Zero);

    [Test, Property("rule", "V7")]
    public void A_hit_allocates_nothing_for_an_int_and_a_string() =>
        Assert.That(AllocatedBy(i => StaticShapes.Describe(i & 7, Names[i & 3]).Length), Is.Zero);

    [Test, Property("rule", "V7")]
    public void A_hit_of_an_instance_method_allocates_nothing()
    {
        var shapes = new InstanceShapes();
        Assert.That(AllocatedBy(i => shapes.Scaled(i & 7)), Is.Zero);
    }

    [Test, Property("rule", "V7")]
    public void A_hit_of_a_task_allocates_nothing() =>
        Assert.That(AllocatedBy(i => AsyncShapes.Awaiting(i & 7).GetAwaiter().GetResult()), Is.Zero);

    [Test, Property("rule", "V7")]
    public void A_hit_of_a_value_task_allocates_nothing() =>
        Assert.That(AllocatedBy(i => AsyncShapes.CompletedValueTask(Names[i & 3]).AsTask().Result.Length), Is.EqualTo(Calls * AllocatedByOneTask()));

    [Test, Property("rule", "K3")]
    public void A_hit_by_a_list_allocates_nothing()
    {
        var lists = Enumerable.Range(0, 8).Select(i => Enumerable.Range(i, 100).ToList()).ToArray();
        Assert.That(AllocatedBy(i => CanonicalShapes.SumOfList(lists[i & 7])), Is.Zero);
    }

    [Test, Property("rule", "K3")]
    public void A_hit_by_a_record_of_five_members_allocates_nothing()
    {
        var orders = Enumerable.Range(0, 8).Select(i => new Order(i, Names[i & 3], i * 1.5m, new DateTime(2026, 1, 1 + i), i % 2 == 0)).ToArray();
        Assert.That(AllocatedBy(i => (int)Orders.Taxed(orders[i & 7])), Is.Zero);
    }

    [Test, Property("rule", "K3")]
    public void A_hit_by_a_thousand_numbers_allocates_nothing()
    {
        var arrays = Enumerable.Range(0, 8).Select(i => Enumerable.Range(i, 1_000).Select(n => (double)n).ToArray()).ToArray();
        Assert.That(AllocatedBy(i => (int)Orders.Mean(arrays[i & 7])), Is.Zero);
    }

    [Test, Property("rule", "V7")]
    public void A_hit_that_returns_an_immutable_value_allocates_nothing() =>
        Assert.That(AllocatedBy(i => Handed.Order(i & 7).Number), Is.Zero);

    [Test, Property("rule", "V7")]
    public void A_hit_that_returns_a_completed_task_of_one_allocates_nothing() =>
        Assert.That(AllocatedBy(i => Handed.OrderLater(i & 7).GetAwaiter().GetResult().Number), Is.Zero);

    [Test, Property("rule", "V7")]
    public void A_hit_that_returns_a_value_task_of_one_allocates_nothing() =>
        Assert.That(AllocatedBy(i => NumberOf(Handed.OrderAtOnce(i & 7))), Is.Zero);

    private static int NumberOf(ValueTask<Order> order) => order.IsCompletedSuccessfully ? order.Result.Number : throw new AssertionException("It is no hit.");

    [Test, Property("rule", "V9")]
    public void A_hit_that_writes_one_to_an_out_parameter_allocates_nothing() =>
        Assert.That(AllocatedBy(i => Handed.TryOrder(i & 7, out var order) ? order.Number : 0), Is.Zero);

    [Test, Property("rule", "V7")]
    public void A_hit_of_what_is_shared_allocates_nothing() =>
        Assert.That(AllocatedBy(i => Handed.Shared(i & 7).Count + Handed.SharedLater(i & 7).Result.Count), Is.Zero);

    [Test, Property("rule", "V1")]
    public void A_hit_that_returns_a_list_allocates_that_list_alone() =>
        Assert.That(AllocatedBy(i => Handed.Copied(i & 7).Count), Is.EqualTo(Calls * AllocatedByOneList()));

    private static long AllocatedByOneList()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        List<int> list = [before > 0 ? 1 : 2];
        GC.KeepAlive(list);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // A value task is turned into a task to be awaited here, and that has its price.
    private static long AllocatedByOneTask()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = new ValueTask<string>("<ann>").AsTask();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long AllocatedBy(Func<int, int> call)
    {
        var sum = 0L;
        for (var i = 0; i < 1_000; i++)
            sum += call(i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            sum += call(i);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(sum);
        return allocated;
    }
}
