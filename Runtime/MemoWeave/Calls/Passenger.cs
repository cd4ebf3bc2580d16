namespace MemoWeave.Calls;

/// <summary>A caller which has a task of its own: it may leave before the flight ends (rule C3), and one that joined gets its own copy of the result, and its own replay (rules V1, R1).</summary>
internal sealed class Passenger
{
    private readonly AsyncFlight _flight;
    private readonly Promise _promise;
    private readonly CancellationToken _token;
    private readonly FlightScope? _flow = FlightScope.Current;
    private readonly CancellationTokenRegistration _registration;

    /// <summary>From here on the token takes the caller off the flight.</summary>
    /// <param name="flight">The flight, which counts this caller already.</param>
    /// <param name="promise">The caller's own.</param>
    /// <param name="token">The caller's.</param>
    public Passenger(AsyncFlight flight, Promise promise, CancellationToken token)
    {
        _flight = flight;
        _promise = promise;
        _token = token;
        _registration = token.UnsafeRegister(static passenger => ((Passenger)passenger!).Leave(), this);
    }

    /// <summary>To whom is shown what the flight has shown; <see langword="null"/>: it is the one that runs the body.</summary>
    public Viewer? Viewer { get; init; }

    /// <summary>Whether it is the one that runs the body.</summary>
    public bool IsRunner => Viewer is null;

    /// <summary>The caller's task.</summary>
    public Task Task => _promise.Task;

    /// <summary>The flight ended.</summary>
    public void Land(Task ended)
    {
        Stay();
        if (ended.IsCompletedSuccessfully && Viewer?.Show(_flight) is { } failure) _promise.TrySetException(failure);
        else _promise.TrySetFrom(ended);
        // The caller has a task of its own to look at, or has left.
        _ = ended.Exception;
    }

    /// <summary>The caller needs its task no more: the call ended before it returned.</summary>
    public void Stay() => _registration.Unregister();

    private void Leave()
    {
        // First the caller's own end: with the last caller's leave the body ends, and that would tell of the flight's token.
        if (!_promise.TrySetCanceled(_token)) return;
        _flight.Scope.StopWaiting(_flow);
        _flight.Leave();
    }
}
