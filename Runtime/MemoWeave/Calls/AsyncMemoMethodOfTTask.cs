using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using MemoWeave.Calls.Persistence;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>A memoized method that returns a task. What is stored is a task that ended well (rule V7).</summary>
/// <typeparam name="TKey">The kind of key its arguments make.</typeparam>
/// <typeparam name="TTask">The kind of task.</typeparam>
/// <typeparam name="T">The type of the task's result.</typeparam>
/// <typeparam name="TAdapter">How to handle that kind of task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed partial class AsyncMemoMethod<TKey, TTask, T, TAdapter> : MemoMethod<TKey, TTask>
    where TKey : struct, IMemoryKey<TKey>
    where TAdapter : struct, ITaskAdapter<TTask, T>
{
    private readonly Flights<TKey, TTask, AsyncFlight> _flights =
        new(static (generation, token) => new AsyncFlight(generation, TAdapter.NewPromise(), token));

    /// <summary>Made by the static initializer of woven code, so it never throws.</summary>
    /// <param name="method">The memoized method.</param>
    /// <param name="declaringType">Its type, with the generic arguments of this instance.</param>
    /// <param name="policy">What applies, as one attribute, checked at build.</param>
    /// <param name="sources">Who set which property of it: <c>"Ttl: Attribute, MaxEntries: Class"</c>.</param>
    public AsyncMemoMethod(RuntimeMethodHandle method, RuntimeTypeHandle declaringType, MemoAttribute policy, string? sources = null)
        : base(method, declaringType, policy, sources, TaskCopies<TTask, T, TAdapter>.For(policy))
    {
    }

    /// <summary>Answers a call that found no entry: joins the flight for the key, or runs the body (rules C1–C6).</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="key">The arguments.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="body">The body.</param>
    /// <returns>A task that ends as the body's does, after the result is stored.</returns>
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "The body is the call, not an argument of it.")]
    public TTask Compute<TState>(in TKey key, scoped in TState state, CancellationToken cancellationToken, Body<TState, TTask> body)
        where TState : allows ref struct =>
        Follow(CourseOf(in key), in key, in state, body, null, cancellationToken);

    /// <summary>The same for a call on an object whose entries are its own (rule K11).</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="owner">The object.</param>
    /// <param name="entries">Its woven field.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="body">The body.</param>
    /// <returns>A task that ends as the body's does, after the result is stored.</returns>
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "The body is the call, not an argument of it.")]
    public TTask Compute<TState>(object owner, ref MemoryTier<TKey, TTask>? entries, in TKey key, scoped in TState state, CancellationToken cancellationToken, Body<TState, TTask> body)
        where TState : allows ref struct =>
        Follow(CourseOf(owner, ref entries, in key), in key, in state, body, null, cancellationToken);

    /// <summary>The same for a call on an object whose entries are its own, where no field can be woven: a generic method's (rule K11).</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="owner">The object.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="body">The body.</param>
    /// <returns>A task that ends as the body's does, after the result is stored.</returns>
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "The body is the call, not an argument of it.")]
    public TTask Compute<TState>(object owner, in TKey key, scoped in TState state, CancellationToken cancellationToken, Body<TState, TTask> body)
        where TState : allows ref struct =>
        Follow(CourseOf(owner, in key), in key, in state, body, null, cancellationToken);

    /// <summary>The same for a method with a backing store, which is asked without blocking a thread. What the body needs outlives the call.</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="key">The arguments.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="body">The body.</param>
    /// <returns>A task that ends as the body's does, after the result is stored.</returns>
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "The body is the call, not an argument of it.")]
    public TTask ComputeStored<TState>(in TKey key, in TState state, CancellationToken cancellationToken, Body<TState, TTask> body) =>
        Follow(CourseOf(in key), in key, in state, body, ComputeAfterStore, cancellationToken);

    /// <summary>Says that results also go to the backing store; for woven code, before the first call.</summary>
    public void PersistResults() => Form = TaskResults<TTask, T, TAdapter>.Instance;

    /// <inheritdoc/>
    private protected override bool IsAsync => true;

    /// <inheritdoc/>
    internal override bool TryMakeStorable(ref TTask result)
    {
        if (result is null || !TAdapter.TryGetResult(result, out var value)) return false;
        result = TAdapter.FromResult(value);
        return true;
    }

    /// <inheritdoc/>
    internal override bool IsNull(TTask result) => TAdapter.TryGetResult(result, out var value) && value is null;

    /// <inheritdoc/>
    private protected override void ForgetFlight(MemoryTier<TKey, TTask> tier, in TKey key) => _flights.Forget(tier, in key);

    /// <inheritdoc/>
    private protected override void Tell(Delegate releaser, TTask result)
    {
        _ = TAdapter.TryGetResult(result, out var value);
        ((Action<T>)releaser)(value);
    }

    /// <inheritdoc/>
    private protected override bool Says(Delegate verdict, TTask result)
    {
        _ = TAdapter.TryGetResult(result, out var value);
        return ((Func<T, bool>)verdict)(value);
    }

    private TTask Follow<TState>(Course<TKey, TTask> course, in TKey key, scoped in TState state, Body<TState, TTask> body, AwaitStore<TState>? awaitStore, CancellationToken token)
        where TState : allows ref struct
    {
        if (course.Record is not null) course = Shown(in course, in state);
        if (course.IsToCompute) return Compute(course, key.Own(), in state, body, awaitStore, token);
        if (course.Asked is not null) Complete(course.Asked, in state);
        if (course.IsAnswered) return course.Answer;
        CollectTags(in state);
        return body(in state, token);
    }

    private TTask Compute<TState>(Course<TKey, TTask> course, TKey key, scoped in TState state, Body<TState, TTask> body, AwaitStore<TState>? awaitStore, CancellationToken token)
        where TState : allows ref struct
    {
        FlightPauses.At(FlightPause.Claiming);
        switch (_flights.Claim(course.Tier!, in key, course.IsAnew, token, out var flight))
        {
            case FlightRole.Runner:
                return Run(flight, course, key, in state, body, awaitStore, token);
            case FlightRole.Joiner:
                course.Cache!.Counters.CountJoin();
                return WaitFor(flight, new Passenger(flight, TAdapter.NewPromise(), token) { Viewer = new Viewer(TargetsOf(in state), course.Cache.Counters, this) });
            default:
                // Its time is part of the outer run's.
                course.Cache!.Counters.BeginBody();
                CollectTags(in state);
                return body(in state, token);
        }
    }

    // Of those who run the body, only who may leave early has a task of its own.
    private static Passenger? BoardRunner(AsyncFlight flight, CancellationToken token) =>
        token.CanBeCanceled ? new Passenger(flight, TAdapter.NewPromise(), token) : null;

    private static TTask WaitFor(AsyncFlight flight, Passenger? passenger)
    {
        FlightPauses.At(FlightPause.Waiting);
        if (passenger is null) return TAdapter.FromTask(flight.Task);
        flight.Tell(passenger);
        return TAdapter.FromTask(passenger.Task);
    }

    private TTask Run<TState>(AsyncFlight flight, Course<TKey, TTask> course, TKey key, scoped in TState state, Body<TState, TTask> body, AwaitStore<TState>? awaitStore, CancellationToken token)
        where TState : allows ref struct
    {
        FlightPauses.At(FlightPause.Claimed);
        if (Landed(in course, in key, flight) is { } landed && TryHandOut(landed, out var found) && TryResolve(RecordOf(landed), in state, out var replay))
        {
            flight.Record = RecordOf(landed);
            return LandKept(flight, in course, in key, found, landed.Value, replay);
        }

        AskStoreFor(in course, in key, flight, in state);
        if (flight.StoreKey is { } storeKey && !course.IsAnew && course.Cache!.Backing is { } backing)
        {
            Restored<TTask>? restored;
            if (awaitStore is null)
            {
                restored = backing.Read(in storeKey);
            }
            else
            {
                var reading = backing.ReadAsync(storeKey, flight.Token);
                if (!reading.IsCompleted) return awaitStore(reading.AsTask(), flight, in course, key, in state, body, token);
                restored = reading.Result;
            }

            if (restored is not null && TryAdopt(in course, in key, flight, restored, TargetsOf(in state), out found, out var stored, out replay))
                return LandKept(flight, in course, in key, found, stored, replay);
        }

        return RunBody(flight, course, key, in state, body, BoardRunner(flight, token), token);
    }

    /// <summary>Nothing is to be computed: the entry was there.</summary>
    private TTask LandKept(AsyncFlight flight, in Course<TKey, TTask> course, in TKey key, TTask found, TTask stored, Replay? replay)
    {
        _flights.End(course.Tier!, in key, flight);
        flight.Land(TAdapter.AsTask(found)!, CopiesOf(stored));
        flight.Permit.Afterwards?.Invoke();
        if (replay is not null) Show(in course, replay.Value);
        return found;
    }

    private TTask RunBody<TState>(AsyncFlight flight, Course<TKey, TTask> course, TKey key, scoped in TState state, Body<TState, TTask> body, Passenger? passenger, CancellationToken token)
        where TState : allows ref struct
    {
        TTask task;
        Task? running;
        bool ended;
        T result;
        var begun = course.Cache!.Counters.BeginBody();
        BeginRecord(in course, flight, in state);
        flight.Scope.Enter();
        CollectTags(in state);
        try
        {
            task = body(in state, flight.Token);
            // A value task may ask a source of the user's.
            ended = TAdapter.TryGetResult(task, out result);
            running = ended ? null : TAdapter.AsTask(task);
        }
        catch (Exception exception)
        {
            // Whatever user code throws, those who joined must be told. Rethrown as it is, with its own trace.
            flight.Scope.Leave();
            passenger?.Stay();
            Fail(flight, in course, in key, begun, exception);
            if (flight.InTermsOf(exception, token) is { } own) throw own;
            throw;
        }

        flight.Scope.Leave();
        if (ended)
        {
            passenger?.Stay();
            course.Cache!.Counters.EndBody(begun);
            return Land(flight, in course, in key, result);
        }

        if (running is null)
        {
            passenger?.Stay();
            Fail(flight, in course, in key, begun, AsyncMemoMethod.NoTask());
            return task;
        }

        if (running.IsCompleted) OnEnd(flight, in course, in key, begun, running);
        // What user code does at the end, it does in its caller's flow (rule C5).
        else if (Chooser is not null || IsReleased) running.ConfigureAwait(false).GetAwaiter().OnCompleted(() => OnEnd(flight, in course, in key, begun, running));
        else running.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => OnEnd(flight, in course, in key, begun, running));
        return WaitFor(flight, passenger);
    }

    private void OnEnd(AsyncFlight flight, in Course<TKey, TTask> course, in TKey key, long begun, Task ended)
    {
        course.Cache!.Counters.EndBody(begun);
        if (ended.IsCompletedSuccessfully)
        {
            Land(flight, in course, in key, TAdapter.ResultOf(ended));
            return;
        }

        NoteFailure(in course, in key);
        _flights.End(course.Tier!, in key, flight);
        FlightPauses.At(FlightPause.Landing);
        flight.Land(ended);
    }

    /// <summary>Stores before anybody is told, so that whoever awaited the result finds it.</summary>
    private TTask Land(AsyncFlight flight, in Course<TKey, TTask> course, in TKey key, T result)
    {
        var own = TAdapter.FromResult(result);
        EndRecord(in course, flight);
        FlightPauses.At(FlightPause.Storing);
        var isStorable = TryMakeStored(in course, in key, own, out var stored);
        if (isStorable) Store(in course, in key, own, stored, result is null, flight);
        FlightPauses.At(FlightPause.Ending);
        _flights.End(course.Tier!, in key, flight);
        FlightPauses.At(FlightPause.Landing);
        // What a call was made with is gone when it waits: those who joined can't run the body, and share what can't be copied.
        flight.Land(TAdapter.AsTask(own)!, isStorable ? CopiesOf(stored) : null);
        flight.Permit.Afterwards?.Invoke();
        return own;
    }

    private Func<Task?>? CopiesOf(TTask stored) => !HandsOutCopies ? null : () =>
    {
        var copy = stored;
        return TryHandOut(ref copy) ? TAdapter.AsTask(copy) : null;
    };

    private void Fail(AsyncFlight flight, in Course<TKey, TTask> course, in TKey key, long begun, Exception exception)
    {
        course.Cache!.Counters.EndBody(begun);
        NoteFailure(in course, in key);
        _flights.End(course.Tier!, in key, flight);
        FlightPauses.At(FlightPause.Landing);
        flight.Fail(exception);
    }
}
