using MemoWeave.Stores.LiteDb.Files;
using MemoWeave.Stores.LiteDb.Pages;

namespace MemoWeave.Stores.LiteDb;

/// <summary>How long the disk has not answered, and when to ask it again: at once after the first failure, then less and less often, but twice a minute at least. It is told once (rule D6).</summary>
internal sealed class Outage(DiskOptions options)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private long _since;
    private TimeSpan _pause;
    private int _failures;
    private bool _isTold;
    private bool _isRemovalTold;
    private bool _isFlushTold;

    /// <summary>Whether the disk is to be left alone for now.</summary>
    public bool IsPausing => Volatile.Read(ref _failures) > 1 && options.Time.GetElapsedTime(_since) < _pause;

    /// <summary>Whether the last operation failed.</summary>
    public bool IsOn => Volatile.Read(ref _failures) > 0;

    public void Failed(string folder, Exception exception)
    {
        _since = options.Time.GetTimestamp();
        var failures = Interlocked.Increment(ref _failures);
        _pause = failures > 6 ? LongestPause : TimeSpan.FromSeconds(1 << Math.Max(failures - 2, 0));
        if (_isTold) return;
        _isTold = true;
        DiskLog.StoreIsDown(options.Logger, folder, ReasonOf(exception), exception);
    }

    public void RemovalWaits(string folder)
    {
        if (Interlocked.Exchange(ref _isRemovalTold, true)) return;
        DiskLog.RemovalIsNotDurable(options.Logger, folder);
    }

    /// <summary>Somebody flushed in vain; that the disk does not answer tells it, too.</summary>
    public void FlushWaits(string folder)
    {
        if (Volatile.Read(ref _isTold) || Interlocked.Exchange(ref _isFlushTold, true)) return;
        DiskLog.FlushIsNotDurable(options.Logger, folder);
    }

    public void Over()
    {
        Volatile.Write(ref _failures, 0);
        _isTold = false;
        _isRemovalTold = false;
        _isFlushTold = false;
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        DiskPlaceException or FullFileException => exception.Message,
        TimeoutException => "the disk does not answer",
        _ => exception.GetType().Name,
    };
}
