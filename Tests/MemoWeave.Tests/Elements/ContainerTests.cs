using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements;

/// <summary>Containers that come from outside: those that came with the call are this call's, others are refused (rules R4, R5).</summary>
internal sealed class ContainerTests
{
    [Test]
    [Property("rule", "R4")]
    public void A_container_that_is_an_argument_is_the_one_of_the_call()
    {
        var site = Sites.Sync<OwnedKey, int>();
        var page = TestPage.Open();
        var (a, b) = (page.Main.Container("a"), page.Main.Container("b"));
        Box? given = null;
        site.GiveWith<int>(() => [null, given]);
        Call(a);
        Call(b);
        Assert.That(site.Statistics.Computations, Is.EqualTo(1));
        Assert.That(page.Shown[2..], Is.EqualTo(new[] { "[0,0,0] 1", "[0,1,0] 1" }));

        void Call(Box box) => site.CallCanonical(given = box, () =>
        {
            box.Text("1");
            return 1;
        });
    }

    [Test]
    [Property("rule", "R4")]
    public void An_argument_can_be_entered()
    {
        var site = Sites.Sync<OwnedKey, int>();
        var page = TestPage.Open();
        Box? given = null;
        site.GiveWith<int>(() => [null, given]);
        Call(page.Main.Container("a"));
        Call(page.Main.Container("b"));
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] a", "[0,0,0] 1", "[0,1] b", "[0,1,0] 1" }));

