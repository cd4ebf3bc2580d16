using MemoWeave.Docs.Tests.Shop;
using MemoWeave.Testing;

namespace MemoWeave.Docs.Tests.Invalidation;

[Property("rule", "C6"), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ForgettingTests
{
    private readonly OrderTable _table = new();
    private MemoSandbox _sandbox = null!;

    [SetUp]
    public void Start()
    {
        _sandbox = MemoSandbox.Start();
        _table.Write(new Order(5, "Ann", 10m));
    }

    [TearDown]
    public void End() => _sandbox.Dispose();

    [Test]
    public void By_the_method_that_changes()
    {
        #region invalidation-forgets
        var orders = new Orders(_table);
        Assert.That(orders.Load(5)!.Total, Is.EqualTo(10m));

        orders.SetTotal(5, 20m);   // succeeded: Load(5) is forgotten

        Assert.That(orders.Load(5)!.Total, Is.EqualTo(20m));
        #endregion
    }

    [Test]
    public void Only_if_it_succeeded()
    {
        #region invalidation-failure
        var orders = new Orders(_table);
        orders.Load(5);
        _table.IsDown = true;

        Assert.That(() => orders.SetTotal(5, 20m), Throws.InstanceOf<IOException>());
        Assert.That(Memo.TryPeek(() => orders.Load(5), out _), Is.True);   // nothing changed, nothing was forgotten
        #endregion
    }

    [Test]
    public async Task By_a_tag()
    {
        #region invalidation-tags
        var orders = new Orders(_table);
        Assert.That(orders.Of("Ann"), Has.Count.EqualTo(1));
        Assert.That(orders.Of("Bob"), Is.Empty);

        await orders.AddAsync(new Order(6, "Ann", 7m));

        Assert.That(orders.Of("Ann"), Has.Count.EqualTo(2));
        Assert.That(Memo.TryPeek(() => orders.Of("Bob"), out _), Is.True);   // another tag
        #endregion
    }

    [Test]
    public async Task Through_the_calls_around()
    {
        #region invalidation-flow
        var orders = new Orders(_table);
        var invoices = new Invoices(orders);
        Assert.That(invoices.Sum("Ann"), Is.EqualTo(10m));

        await orders.AddAsync(new Order(6, "Ann", 7m));   // forgets Of("Ann"), and Sum("Ann"), which was made of it

        Assert.That(invoices.Sum("Ann"), Is.EqualTo(17m));
        #endregion
    }

    [Test]
    public void From_elsewhere()
    {
        var orders = new Orders(_table);
        orders.Load(5);
        orders.Of("Ann");
        #region invalidation-memo
        Memo.Forget(() => orders.Load(5));          // this entry; true if there was one
        Memo.ForgetTag("orders of Ann");            // all entries with the tag; how many there were
        Memo.Of(() => orders.Load(0)).Clear();      // all entries of the method, whatever the arguments
        Memo.Clear();                               // everything
        #endregion
        Assert.That((Memo.TryPeek(() => orders.Load(5), out _), Memo.TryPeek(() => orders.Of("Ann"), out _)), Is.EqualTo((false, false)));
    }

    [Test]
    public void By_setting()
    {
        #region invalidation-set
        var orders = new Orders(_table);
        Memo.Set(() => orders.Load(5), new Order(5, "Ann", 30m));   // as if computed

        Assert.That(orders.Load(5)!.Total, Is.EqualTo(30m));
        Assert.That(_table.Reads, Is.Zero);
        #endregion
    }

    [Test]
    [Property("rule", "C8")]
    public void By_computing_anew()
    {
        #region invalidation-refresh
        var orders = new Orders(_table);
        orders.Load(5);
        using (Memo.Refresh())
        {
            orders.Load(5);   // computes, and replaces the entry
            orders.Load(5);   // a hit: each entry is computed anew once
        }

        Assert.That(_table.Reads, Is.EqualTo(2));
        #endregion
    }

    [Test]
    public void Explained()
    {
        #region invalidation-explain
        var orders = new Orders(_table);
        orders.Load(5);
        orders.SetTotal(5, 20m);

        Assert.That(Memo.Explain(() => orders.Load(5)), Does.EndWith("was forgotten."));
        #endregion
    }
}
