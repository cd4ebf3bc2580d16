using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using MemoWeave.Calls.Persistence;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>A memoized method that returns its result, not a task of it.</summary>
/// <typeparam name="TKey">The kind of key its arguments make.</typeparam>
/// <typeparam name="TResult">What it returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class SyncMemoMethod<TKey, TResult> : MemoMethod<TKey, TResult>
    where TKey : struct, IMemoryKey<TKey>
{
    private readonly Flights<TKey, TResult, SyncFlight<TResult>> _flights =
        new(static (generation, token) => new SyncFlight<TResult>(generation, token));

    /// <summary>Made by the static initializer of woven code, so it never throws.</summary>
    /// <param name="method">The memoized method.</param>
    /// <param name="declaringType">Its type, with the generic arguments of this instance.</param>
    /// <param name="policy">What applies, as one attribute, checked at build.</param>
    /// <param name="sources">Who set which property of it: <c>"Ttl: Attribute, MaxEntries: Class"</c>.</param>
    public SyncMemoMethod(RuntimeMethodHandle method, RuntimeTypeHandle declaringType, MemoAttribute policy, string? sources = null)
        : base(method, declaringType, policy, sources, ValueCopies<TResult>.For(policy))
    {
    }

    /// <summary>Answers a call that found no entry: joins the flight for the key, or runs the body (rules C1–C6).</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="key">The arguments.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="body">The body.</param>
    /// <returns>The result of the body.</returns>
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "The body is the call, not an argument of it.")]
    public TResult Compute<TState>(in TKey key, scoped in TState state, CancellationToken cancellationToken, Body<TState, TResult> body)
        where TState : allows ref struct =>
        Follow(CourseOf(in key), in key, in state, body, cancellationToken);

    /// <summary>The same for a call on an object whose entries are its own (rule K11).</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="owner">The object.</param>
    /// <param name="entries">Its woven field.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="body">The body.</param>
    /// <returns>The result of the body.</returns>
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "The body is the call, not an argument of it.")]
    public TResult Compute<TState>(object owner, ref MemoryTier<TKey, TResult>? entries, in TKey key, scoped in TState state, CancellationToken cancellationToken, Body<TState, TResult> body)
        where TState : allows ref struct =>
        Follow(CourseOf(owner, ref entries, in key), in key, in state, body, cancellationToken);

    /// <summary>The same for a call on an object whose entries are its own, where no field can be woven: a generic method's (rule K11).</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="owner">The object.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="body">The body.</param>
    /// <returns>The result of the body.</returns>
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "The body is the call, not an argument of it.")]
    public TResult Compute<TState>(object owner, in TKey key, scoped in TState state, CancellationToken cancellationToken, Body<TState, TResult> body)
        where TState : allows ref struct =>
        Follow(CourseOf(owner, in key), in key, in state, body, cancellationToken);

    /// <summary>Says that results also go to the backing store; for woven code, before the first call.</summary>
    public void PersistResults() => Form = PlainResults<TResult>.Instance;

    /// <inheritdoc/>
    private protected override bool IsAsync => false;

    /// <inheritdoc/>
    private protected override void ForgetFlight(MemoryTier<TKey, TResult> tier, in TKey key) => _flights.Forget(tier, in key);

    /// <inheritdoc/>
    private protected override void Tell(Delegate releaser, TResult result) => ((Action<TResult>)releaser)(result);

    /// <inheritdoc/>
    private protected override bool Says(Delegate verdict, TResult result) => ((Func<TResult, bool>)verdict)(result);

    private TResult Follow<TState>(Course<TKey, TResult> course, in TKey key, scoped in TState state, Body<TState, TResult> body, CancellationToken token)
        where TState : allows ref struct
    {
        if (course.Record is not null) course = Shown(in course, in state);
        if (course.IsToCompute) return Compute(in course, key.Own(), in state, body, token);
        if (course.Asked is not null) Complete(course.Asked, in state);
        if (course.IsAnswered) return course.Answer;
        CollectTags(in state);
        return body(in state, token);
    }

    private TResult Compute<TState>(in Course<TKey, TResult> course, TKey key, scoped in TState state, Body<TState, TResult> body, CancellationToken token)
        where TState : allows ref struct
    {
        FlightPauses.At(FlightPause.Claiming);
        switch (_flights.Claim(course.Tier!, in key, course.IsAnew, token, out var flight))
        {
            case FlightRole.Runner:
                return Run(flight, in course, in key, in state, body, token);
            case FlightRole.Joiner:
                course.Cache!.Counters.CountJoin();
                var joined = flight.Wait(token);
                if (flight.HasResult && TryHandOut(ref joined) && TryShow(in course, flight.Record, in state)) return joined;
                // It is another caller's, and there is no copy, or no place to show it: this one computes for itself.
                course.Cache.Counters.BeginBody();
                CollectTags(in state);
                return body(in state, token);
            default:
                // Its time is part of the outer run's.
                course.Cache!.Counters.BeginBody();
                CollectTags(in state);
                return body(in state, token);
        }
    }

    private TResult Run<TState>(SyncFlight<TResult> flight, in Course<TKey, TResult> course, in TKey key, scoped in TState state, Body<TState, TResult> body, CancellationToken token)
        where TState : allows ref struct
    {
        var tier = course.Tier!;
        var counters = course.Cache!.Counters;
        FlightPauses.At(FlightPause.Claimed);
        var isStorable = true;
        TResult result, stored;
        Replay? replay = null;
        if (Landed(in course, in key, flight) is { } landed && TryHandOut(landed, out result) && TryResolve(RecordOf(landed), in state, out replay))
        {
            stored = landed.Value;
            flight.Record = RecordOf(landed);
        }
        else if (!TryRestore(in course, in key, flight, in state, out result, out stored, out replay))
        {
            BeginRecord(in course, flight, in state);
            var begun = counters.BeginBody();
            flight.Begin(token);
            CollectTags(in state);
            try
            {
                result = body(in state, flight.Token);
            }
            catch (Exception exception)
            {
                // Whatever the body throws, those who joined must be told. Rethrown as it is, with the body's own trace.
                flight.EndBody();
                counters.EndBody(begun);
                NoteFailure(in course, in key);
                _flights.End(tier, in key, flight);
                FlightPauses.At(FlightPause.Landing);
                flight.Fail(exception);
                if (flight.InTermsOf(exception, token) is { } own) throw own;
                throw;
            }

            flight.EndBody();
            counters.EndBody(begun);
            EndRecord(in course, flight);
            FlightPauses.At(FlightPause.Storing);
            isStorable = TryMakeStored(in course, in key, result, out stored);
            if (isStorable) Store(in course, in key, result, stored, result is null, flight);
        }

        FlightPauses.At(FlightPause.Ending);
        _flights.End(tier, in key, flight);
        FlightPauses.At(FlightPause.Landing);
        if (isStorable && flight.IsRecordKept) flight.Land(stored);
        else flight.LandWithoutResult();
        flight.Permit.Afterwards?.Invoke();
        if (replay is not null) Show(in course, replay.Value);
        return result;
    }
}
