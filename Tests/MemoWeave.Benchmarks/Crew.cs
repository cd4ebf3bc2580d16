namespace MemoWeave.Benchmarks;

/// <summary>Threads that do the same as the caller at the same time, and are there before: waking them is no part of what is measured.</summary>
internal sealed class Crew
{
    private readonly Thread[] _threads;
    private volatile Func<int> _work = static () => 0;
    private volatile int _round;
    private int _busy;
    private int _sum;
    private volatile bool _isOver;

    public Crew(int others)
    {
        _threads = [.. Enumerable.Range(0, others).Select(_ => new Thread(Help) { IsBackground = true })];
        foreach (var thread in _threads) thread.Start();
    }

    /// <summary>Has all do some work, and returns when all have.</summary>
    public int Run(Func<int> work)
    {
        _work = work;
        Volatile.Write(ref _busy, _threads.Length);
        _round++;
        var sum = work();
        while (Volatile.Read(ref _busy) > 0) Thread.SpinWait(8);
        return sum + _sum;
    }

    public void Dismiss()
    {
        _isOver = true;
        foreach (var thread in _threads) thread.Join();
    }

    private void Help()
    {
        for (var seen = 0; ;)
        {
            while (_round == seen)
            {
                if (_isOver) return;
                Thread.SpinWait(8);
            }

            seen = _round;
            _sum = _work();
            Interlocked.Decrement(ref _busy);
        }
    }
}
