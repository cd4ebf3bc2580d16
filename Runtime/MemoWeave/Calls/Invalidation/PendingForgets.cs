using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using MemoWeave.Calls.Control;
using MemoWeave.Memory;
using MemoWeave.Telemetry;

namespace MemoWeave.Calls;

/// <summary>
/// What one call of a method marked <c>[Forgets]</c> or <c>[ForgetsTag]</c> will forget: gathered before its body runs (rule K13),
/// forgotten after it succeeded. None of it makes the call fail (rule C7).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed partial class PendingForgets
{
    private static readonly ConcurrentDictionary<string, bool> Told = new();

    private readonly string _method;
    private readonly CacheSpace _space = CacheSpace.Current;
    private readonly List<AskedEntry> _entries = [];
    private readonly List<string> _tags = [];
    private Question? _question;

    private PendingForgets(string method) => _method = method;

    /// <summary>Begins with nothing.</summary>
    /// <param name="method">The name of the method that forgets, for the log.</param>
    /// <returns>What the call will forget.</returns>
    public static PendingForgets Start(string method) => new(method);

    /// <summary>From here to the answer, the memoized call that is made tells its entry's place, and runs nothing.</summary>
    public void Ask() => _question = Question.Begin();

    /// <summary>The same for a call of a static method.</summary>
    /// <param name="type">The type that declares it.</param>
    public void Ask(RuntimeTypeHandle type)
    {
        Question.Prepare(type);
        Ask();
    }

    /// <summary>The same for a call that may be dispatched to an override; which is user code, unless it is memoized itself.</summary>
    /// <param name="instance">What it is called on.</param>
    /// <param name="method">The method called.</param>
    /// <param name="type">The type that declares it.</param>
    /// <returns>Whether the call may be dispatched; else it is to be made to the method itself.</returns>
    public bool Ask(object instance, RuntimeMethodHandle method, RuntimeTypeHandle type)
    {
        var mayDispatch = MayDispatch(instance, method, type);
        Ask();
        return mayDispatch;
    }

    /// <summary>The call was made.</summary>
    public void Answer()
    {
        var question = _question;
        if (End() is { } entry) _entries.Add(entry);
        else if (question?.KeyFailure is { } failure) Tell(failure);
    }

    /// <summary>Adds tags.</summary>
    /// <param name="tags">They were written to it.</param>
    public void Tag(ref TagWriter tags) => _tags.AddRange(tags.ToArray());

    /// <summary>A key or a tag could not be made.</summary>
    /// <param name="exception">Why.</param>
    public void Fail(Exception exception)
    {
        End();
        // What no key can hold has no entry either: the memoized method itself would throw the same.
        if (exception is not MemoUsageException) Tell(exception);
    }

    /// <summary>The body succeeded.</summary>
    public void Complete()
    {
        foreach (var entry in _entries) Forget(static entry => entry.Forget(), entry);
        foreach (var tag in _tags) Forget(_space.ForgetTag, tag);
    }

    /// <summary>The body succeeded. No thread waits for backing stores.</summary>
    private async Task CompleteAsync()
    {
        foreach (var entry in _entries) await ForgetAsync(entry.ForgetAsync).ConfigureAwait(false);
        foreach (var tag in _tags) await ForgetAsync(token => _space.ForgetTagAsync(tag, token)).ConfigureAwait(false);
    }

    // In native code it may be that nobody can tell. A call that isn't dispatched runs nobody's code; but one of an interface's method is none.
    private bool MayDispatch(object instance, RuntimeMethodHandle method, RuntimeTypeHandle type)
    {
        MethodInfo? target = null;
        try
        {
            target = MethodBase.GetMethodFromHandle(method, type) is MethodInfo called ? WovenDispatch.Target(instance, called) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            // An application stripped of its metadata.
        }

        if (target is null && Type.GetTypeFromHandle(type) is { IsInterface: true })
            Tell(new NotSupportedException($"What a call of it reaches on an object of type '{instance.GetType()}' can't be told, as in native code."));
        return WovenDispatch.IsWoven(target);
    }

    private AskedEntry? End()
    {
        var question = _question;
        _question = null;
        return question?.End();
    }

    private void Forget<T, TResult>(Func<T, TResult> forget, T what)
    {
        try
        {
            forget(what);
        }
        catch (Exception exception)
        {
            Tell(exception);
        }
    }

    private async Task ForgetAsync<TResult>(Func<CancellationToken, ValueTask<TResult>> forget)
    {
        try
        {
            await forget(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Tell(exception);
        }
    }

    private void Tell(Exception exception)
    {
        if (Told.TryAdd(_method, true)) Log.ForgettingFailed(QuietLogger.Of(MemorySettings.Current.Loggers), _method, exception);
    }
}
