using System.Threading.Tasks.Sources;

namespace MemoWeave.Tests.Calls;

/// <summary>A pooled source of a value task, which must be asked for its result once.</summary>
internal sealed class OnceSource(int result) : IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<int> _core;

    public ValueTask<int> Task => new(this, _core.Version);

    public int Consumed { get; private set; }

    public void Complete() => _core.SetResult(result);

    public int GetResult(short token)
    {
        Consumed++;
        return _core.GetResult(token);
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _core.OnCompleted(continuation, state, token, flags);
}
