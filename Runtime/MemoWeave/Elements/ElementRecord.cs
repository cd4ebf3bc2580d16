using System.Reflection;
using MemoWeave.Values.Binary;

namespace MemoWeave.Elements;

/// <summary>What a run of a body showed.</summary>
/// <param name="calls">Its element calls, in order.</param>
internal sealed class ElementRecord(RecordedCall[] calls)
{
    // Nearly all records are: then a replay is the calls themselves, one after the other.
    private readonly bool _isFixed = Array.TrueForAll(calls, static call =>
        ReferenceEquals(call.Within, ElementTarget.Current) && Array.TrueForAll(call.Targets, static target => ReferenceEquals(target, ElementTarget.Current)));

    /// <summary>The number of calls.</summary>
    public int Count => calls.Length;

    /// <summary>Reads what <see cref="TryWrite"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="near">The assembly of the memoized method.</param>
    /// <returns><see langword="null"/>: there is something that is not in this process, or the bytes are none.</returns>
    public static ElementRecord? TryRead(ReadOnlySpan<byte> bytes, Assembly near) => StoredRecord.TryRead(bytes, near) is { } calls ? new ElementRecord(calls) : null;

    /// <summary>Writes it for a store.</summary>
    /// <returns><see langword="null"/>, or what can't be written, and why.</returns>
    public UnkeptElement? TryWrite(EntryBuffer target) => StoredRecord.TryWrite(calls, target);

    /// <summary>Finds everything that a replay needs, before anything is shown (rule R7).</summary>
    /// <param name="given">What came with the call: the object and the arguments.</param>
    /// <returns><see langword="null"/>: it can't be done.</returns>
    public Replay? Resolve(object?[]? given)
    {
        var own = calls;
        for (var index = 0; index < calls.Length; index++)
        {
            if (calls[index].Call.Own() is not { } call) return null;
            if (ReferenceEquals(call, calls[index].Call)) continue;
            if (ReferenceEquals(own, calls)) own = [.. calls];
            own[index] = calls[index] with { Call = call };
        }

        if (_isFixed) return new Replay(own, null);
        var places = new Replay.Place[calls.Length];
        for (var index = 0; index < calls.Length; index++)
        {
            var call = calls[index];
            if (!call.Within.TryFind(given, out places[index].Within)) return null;
            places[index].Targets = new object?[call.Targets.Length];
            for (var target = 0; target < call.Targets.Length; target++)
            {
                if (!call.Targets[target].TryFind(given, out places[index].Targets[target])) return null;
            }
        }

        return new Replay(own, places);
    }
}
