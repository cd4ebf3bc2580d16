using MemoWeave.Testing;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Invalidation;

/// <summary>What a method forgets when it succeeds, of every kind of memoized method.</summary>
[Property("rule", "K13")]
public class ForgetsTests : SandboxFixture
{
    [Test]
    public void The_entry_of_equal_arguments_is_forgotten_and_no_other()
    {
        (Shop.Price(1), Shop.Price(2)).ToString();

        Assert.That(Shop.Reprice(1, () => 7), Is.EqualTo(7));

        Assert.That((IsStored(() => Shop.Price(1, CancellationToken.None)), IsStored(() => Shop.Price(2, CancellationToken.None))), Is.EqualTo((false, true)));
    }

    [Test]
    public void Of_the_overloads_all_that_match_are_meant()
    {
        (Shop.Price(1), Shop.Price(1, "Ann"), Shop.Price(1, "Ben")).ToString();

        Shop.RepriceFor(1, "Ann");

        Assert.That((IsStored(() => Shop.Price(1, CancellationToken.None)), IsStored(() => Shop.Price(1, "Ann")), IsStored(() => Shop.Price(1, "Ben"))), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void Arguments_count_as_they_were_before_the_body_ran()
    {
        List<int> ids = [1, 2];
        var id = 5;
        (Shop.Basket([1, 2]), Shop.Basket([]), Shop.Price(5), Shop.Price(-1)).ToString();

        Shop.Empty(ids, ref id);

        Assert.That(id, Is.EqualTo(-1));
        Assert.That((IsStored(() => Shop.Basket(new List<int> { 1, 2 })), IsStored(() => Shop.Basket(new List<int>()))), Is.EqualTo((false, true)));
        Assert.That((IsStored(() => Shop.Price(5, CancellationToken.None)), IsStored(() => Shop.Price(-1, CancellationToken.None))), Is.EqualTo((false, true)));
    }

    [Test, Property("rule", "C6")]
    public void What_the_body_computed_of_it_is_forgotten_with_it()
    {
        Shop.Reprice(1, () => Shop.Price(1));

        Assert.That(IsStored(() => Shop.Price(1, CancellationToken.None)), Is.False);
    }

    [Test, Property("rule", "K11")]
    public void Of_entries_that_belong_to_an_object_those_of_the_same_object_are_meant()
    {
        var (one, other) = (new Shop(), new Shop());
        (one.Own(3), other.Own(3), one.Total, other.Total).ToString();

        one.Change(3, 4);

        Assert.That((IsStored(() => one.Own(3)), IsStored(() => other.Own(3)), one.Own(3)), Is.EqualTo((false, true, -4)));
    }

    [Test]
    public void A_setter_forgets_a_property_and_what_takes_a_value_of_its_type()
    {
        var (one, other) = (new Shop(), new Shop());
        (one.Total, other.Total, one.Own(9), one.Own(8)).ToString();

        one.Discount = 9;

        Assert.That((one.Total, IsStored(() => other.Total), IsStored(() => one.Own(9)), IsStored(() => one.Own(8))), Is.EqualTo((91, true, false, true)));
    }

    [Test]
    public void Entries_that_no_object_has_part_in_are_forgotten_from_anywhere()
    {
        var shop = new Shop();
        (shop.Common(1), shop.Common(2)).ToString();

        Shop.ChangeCommon(1);
        new IntShelf().RelabelToo(0, 2);

        Assert.That((IsStored(() => shop.Common(1)), IsStored(() => shop.Common(2))), Is.EqualTo((false, false)));
    }

    [Test]
    public void An_override_that_is_memoized_is_the_one_that_is_meant()
    {
        var (plain, derived) = (new Shop(), new MemoizedShop());
        (plain.Common(1), derived.Common(1)).ToString();

        derived.Change(0, 1);

        Assert.That((IsStored(() => plain.Common(1)), IsStored(() => derived.Common(1))), Is.EqualTo((true, false)));
    }

    [Test]
    public void An_override_that_is_not_is_not_run_and_what_it_may_have_called_is_meant()
    {
        var (shop, plain) = (new PlainShop(), new Shop());
        (shop.Own(3), plain.Common(1), plain.Common(2)).ToString();

        shop.Change(3, 1);

        Assert.That((shop.Runs, IsStored(() => shop.Own(3))), Is.EqualTo((0, false)));
        Assert.That((IsStored(() => plain.Common(1)), IsStored(() => plain.Common(2))), Is.EqualTo((false, true)));
    }

    [Test, Property("rule", "K1")]
    public void Of_a_generic_method_the_same_type_arguments_are_meant()
    {
        var shop = new Shop();
        (Shop.Kind(1), Shop.Kind(1L), shop.Mine("a"), shop.Mine('a'), shop.Mine("b")).ToString();

        Shop.ChangeKind(1);
        shop.ChangeMine("a");

        Assert.That((IsStored(() => Shop.Kind(1)), IsStored(() => Shop.Kind(1L))), Is.EqualTo((false, true)));
        Assert.That((IsStored(() => shop.Mine("a")), IsStored(() => shop.Mine('a')), IsStored(() => shop.Mine("b"))), Is.EqualTo((false, true, true)));
    }

    [Test, Property("rule", "K1")]
    public void Of_a_generic_type_the_same_type_arguments_are_meant()
    {
        (new Shelf<int>().Label(1), new Shelf<long>().Label(1), new Shelf<int>().Label(2), Shop.Price(4)).ToString();

        new Shelf<int>().Relabel(1);
        new IntShelf().RelabelToo(2, 4);

        Assert.That((IsStored(() => new Shelf<int>().Label(1)), IsStored(() => new Shelf<long>().Label(1)), IsStored(() => new Shelf<int>().Label(2))), Is.EqualTo((false, true, false)));
        Assert.That(IsStored(() => Shop.Price(4, CancellationToken.None)), Is.False);
    }

    [Test]
    public void Of_a_struct_the_one_with_the_same_fields_is_meant()
    {
        (new Tile(2).Area(1), new Tile(3).Area(1)).ToString();

        new Tile(2).Break(1);

        Assert.That((IsStored(() => new Tile(2).Area(1)), IsStored(() => new Tile(3).Area(1))), Is.EqualTo((false, true)));
    }

    [Test]
    public void Methods_of_interfaces_forget_too()
    {
        IShop shop = new Shop();
        (shop.Listed(1), shop.Listed(2), Shop.Found(3)).ToString();

        shop.Delist(1);
        shop.Remove(3);

        Assert.That((IsStored(() => shop.Listed(1)), IsStored(() => shop.Listed(2)), IsStored(() => Shop.Found(3))), Is.EqualTo((false, true, false)));
    }

    [Test]
    public void Spans_and_references_come_through()
    {
        var shop = new Shop();
        (Shop.Sum([1, 2]), Shop.Sum([2, 1]), shop.Own(2)).ToString();
        var target = new int[3];

        var filled = Shop.Fill([1, 2], target);
        ref var discount = ref shop.Reference(2);
        discount = 50;

        Assert.That((target, filled.Length, shop.Discount), Is.EqualTo((new[] { 2, 2, 2 }, 3, 50)));
        Assert.That((IsStored(() => Shop.Sum(new[] { 1, 2 })), IsStored(() => Shop.Sum(new[] { 2, 1 })), IsStored(() => shop.Own(2))), Is.EqualTo((false, true, false)));
    }

    [Test, Property("rule", "T1")]
    public void In_a_sandbox_only_what_is_there_is_forgotten()
    {
        Shop.Price(77);
        using (MemoSandbox.Start())
        {
            Shop.Price(77);
            Shop.Reprice(77, () => 0);
            Assert.That(IsStored(() => Shop.Price(77, CancellationToken.None)), Is.False);
        }

        Assert.That(IsStored(() => Shop.Price(77, CancellationToken.None)), Is.True);
    }

    internal static bool IsStored<T>(System.Linq.Expressions.Expression<Func<T>> call) => Memo.TryPeek(call, out _);
}
