using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Testing;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls.Persistence;

/// <summary>What another process has stored: for that stands another call site object, to which nothing has happened yet.</summary>
public class RestoredValueTests
{
    private MemoSandbox _sandbox = null!;

    [SetUp]
    public void Start() => _sandbox = MemoSandbox.Start();

    [TearDown]
    public void End() => _sandbox.Dispose();

    [Test, Property("rule", "V3")]
    [CancelAfter(30_000)]
    public void A_value_in_which_an_object_is_met_twice_is_copied_as_one()
    {
        var one = NewSite();
        var first = one.CallCanonical(1, static () => Ring());
        var other = NewSite();
        var second = other.CallCanonical(1, static () => throw new InvalidOperationException("It is in the store."));
        var third = other.CallCanonical(1, static () => throw new InvalidOperationException("It is in memory."));

        foreach (var ring in new[] { first, second, third }) Assert.That(ring.Next!.Next, Is.SameAs(ring));
        Assert.That(new[] { first, second, third }, Is.Unique);
        second.Name = "changed";
        Assert.That(other.CallCanonical(1, static () => Ring()).Name, Is.EqualTo("a"));
    }

    private static SyncMemoMethod<OwnedKey, Node> NewSite()
    {
        var site = Sites.Sync<OwnedKey, Node>(new MemoAttribute { Persist = "disk", Version = "ring" });
        site.PersistResults();
        return site;
    }

    private static Node Ring()
    {
        Node node = new() { Name = "a" };
        node.Next = new Node { Name = "b", Next = node };
        return node;
    }

    private sealed class Node
    {
        public string Name { get; set; } = "";

        public Node? Next { get; set; }
    }
}
