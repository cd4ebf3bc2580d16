namespace MemoWeave.Calls;

/// <summary>A flight whose callers hold a task.</summary>
/// <param name="generation">The generation of the table in which it began.</param>
/// <param name="promise">Ends when the flight does.</param>
/// <param name="runner">The token of the caller that runs the body.</param>
internal sealed class AsyncFlight(long generation, Promise promise, CancellationToken runner) : Flight(generation, runner)
{
    private readonly Lock _lock = new();
    private List<Passenger>? _passengers;
    private Func<Task?>? _another;
    private bool _isOver;

    /// <summary>The task of those who stay to the end, where all get the same; else the runner's.</summary>
    public Task Task => promise.Task;

    /// <summary>Tells one who may leave early, too, when the flight ends.</summary>
    public void Tell(Passenger passenger)
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                (_passengers ??= []).Add(passenger);
                return;
            }
        }

        Land(passenger);
    }

    /// <summary>The task that the body returned ended.</summary>
    /// <param name="ended">That task, or one with its result.</param>
    /// <param name="another">Makes one for each of those who joined, if they don't get the same.</param>
    public void Land(Task ended, Func<Task?>? another = null)
    {
        _another = another;
        promise.TrySetFrom(ended);
        TellAll();
    }

    /// <summary>The body threw instead of returning a task. The caller that ran it sees that for itself.</summary>
    public void Fail(Exception exception)
    {
        promise.TrySetException(exception);
        promise.Observe();
        TellAll();
    }

    private void TellAll()
    {
        List<Passenger>? passengers;
        lock (_lock)
        {
            _isOver = true;
            passengers = _passengers;
            _passengers = null;
        }

        if (passengers is null) return;
        foreach (var passenger in passengers) Land(passenger);
    }

    private void Land(Passenger passenger) => passenger.Land((passenger.IsRunner ? null : _another?.Invoke()) ?? promise.Task);
}
