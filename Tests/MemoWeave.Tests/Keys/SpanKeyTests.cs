using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

public class SpanKeyTests
{
    [Test, Property("rule", "K2")]
    public void Spans_of_equal_elements_give_the_same_bytes_and_of_others_do_not()
    {
        int[] again = [1, 2, 3];
        Assert.That(Canonical.SpanBytes<int>([1, 2, 3]), Is.EqualTo(Canonical.SpanBytes<int>(again)));
        Assert.That(Canonical.SpanBytes<int>([1, 2, 3]), Is.Not.EqualTo(Canonical.SpanBytes<int>([1, 2])));
        Assert.That(Canonical.SpanBytes<int>([1]), Is.Not.EqualTo(Canonical.SpanBytes<uint>([1])));
        Assert.That(Canonical.SpanBytes<string?>(["a", "b"]), Is.Not.EqualTo(Canonical.SpanBytes<string?>(["ab"])));
        Assert.That(Canonical.SpanBytes<string?>([null]), Is.Not.EqualTo(Canonical.SpanBytes<string?>([""])));
        Assert.That(Canonical.SpanBytes<int>([]), Is.EqualTo(Canonical.SpanBytes<int>(default)));
    }

    [Test, Property("rule", "K10")]
    public void An_element_that_cannot_be_keyed_is_refused_by_its_place()
    {
        var refusal = Assert.Throws<UnkeyableArgumentException>(() => Canonical.SpanBytes<object>(["a", new MemoryStream()]));

        Assert.That(refusal.Path, Is.EqualTo("value[]"));
    }
}
