using System.Diagnostics;

namespace MemoWeave.Elements;

/// <summary>A record about to be shown again, of which everything is found.</summary>
/// <param name="calls">The calls.</param>
/// <param name="places">Where each is made; <see langword="null"/>: in the current container, all of them.</param>
[StackTraceHidden]
internal readonly struct Replay(RecordedCall[] calls, Replay.Place[]? places)
{
    private static readonly object?[][] Nowhere = [[], [null], [null, null]];

    /// <summary>The number of calls.</summary>
    public int Count => calls.Length;

    /// <summary>Shows everything.</summary>
    /// <remarks>What an element throws comes out: it would have come out of the body.</remarks>
    public void Show()
    {
        if (places is null)
        {
            foreach (var call in calls) Run(call.Call, NoTargets(call.Targets.Length));
            return;
        }

        var made = new object?[calls.Length];
        ContainerFrame? frame = null;
        try
        {
            for (var index = 0; index < calls.Length; index++)
            {
                var call = calls[index];
                var targets = places[index].Targets;
                for (var target = 0; target < targets.Length; target++)
                {
                    if (call.Targets[target].MadeBy is >= 0 and var maker) targets[target] = made[maker];
                }

                var within = call.Within.MadeBy is >= 0 and var outer ? made[outer] : places[index].Within;
                if (!ReferenceEquals(within, frame?.Container))
                {
                    frame?.Dispose();
                    frame = within is null ? null : ContainerFrame.Enter(within);
                }

                made[index] = Run(call.Call, targets);
            }
        }
        finally
        {
            frame?.Dispose();
        }
    }

    private static object? Run(ElementCall call, object?[] targets)
    {
        try
        {
            return call.Run(targets);
        }
        catch (Exception) when (call.Threw)
        {
            return null;
        }
    }

    private static object?[] NoTargets(int count) => count < Nowhere.Length ? Nowhere[count] : new object?[count];

    /// <summary>Where a call is made.</summary>
    internal struct Place
    {
        /// <summary>What is the current container meanwhile; <see langword="null"/>: the caller's.</summary>
        public object? Within;

        /// <summary>The containers of the call.</summary>
        public object?[] Targets;
    }
}
