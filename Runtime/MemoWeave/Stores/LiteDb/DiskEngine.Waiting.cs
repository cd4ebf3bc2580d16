using MemoWeave.Stores.LiteDb.Changes;

namespace MemoWeave.Stores.LiteDb;

/// <content>Waiting until a change is durable: all who wait share a batch, and nobody waits for a disk that does not answer (rule D8).</content>
internal sealed partial class DiskEngine
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Adds a change, and waits until it is durable, or can't be for now.</summary>
    /// <returns>How many entries it removed, as far as that is known.</returns>
    public int AddAndWait(Change change)
    {
        Add(change);
        var start = Environment.TickCount64;
        while (!IsInVain(change, start))
        {
            if (change.Done!.Wait(LookAgain)) return change.Done.Result;
        }

        return GiveUp(change);
    }

    /// <inheritdoc cref="AddAndWait"/>
    public async ValueTask<int> AddAndWaitAsync(Change change, CancellationToken cancellationToken)
    {
        Add(change);
        var start = Environment.TickCount64;
        while (!IsInVain(change, start))
        {
            await ((Task)change.Done!).WaitAsync(LookAgain, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (change.Done.IsCompletedSuccessfully) return await change.Done.ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested) change.IsAwaited = false;
            cancellationToken.ThrowIfCancellationRequested();
        }

        return GiveUp(change);
    }

    /// <summary>Writes what waits, and gives the file back. Nothing is kept afterwards.</summary>
    /// <param name="deadline">How long that may take.</param>
    public void Close(TimeSpan deadline)
    {
        Thread? thread;
        lock (_lock)
        {
            _isClosing = true;
            thread = _thread;
            _timer?.Dispose();
            _timer = null;
        }

        var start = Environment.TickCount64;
        while (thread is not null && thread.IsAlive && Environment.TickCount64 - start < deadline.TotalMilliseconds)
        {
            Signal(isUrgent: true);
            if (thread.Join(LookAgain)) return;
            GiveUpIfHanging();
            if (!ReferenceEquals(thread, Volatile.Read(ref _thread))) return;
        }

        // What is still under way must not go on after somebody else owns the file.
        lock (_lock)
        {
            _thread = null;
            _session = null;
        }

        _sessionFiles?.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => Close(_limits.WaitDeadline);

    private bool IsInVain(Change change, long start)
    {
        if (change.Done!.IsCompleted) return false;
        GiveUpIfHanging();
        return _isClosing || _outage.IsPausing || Environment.TickCount64 - start > _limits.WaitDeadline.TotalMilliseconds;
    }

    private int GiveUp(Change change)
    {
        change.IsAwaited = false;
        if (change.IsOwnRemoval) _outage.RemovalWaits(_folder);
        else _outage.FlushWaits(_folder);
        return change.Removed;
    }
}
