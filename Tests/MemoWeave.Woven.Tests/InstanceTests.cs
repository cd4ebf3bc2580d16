using System.Runtime.CompilerServices;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

[NonParallelizable] // Body runs are counted by method.
public class InstanceTests
{
    [Test, Property("rule", "K11")]
    public void Two_objects_do_not_share_entries_unless_told_to()
    {
        var ann = new Owned("ann");
        var bob = new Owned("bob");
        var runs = BodyRuns.Of(nameof(Owned.Count));

        Assert.That(ann.Greet(2), Is.EqualTo("annann"));
        Assert.That(bob.Greet(2), Is.EqualTo("bobbob"));
        Assert.That((ann.Count(7), bob.Count(7)), Is.EqualTo((7, 7)));
        Assert.That(BodyRuns.Of(nameof(Owned.Count)), Is.EqualTo(runs + 1));
    }

    [Test, Property("rule", "K11")]
    public void A_clone_starts_empty()
    {
        var original = new Owned("original");
        _ = original.Greet(1);

        var clone = original.Clone();
        clone.Name = "clone";

        Assert.That(clone.Greet(1), Is.EqualTo("clone"));
        Assert.That(original.Greet(1), Is.EqualTo("original"));
    }

    [Test, Property("rule", "K11")]
    public void A_record_is_equal_printed_and_copied_without_its_entries()
    {
        var record = new RecordShape("four");
        var before = (record.ToString(), record.GetHashCode());
        Assert.That(record.NameLength(1), Is.EqualTo(4));

        var copy = record with { Name = "seventh" };

        Assert.That((record.ToString(), record.GetHashCode()), Is.EqualTo(before));
        Assert.That(record, Is.EqualTo(new RecordShape("four")));
        Assert.That(copy.NameLength(1), Is.EqualTo(7));
        Assert.That((record with { }).NameLength(1), Is.EqualTo(4));
    }

    [Test, Property("rule", "K11")]
    public void A_generic_method_keeps_its_entries_by_instance_too()
    {
        var ann = new Owned("ann");
        var bob = new Owned("bob");
        var runs = BodyRuns.Of(nameof(Owned.GreetAll));

        Assert.That((ann.GreetAll(1), bob.GreetAll(1), ann.GreetAll("1"), ann.GreetAll(1)), Is.EqualTo(("ann 1", "bob 1", "ann 1", "ann 1")));
        Assert.That(BodyRuns.Of(nameof(Owned.GreetAll)), Is.EqualTo(runs + 3));
    }

    [Test, Property("rule", "K11")]
    public void The_cache_does_not_keep_an_object_alive()
    {
        var instance = CallAndForget();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.That(instance.TryGetTarget(out _), Is.False);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<Owned> CallAndForget()
    {
        var owned = new Owned("short-lived");
        _ = owned.Greet(3);
        _ = owned.GreetAll(3.5);
        return new WeakReference<Owned>(owned);
    }
}
