namespace MemoWeave.Calls;

/// <summary>A flight whose callers hold a task.</summary>
/// <param name="generation">The generation of the table in which it began.</param>
/// <param name="promise">Ends when the flight does.</param>
/// <param name="runner">The token of the caller that runs the body.</param>
internal sealed class AsyncFlight(long generation, Promise promise, CancellationToken runner) : Flight(generation, runner)
{
    private readonly Lock _lock = new();
    private List<Passenger>? _passengers;
    private bool _isOver;

    /// <summary>The task of those who stay to the end.</summary>
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

        passenger.Land(promise.Task);
    }

    /// <summary>The task that the body returned ended.</summary>
    public void Land(Task ended)
    {
        promise.TrySetFrom(ended);
        TellAll();
    }

    /// <summary>The body threw instead of returning a task. The caller that ran it sees that for itself.</summary>
    public void Fail(Exception exception)
    {
        promise.SetException(exception);
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
        foreach (var passenger in passengers) passenger.Land(promise.Task);
    }
}
