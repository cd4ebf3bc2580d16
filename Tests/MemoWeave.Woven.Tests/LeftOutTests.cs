using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

[NonParallelizable] // Body runs are counted by method.
[Property("rule", "K9")]
public unsafe class LeftOutTests
{
    [Test]
    public void Calls_that_differ_in_what_is_left_out_share_an_entry()
    {
        var runs = BodyRuns.Of(nameof(LeftOut.Streams));

        Assert.That(LeftOut.Streams(1, Stream.Null, null), Is.EqualTo(1));
        Assert.That(LeftOut.Streams(1, new MemoryStream(), new MemoryStream([1])), Is.EqualTo(1));
        Assert.That(LeftOut.Streams(2, Stream.Null, null), Is.EqualTo(2));

        Assert.That(BodyRuns.Of(nameof(LeftOut.Streams)), Is.EqualTo(runs + 2));
    }

    [Test]
    public void The_body_gets_it_all_the_same()
    {
        var number = 5;
        Span<int> items = [7, 8];

        Assert.That(LeftOut.Dereferenced(1, &number), Is.EqualTo(6));
        Assert.That(LeftOut.RefStruct(1, new LeftOut.Window(items), new LeftOut.Window(items)), Is.EqualTo(10));
    }

    [Test]
    public void A_ref_struct_may_be_left_out()
    {
        var runs = BodyRuns.Of(nameof(LeftOut.Anything));

        Assert.That(LeftOut.Anything<ReadOnlySpan<char>>(1, "abc"), Is.EqualTo(1));
        Assert.That(LeftOut.Anything<ReadOnlySpan<char>>(1, "d"), Is.EqualTo(1));

        Assert.That(BodyRuns.Of(nameof(LeftOut.Anything)), Is.EqualTo(runs + 1));
    }
}
