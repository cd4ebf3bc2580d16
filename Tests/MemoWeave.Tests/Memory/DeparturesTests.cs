using MemoWeave.Memory;

namespace MemoWeave.Tests.Memory;

/// <summary>What is remembered of entries that are gone.</summary>
[Property("rule", "T2")]
internal sealed class DeparturesTests
{
    [Test]
    public void The_last_reason_of_a_key_counts()
    {
        var departures = new Departures();
        Assert.That(departures.Of(5), Is.EqualTo(Departure.Unknown));
        departures.Note(5, Departure.Evicted);
        departures.Note(5, Departure.Forgotten);
        Assert.That((departures.Of(5), departures.Of(0)), Is.EqualTo((Departure.Forgotten, Departure.Unknown)));
    }

    [Test]
    public void A_few_keys_never_push_each_other_out()
    {
        var departures = new Departures();
        for (var key = 0u; key < 8; key++) departures.Note(key * 128, Departure.Evicted);
        Assert.That(Enumerable.Range(0, 8).Select(key => departures.Of((uint)key * 128)), Has.All.EqualTo(Departure.Evicted));
    }

    [Test]
    public void Of_many_the_latest_are_known()
    {
        var departures = new Departures();
        for (var key = 0u; key < 100_000; key++) departures.Note(key, Departure.Evicted);
        Assert.That(Enumerable.Range(0, 1_024).Count(i => departures.Of((uint)(99_999 - i)) == Departure.Evicted), Is.GreaterThan(512));
        Assert.That(departures.Of(1), Is.EqualTo(Departure.Unknown));
    }
}
