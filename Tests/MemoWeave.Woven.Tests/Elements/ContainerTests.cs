using MemoWeave.Elements;
using MemoWeave.Woven.Elements;

namespace MemoWeave.Woven.Tests.Elements;

/// <summary>On what a hit shows again what the body showed there.</summary>
public class ContainerTests : SandboxFixture
{
    [Test, Property("rule", "R8")]
    public void A_class_with_element_methods_is_a_container()
    {
        Assert.That(new Screen("s", []), Is.InstanceOf<IElementContainer>());
    }

    [Test, Property("rule", "R4")]
    public void Containers_made_inside_are_made_anew()
    {
        var first = Output.Capture();
        Shown.Within(1);
        var second = Output.Capture();
        Shown.Within(1);

        Assert.That(first, Is.EqualTo(new[] { "panel 1/box: in the box", "panel 1: both", "panel 1/box: both" }));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(Sandbox.StatisticsOf(() => Shown.Within(0)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R4")]
    public void A_container_that_is_an_argument_is_this_calls()
    {
        List<string> one = [], other = [], oneMore = [], otherMore = [];
        Shown.On(1, new Screen("s", one), new Screen("s", other));
        Shown.On(1, new Screen("s", oneMore), new Screen("s", otherMore));

        Assert.That((oneMore.Single(), otherMore.Single()), Is.EqualTo(("s: first 1", "s: second 1")));
        Assert.That((one.Single(), other.Single()), Is.EqualTo(("s: first 1", "s: second 1")));
        Assert.That(Sandbox.StatisticsOf(() => Shown.On(0, null!, null)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R4")]
    public void So_is_one_that_has_no_part_in_the_key_or_only_may_be_one()
    {
        List<string> one = [], other = [], oneMore = [], otherMore = [];
        Shown.OnOf(1, new Screen("a", one), new Screen("b", other));
        Shown.OnOf(1, new Screen("c", oneMore), new Screen("d", otherMore));

        Assert.That((oneMore.Single(), otherMore.Single()), Is.EqualTo(("c: generic 1", "d: other 1")));
        Assert.That(Sandbox.StatisticsOf(() => Shown.OnOf<Screen>(0, null!, null!)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R4")]
    public void So_is_the_object_itself()
    {
        List<string> one = [], other = [];
        var (first, second) = (new Screen("a", one), new Screen("b", other));
        first.Filled(1);
        second.Filled(1);

        Assert.That((one.Single(), other.Single()), Is.EqualTo(("a: filled 1", "b: filled 1")));
        Assert.That(Sandbox.StatisticsOf(() => first.Filled(0)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R4")]
    public void So_is_what_a_field_holds_of_an_object_with_entries_of_its_own()
    {
        List<string> lines = [];
        var dashboard = new Dashboard(new Screen("s", lines));
        dashboard.OnField(1);
        dashboard.OnField(1);

        Assert.That(lines, Is.EqualTo(new[] { "s: field 1", "s: field 1" }));
        Assert.That(Sandbox.StatisticsOf(() => dashboard.OnField(0)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R5")]
    public void A_container_from_elsewhere_is_refused_at_the_first_call()
    {
        var refused = Assert.Throws<ReplayClosureException>(() => Shown.Foreign(1))!;

        Assert.That(refused.Message, Does.Contain("Shown.Foreign(int)").And.Contain("'MemoWeave.Woven.Elements.Screen.Text'").And.Contain("MemoWeave.Woven.Elements.Screen'"));
    }
}
