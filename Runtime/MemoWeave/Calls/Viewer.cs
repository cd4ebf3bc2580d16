using MemoWeave.Elements;
using MemoWeave.Telemetry;

namespace MemoWeave.Calls;

/// <summary>A caller that joined an async flight, and is shown what the flight has shown before its task ends: in its own flow, so in its own container (rule R1).</summary>
/// <param name="given">What came with its call.</param>
/// <param name="counters">The method's.</param>
/// <param name="method">The method.</param>
internal sealed class Viewer(object?[]? given, CallCounters counters, MemoMethod method)
{
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();

    /// <summary>Shows it.</summary>
    /// <returns>What an element threw; it would have come out of the body.</returns>
    public Exception? Show(Flight flight)
    {
        if (flight.IsRecordKept && flight.Record is null) return null;
        if (!flight.IsRecordKept || flight.Record!.Resolve(given) is not { } replay)
        {
            // What the call was made with is gone, so that it can't compute for itself.
            if (counters.CountMissedReplay() == 1) Log.ReplayMissed(MemoMethod.Logger, method.Name);
            return null;
        }

        counters.CountReplayed(replay.Count);
        Exception? failure = null;
        if (_flow is null) failure = Try(replay);
        else ExecutionContext.Run(_flow, _ => failure = Try(replay), null);
        return failure;
    }

    private static Exception? Try(Replay replay)
    {
        try
        {
            replay.Show();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
