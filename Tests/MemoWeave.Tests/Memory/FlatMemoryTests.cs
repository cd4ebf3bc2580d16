using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Memory;

/// <summary>However long a method is called with ever new arguments, it takes no more memory than before.</summary>
[NonParallelizable] // The clock and the garbage collector are the process's.
[Property("rule", "E4")]
internal sealed class FlatMemoryTests
{
    private const int Limit = 5_000;

    private readonly FakeTimeProvider _time = new();

    [SetUp]
    public void UseFakeTime() => Memo.Configure(options => options.TimeProvider = _time);

    [TearDown]
    public void UseRealTime() => Memo.Configure(static options => options.TimeProvider = TimeProvider.System);

    [Test]
    [Description("6.4: flat memory, in a table that is full")]
    public void With_a_limit_memory_stays_flat() => StaysFlat(new MemoAttribute { MaxEntries = Limit }, static () => { });

    [Test]
    [Description("6.4: flat memory, in a table that never gets full because entries end before")]
    public void With_a_time_limit_memory_stays_flat() =>
        StaysFlat(new MemoAttribute { MaxEntries = 1_000_000, Ttl = "1m" }, () => _time.Advance(TimeSpan.FromSeconds(30)));

    [Test]
    [Description("6.4: what is over is gone from memory, not only from the table")]
    public void What_is_over_is_held_by_nothing()
    {
        var site = Sites.OfInt<object>(new MemoAttribute { Ttl = "1m", Share = true });
        Assert.That(Garbage.Takes(() =>
        {
            var result = site.Call(1, static () => new object());
            for (var key = 2; key < 100; key++) site.Call(key, static () => new object());
            _time.Advance(TimeSpan.FromMinutes(2));
            return result;
        }));
        Assert.That(site.Entries.Count, Is.Zero);
        GC.KeepAlive(site);
    }

    /// <summary>Measured from the sixth round on: by then everything has the size it needs.</summary>
    private static void StaysFlat(MemoAttribute policy, Action afterRound)
    {
        var site = Sites.OfInt<string>(policy);
        var end = TimeProvider.System.GetTimestamp() + (long)(Soak.Total.TotalSeconds / 5 * TimeProvider.System.TimestampFrequency);
        var (memory, places, round) = (0L, 0, 0);
        for (; round < 10 || TimeProvider.System.GetTimestamp() < end; round++)
        {
            for (var i = 0; i < 2 * Limit; i++)
            {
                var key = (round * 2 * Limit) + i;
                site.Call(key, () => new string('x', 100));
            }

            afterRound();
            if (round == 5) (memory, places) = (GC.GetTotalMemory(forceFullCollection: true), site.Entries.Places);
        }

        Assert.That(site.Entries.Places, Is.LessThanOrEqualTo(2 * places), "places for entries");
        Assert.That(GC.GetTotalMemory(forceFullCollection: true), Is.LessThan(memory + (memory / 10) + 500_000));
        TestContext.Out.WriteLine($"{round} rounds");
        Assert.That(site.Entries.Queued(), Has.Count.EqualTo(site.Entries.Count));
        site.Clear();
    }
}
