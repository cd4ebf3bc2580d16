using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MemoWeave.Memory;

namespace MemoWeave.Calls.Control;

/// <summary>
/// While a question is open on a thread, the next memoized call there answers it with the place of its entry, and returns nothing,
/// instead of looking up or running anything. So what a key is made of is known in one place alone: the woven prologue.
/// </summary>
internal sealed class Question
{
    [ThreadStatic]
    private static Question? _open;

    private readonly Question? _outer = _open;

    private Question()
    {
    }

    /// <summary>The entry meant, once the call was made.</summary>
    public AskedEntry? Answer { get; private set; }

    /// <summary>XxHash128 of the canonical key, where the call has made one.</summary>
    public UInt128? Key { get; set; }

    /// <summary>Why the call has no key, although its arguments are fit for one (rule C7).</summary>
    public Exception? KeyFailure { get; set; }

    /// <summary>The question open on this thread.</summary>
    public static Question? Open => GateKeeper.IsThreadClosed ? _open : null;

    /// <summary>Opens a question on this thread.</summary>
    public static Question Begin()
    {
        var question = new Question();
        GateKeeper.Add();
        Ask(question);
        return question;
    }

    /// <summary>Runs the static constructor that a call of a static method would run first, before a question is open: what it calls is meant as called.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2059", Justification = "A constructor that was trimmed has nothing to run.")]
    public static void Prepare(RuntimeTypeHandle type) => RuntimeHelpers.RunClassConstructor(type);

    /// <summary>Takes the open question off the thread, because user code is about to run there, whose calls are meant as calls.</summary>
    /// <returns>What <see cref="Resume"/> wants.</returns>
    public static Question? Pause()
    {
        if (!GateKeeper.IsThreadClosed) return null;
        var question = _open;
        Ask(null);
        return question;
    }

    /// <summary>Opens a paused question again.</summary>
    public static void Resume(Question? paused)
    {
        if (paused is not null) Ask(paused);
    }

    /// <summary>The memoized call tells its entry's place.</summary>
    public void Say(AskedEntry? entry)
    {
        Answer = entry;
        // Only one call is meant; whatever else runs on the thread before the end is itself again.
        Ask(null);
    }

    /// <summary>Ends the question. To be called on the thread it was opened on, whatever happened.</summary>
    /// <returns>The entry meant; <see langword="null"/> if no memoized call was made, or it had no key.</returns>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "It changes the thread.")]
    public AskedEntry? End()
    {
        Ask(_outer);
        GateKeeper.Remove();
        return Answer;
    }

    private static void Ask(Question? question)
    {
        _open = question;
        GateKeeper.IsThreadClosed = question is not null;
    }
}
