using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls.Schedules;

/// <summary>A scenario, played once: what runs side by side.</summary>
internal sealed class Play : IDisposable
{
    private static int _plays;

    private readonly Scenario _scenario;
    private readonly History _history;
    private readonly SyncMemoMethod<Key<Bits<int>>, int> _sync = Sites.OfInt<int>();
    private readonly AsyncMemoMethod<Key<Bits<int>>, Task<int>, int, TaskAdapter<int>> _async = Sites.TaskOfInt<int>();
    private readonly Queue<(History.Run Run, TaskCompletionSource<int> Source)> _running = new();
    private readonly List<CancellationTokenSource> _sources = [];
    private readonly string _tag = $"play {Interlocked.Increment(ref _plays)}";
    private int _failuresLeft;

    public Play(Scenario scenario, History history)
    {
        _scenario = scenario;
        _history = history;
        _failuresLeft = scenario.Failures;
        if (scenario.Forgets == Forgetting.Tag)
        {
            _sync.TagWith<int>(() => _tag);
            _async.TagWith<Task<int>>(() => _tag);
        }

        for (var caller = 0; caller < scenario.Callers; caller++)
        {
            var token = CancellationToken.None;
            if (caller < scenario.Cancelled)
            {
                var source = new CancellationTokenSource();
                _sources.Add(source);
                Work.Add(source.Cancel);
                token = source.Token;
            }

            Work.Add(() => Call(token));
        }

        if (scenario.Forgets != Forgetting.Nothing) Work.Add(() => history.Forget(Forget));
        // Two, so that one flight can land while another does.
        for (var helper = 0; scenario.IsAsync && helper < 2; helper++) Work.Add(EndBodies);
    }

    public List<Action> Work { get; } = [];

    /// <summary>The number of the run whose result is stored; -1: there is none.</summary>
    public int Probe() => _scenario.IsAsync ? _async.Call(1, static () => Task.FromResult(-1)).Result : _sync.Call(1, static _ => -1);

    public void Dispose() => _sources.ForEach(static source => source.Dispose());

    private void Forget()
    {
        switch (_scenario.Forgets)
        {
            case Forgetting.Method:
                MemoMethod method = _scenario.IsAsync ? _async : _sync;
                method.Clear();
                break;
            case Forgetting.Entry:
                var asked = _scenario.IsAsync ? Questions.Ask(() => _async.Call(1, static () => Task.FromResult(-1))) : Questions.Ask(() => _sync.Call(1, static _ => -1));
                asked.Forget();
                break;
            case Forgetting.Tag:
                Memo.ForgetTag(_tag);
                break;
        }
    }

    private void Call(CancellationToken token)
    {
        var generation = _history.Generation;
        if (!_scenario.IsAsync)
        {
            _history.Answered(generation, () => _sync.Call(1, Body, token), token);
            return;
        }

        var task = _async.Call(1, BodyAsync, token);
        Turns.Pause(() => task.IsCompleted);
        _history.Answered(generation, () => task.GetAwaiter().GetResult(), token);
    }

    private int Body(CancellationToken token)
    {
        var run = _history.Begin(token);
        Turns.Pause();
        try
        {
            token.ThrowIfCancellationRequested();
            if (_failuresLeft-- > 0) throw new FormatException();
            return run.Number;
        }
        catch (Exception exception)
        {
            run.Failure = exception;
            throw;
        }
        finally
        {
            run.IsOver = true;
        }
    }

    private Task<int> BodyAsync(CancellationToken token)
    {
        var run = _history.Begin(token);
        // What waits for it runs in place, on whichever of the threads ends it.
        var source = new TaskCompletionSource<int>();
        token.UnsafeRegister(_ => End(run, source, new OperationCanceledException(token)), null);
        _running.Enqueue((run, source));
        return source.Task;
    }

    private void EndBodies()
    {
        while (true)
        {
            Turns.Pause(() => _running.Count > 0 || _history.Answers == _scenario.Callers);
            if (!_running.TryDequeue(out var ended)) return;
            End(ended.Run, ended.Source, !ended.Run.IsOver && _failuresLeft-- > 0 ? new FormatException() : null);
        }
    }

    private static void End(History.Run run, TaskCompletionSource<int> source, Exception? failure)
    {
        if (run.IsOver) return;
        run.IsOver = true;
        run.Failure = failure;
        if (failure is null) source.SetResult(run.Number);
        else if (failure is OperationCanceledException cancelled) source.SetCanceled(cancelled.CancellationToken);
        else source.SetException(failure);
    }
}
