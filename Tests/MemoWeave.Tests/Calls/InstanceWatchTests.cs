using System.Runtime.CompilerServices;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Tests.Calls;

[Property("rule", "K11")]
[NonParallelizable] // The logger factory is the process's.
internal sealed class InstanceWatchTests
{
    private RecordingLoggers _loggers = null!;
    private ILoggerFactory _before = null!;

    [SetUp]
    public void UseLoggers()
    {
        // Objects of other tests are to die before anybody listens.
        Collect(until: () => true);
        _loggers = new RecordingLoggers();
        Memo.Configure(options => (_before, options.LoggerFactory) = (options.LoggerFactory, _loggers));
    }

    [TearDown]
    public void RestoreLoggers()
    {
        Memo.Configure(options => options.LoggerFactory = _before);
        _loggers.Dispose();
    }

    [Test]
    public void A_hundred_objects_that_died_without_a_hit_are_one_warning()
    {
        var site = Sites.OfInt<object>(new MemoAttribute { Share = true });
        LoadOnce(site, objects: 150, calls: 1);

        Collect(until: () => !_loggers.Messages.IsEmpty);
        LoadOnce(site, objects: 150, calls: 1);
        Collect(until: () => true);

        Assert.That(_loggers.Messages, Has.Exactly(1).StartsWith($"Warning: 100 objects died without a single hit of '{site.Name}'"));
    }

    [Test]
    public void Objects_that_were_asked_again_are_no_warning()
    {
        LoadOnce(Sites.OfInt<object>(new MemoAttribute { Share = true }), objects: 150, calls: 2);

        Collect(until: () => true);

        Assert.That(_loggers.Messages, Is.Empty);
    }

    [Test]
    public void A_method_that_says_what_it_means_is_not_watched()
    {
        LoadOnce(Sites.OfInt<object>(new MemoAttribute { Instance = MemoInstance.PerInstance, Share = true }), objects: 150, calls: 1);

        Collect(until: () => true);

        Assert.That(_loggers.Messages, Is.Empty);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadOnce(SyncMemoMethod<Key<Bits<int>>, object> site, int objects, int calls)
    {
        for (var i = 0; i < objects; i++)
        {
            var station = new Station(site);
            for (var call = 0; call < calls; call++) station.Load(1);
        }
    }

    private static void Collect(Func<bool> until)
    {
        for (var i = 0; i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if (until()) return;
        }
    }
}