        void Call(Box box) => site.CallCanonical(given = box, () =>
        {
            using (box.Enter()) TestPage.Text("1");
            return 1;
        });
    }

    [Test(Description = "Rule K9: containers count by position, and by which of them are the same")]
    public void What_containers_hold_is_not_in_the_key()
    {
        var site = Sites.Sync<OwnedKey, int>();
        var page = TestPage.Open();
        var (a, b) = (page.Main.Container("a"), page.Main.Container("b"));
        var calls = 0;
        Assert.That(Call([a, b]), Is.EqualTo(1));
        a.Text("more");
        Assert.That(Call([b, a]), Is.EqualTo(1));
        Assert.That(Call([a, a]), Is.EqualTo(2));
        Assert.That(Call([b, b]), Is.EqualTo(2));
        Assert.That(Call([a, null]), Is.EqualTo(3));

        int Call(Box?[] boxes) => site.CallCanonical(boxes, () => ++calls);
    }

    [Test(Description = "Rules K9, R4: the body may mean the argument, or the root as itself")]
    public void A_root_as_argument_is_another_call_than_a_container()
    {
        var site = Sites.Sync<OwnedKey, int>();
        var page = TestPage.Open();
        Box? given = null;
        site.GiveWith<int>(() => [null, given]);
        var box = page.Main.Container("box");
        foreach (var argument in new[] { page.Main, box, page.Main, box, page.Sidebar! }) Call(argument);
        Assert.That(site.Statistics.Computations, Is.EqualTo(3));
        Assert.That(page.Shown[1..], Is.EqualTo(new[] { "[0,1] 1", "[0,2] main", "[0,0,0] 1", "[0,3] main", "[0,4] 1", "[0,5] main", "[0,0,1] 1", "[0,6] main", "[1,0] 1", "[0,7] main" }));

        void Call(Box argument) => site.CallCanonical(given = argument, () =>
        {
            argument.Text("1");
            page.Main.Text("main");
            return 1;
        });
    }

    [Test(Description = "Rule R4: the same, with the containers out of the key")]
    public void A_root_out_of_the_key_must_be_the_same_root()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        Box? given = null;
        site.GiveWith<int>(() => [null, given]);
        foreach (var argument in new[] { page.Main, page.Main, page.Sidebar!, page.Sidebar! }) Call(argument);
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] 1", "[0,1] 1", "[1,0] 1", "[1,1] 1" }));
        Assert.That(site.Statistics.Computations, Is.EqualTo(2));

        void Call(Box argument)
        {
            given = argument;
            site.Call(1, () =>
            {
                argument.Text("1");
                return 1;
            });
        }
    }

    [Test(Description = "Rule R7: the same container twice where there were two")]
    public void Arguments_out_of_the_key_must_stand_where_they_stood()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        var (a, b) = (page.Main.Container("a"), page.Main.Container("b"));
        object?[] given = [];
        var runs = 0;
        site.GiveWith<int>(() => given);
        Call(a, a);
        Call(b, b);
        Assert.That(runs, Is.EqualTo(1));
        Call(a, b);
        Assert.That(runs, Is.EqualTo(2));
        Assert.That(page.Shown[2..], Is.EqualTo(new[] { "[0,0,0] 1", "[0,1,0] 1", "[0,0,1] 1" }));

        void Call(Box first, Box second)
        {
            given = [null, first, second];
            site.Call(1, () =>
            {
                runs++;
                first.Text("1");
                return 1;
            });
        }
    }

    [Test]
    [Property("rule", "R4")]
    public void This_and_its_fields_are_those_of_the_call()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        var owner = new Owner(page.Main.Container("a"));
        var other = new Owner(page.Main.Container("b"));
        Owner? given = null;
        site.GiveWith<int>(() => [given]);
        Call(owner);
        Call(owner);
        owner.Box = page.Main.Container("c");
        Call(owner);
        Call(other);
        Assert.That(site.Statistics.Computations, Is.EqualTo(2), "each object has entries of its own");
        Assert.That(page.Shown[2..], Is.EqualTo(new[] { "[0,0,0] 1", "[0,0,1] 1", "[0,2] c", "[0,2,0] 1", "[0,1,0] 1" }));

        void Call(Owner on)
        {
            given = on;
            site.CallOn(on, ref on.Entries, 1, () =>
            {
                on.Box!.Text("1");
                return 1;
            });
        }
    }

    [Test(Description = "Behaviour 98, rule R5")]
    public void A_container_from_outside_is_refused_at_the_first_call()
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        var box = page.Main.Container("box");
        for (var round = 0; round < 2; round++)
        {
            var refusal = Assert.Throws<ReplayClosureException>(() => site.Call(1, () =>
            {
                box.Text("1");
                return 1;
            }));
            Assert.That(refusal, Is.InstanceOf<MemoUsageException>());
            Assert.That(refusal.Message, Is.EqualTo(
                "The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' calls 'Box.Text' on a container of type 'MemoWeave.Tests.Elements.Page.Box' that neither came with the call nor was made in it by an element call, " +
                "so a hit could not show it again. Make the container by an element call inside the method, pass it as an argument of its own, or show on the current container."));
        }

        Assert.That(page.Shown, Has.Length.EqualTo(1), "it shows nothing");
        box.Text("outside it works");
    }

    [Test(Description = "Case S13, rule R5")]
    public void Entering_a_container_from_outside_is_refused()
    {
        var site = Sites.OfInt<int>();
        var box = TestPage.Open().Main.Container("box");
        var refusal = Assert.Throws<ReplayClosureException>(() => site.Call(1, () =>
        {
            using (box.Enter()) return 1;
        }));
        Assert.That(refusal.Element, Is.EqualTo("using"));
        Assert.That(refusal.Container, Is.EqualTo(typeof(Box)));
    }

    [Test(Description = "Rule R5: refused by whichever body it is outside of")]
    public void A_container_of_the_outer_body_is_foreign_to_the_inner()
    {
        var (outer, inner) = (Sites.OfInt<int>(), Sites.OfInt<int>());
        var page = TestPage.Open();
        Assert.Throws<ReplayClosureException>(() => outer.Call(1, () =>
        {
            var box = TestPage.Container("box");
            return inner.Call(1, () =>
            {
                box.Text("1");
                return 1;
            });
        }));
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] box" }));
    }

    [Test(Description = "Rules R2, R4: the inner's argument is what the outer made")]
    public void A_container_made_by_the_outer_is_given_to_the_inner()
    {
        var (outer, inner) = (Sites.OfInt<int>(), Sites.Sync<OwnedKey, int>());
        Box? given = null;
        inner.GiveWith<int>(() => [null, given]);
        var shown = TestPage.Of(Outer);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] a", "[0,1] b", "[0,0,0] 1", "[0,1,0] 1" }));
        Assert.That(TestPage.Of(Outer), Is.EqualTo(shown));
        Assert.That(inner.Statistics.Computations, Is.EqualTo(1));
        Assert.That(outer.Statistics.Computations, Is.EqualTo(1));

        void Outer() => outer.Call(1, () =>
        {
            var (a, b) = (TestPage.Container("a"), TestPage.Container("b"));
            Inner(a);
            Inner(b);
            return 1;
        });

        void Inner(Box box) => inner.CallCanonical(given = box, () =>
        {
            box.Text("1");
            return 1;
        });
    }

    [Test(Description = "Rule V5: a container can't be copied")]
    public void A_container_as_result_is_its_callers_and_not_stored()
    {
        var site = Sites.OfInt<Box>();
        var page = TestPage.Open();
        var (first, second) = (Call(), Call());
        Assert.That(second, Is.Not.SameAs(first));
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] box", "[0,1] box" }));

        Box Call() => site.Call(1, static () => TestPage.Container("box"));
    }

    [Test]
    public void A_container_that_was_left_elsewhere_is_not_current_any_more()
    {
        var page = TestPage.Open();
        var outer = page.Main.Container("outer").Enter();
        var inner = page.Main.Container("inner").Enter();
        outer.Dispose();
        TestPage.Text("1");
        inner.Dispose();
        TestPage.Text("2");
        inner.Dispose();
        Assert.That(page.Shown[2..], Is.EqualTo(new[] { "[0,1,0] 1", "[0,2] 2" }));
        Assert.That(Recorder.CurrentContainer, Is.Null);
        Assert.Throws<ArgumentNullException>(() => Recorder.Enter(null!));
    }

    private sealed class Owner(Box box)
    {
        public MemoryTier<Key<Bits<int>>, int>? Entries;

        public Box? Box { get; set; } = box;
    }
}
