namespace MemoWeave.Stores.LiteDb;

/// <content>What other processes removed is heard of before a read, and when nobody reads, every second (rule D7).</content>
internal sealed partial class DiskEngine
{
    /// <summary>How old what was heard may be for a read not to listen.</summary>
    private const long FreshFor = 400;

    /// <summary>How old what was heard may be for a read to rely upon.</summary>
    private const long GoodFor = 900;

    private long _lastHeard;

    /// <summary>Listens, unless somebody just did.</summary>
    /// <returns>Whether what was heard may be relied upon.</returns>
    private bool TryHear(DiskSession session)
    {
        var age = Environment.TickCount64 - Volatile.Read(ref _lastHeard);
        if (age <= FreshFor) return true;
        if (!session.HearLock.TryEnter(age <= GoodFor || session.IsLate ? TimeSpan.Zero : _limits.ReadDeadline))
        {
            if (age > GoodFor) Counters.CountLate();
            return age <= GoodFor;
        }

        try
        {
            if (Environment.TickCount64 - _lastHeard > FreshFor) Hear(session);
            return true;
        }
        finally
        {
            session.HearLock.Exit();
        }
    }

    // Under the lock.
    private void Hear(DiskSession session)
    {
        var start = Environment.TickCount64;
        var heard = session.Log.Hear(session.Heard);
        foreach (var change in heard) _pending.Add(change);
        if (heard.Count > 0)
        {
            session.Heard = heard[^1].Heard!.Value;
            Signal(isUrgent: false);
        }

        Volatile.Write(ref _lastHeard, start);
    }
}
