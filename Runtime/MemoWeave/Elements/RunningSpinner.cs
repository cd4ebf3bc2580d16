namespace MemoWeave.Elements;

/// <summary>What is shown while a body runs. Of it nothing is recorded, and that it can't be shown is no reason for the call to fail (rule C7).</summary>
internal sealed class RunningSpinner
{
    private IDisposable? _shown;

    private RunningSpinner()
    {
    }

    /// <summary>Shows it.</summary>
    /// <param name="text">The text; <see langword="null"/>: nothing is to be shown.</param>
    public static RunningSpinner? Begin(string? text) => text is not null && Recorder.ShowSpinner is { } show ? Begin(text, show) : null;

    /// <summary>The body ended.</summary>
    public void End()
    {
        if (Interlocked.Exchange(ref _shown, null) is { } shown) Unrecorded(shown.Dispose);
    }

    // Apart, so that a miss without a spinner makes nothing.
    private static RunningSpinner Begin(string text, Func<string, IDisposable?> show)
    {
        var spinner = new RunningSpinner();
        Unrecorded(() => spinner._shown = show(text));
        return spinner;
    }

    private static void Unrecorded(Action show)
    {
        var inside = new RecordingScope();
        inside.Enter();
        try
        {
            show();
        }
        catch (Exception)
        {
            return;
        }
        finally
        {
            inside.Leave();
        }
    }
}
