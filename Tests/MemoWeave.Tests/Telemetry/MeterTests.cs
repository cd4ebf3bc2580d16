using System.Diagnostics.Metrics;
using MemoWeave.Memory;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Telemetry;

/// <summary>Who listens to the meter sees what the statistics tell (rule H2).</summary>
[Property("rule", "H2")]
internal sealed class MeterTests
{
    private readonly Dictionary<string, List<(double Value, string Method)>> _measured = [];

    [TearDown]
    public void Restore() => Memo.Configure(static options => options.CountHits = null);

    [Test]
    public void Each_method_is_measured_by_its_name()
    {
        Memo.Configure(static options => options.CountHits = true);
        var site = Sites.OfInt<string>();
        using var listener = Listen();
        var before = Collect(listener);
        site.Call(1, static () => "1");
        site.Call(1, static () => "1");
        site.Call(2, static () => "2");
        var after = Collect(listener);
        Assert.That(Difference("memoweave.hits"), Is.EqualTo(1));
        Assert.That(Difference("memoweave.misses"), Is.EqualTo(2));
        Assert.That(Difference("memoweave.computations"), Is.EqualTo(2));
        Assert.That(Difference("memoweave.joins"), Is.Zero);
        Assert.That(Difference("memoweave.evictions"), Is.Zero);
        Assert.That(Difference("memoweave.uncopyable"), Is.Zero);
        Assert.That(Difference("memoweave.store.restored"), Is.Zero);
        Assert.That(Difference("memoweave.store.failures"), Is.Zero);
        Assert.That(Difference("memoweave.store.refused"), Is.Zero);
        Assert.That(Difference("memoweave.elements.recorded"), Is.Zero);
        Assert.That(Difference("memoweave.elements.replayed"), Is.Zero);
        Assert.That(Difference("memoweave.body.time"), Is.GreaterThan(0));
        Assert.That(Difference("memoweave.entries"), Is.EqualTo(2));
        Assert.That(after.Keys, Has.Count.EqualTo(13));

        double Difference(string instrument) => after[instrument] - before[instrument];
    }

    [Test]
    public void Collecting_hits_is_asking_for_them()
    {
        Memo.Configure(static options => options.CountHits = false);
        Memo.Configure(static options => options.CountHits = null);
        using var listener = Listen();
        Assert.That(MemorySettings.Current.CountingSince, Is.Null, "listening alone takes nothing from a hit");
        Collect(listener);
        Assert.That(MemorySettings.Current.CountingSince, Is.Not.Null);
    }

    [Test]
    public void Who_counts_no_hits_measures_none()
    {
        Memo.Configure(static options => options.CountHits = false);
        Sites.OfInt<string>();
        using var listener = Listen();
        Assert.That(Collect(listener), Does.Not.ContainKey("memoweave.hits").And.ContainKey("memoweave.misses"));
        Assert.That(MemorySettings.Current.CountingSince, Is.Null);
    }

    [Test]
    public void Measurements_name_the_method_and_no_argument()
    {
        var site = Sites.OfInt<string>();
        site.Call(1_234_567, static () => "secret");
        using var listener = Listen();
        Collect(listener);
        Assert.That(_measured.Values.SelectMany(static m => m).Select(static m => m.Method).Distinct(), Is.SubsetOf(Memo.Methods.Select(static m => m.Name)));
        Assert.That(_measured["memoweave.misses"].Select(static m => m.Method), Does.Contain("MemoWeave.Tests.Support.Sites.Load(int, string)"));
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "MemoWeave") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Assert.That(tags.Length, Is.EqualTo(1));
        Assert.That(tags[0].Key, Is.EqualTo("memoweave.method"));
        if (!_measured.TryGetValue(instrument.Name, out var values)) _measured[instrument.Name] = values = [];
        values.Add((value, (string)tags[0].Value!));
    }

    private Dictionary<string, double> Collect(MeterListener listener)
    {
        _measured.Clear();
        listener.RecordObservableInstruments();
        return _measured.ToDictionary(static m => m.Key, static m => m.Value.Sum(static v => v.Value));
    }
}
