using System.Reflection;
using MemoWeave.Values.Binary;

namespace MemoWeave.Elements;

/// <summary>
/// A record as bytes: its element methods by identity, and each call by the number of its method, what it shows, and where. What can't be found again makes no record at
/// all, never a part of one (rule R7).
/// </summary>
internal static class StoredRecord
{
    private const int LeastCall = 8;
    private const int LeastMethod = 20;

    /// <summary>Writes the calls of a record.</summary>
    /// <returns><see langword="null"/>, or what can't be written, and why.</returns>
    public static UnkeptElement? TryWrite(RecordedCall[] calls, EntryBuffer target)
    {
        List<IStoredElement> methods = [];
        foreach (var call in calls)
        {
            if (methods.Contains(call.Call.Method)) continue;
            if (!ElementMethods.IsKnown(call.Call.Method)) return Refuse(call, "there is another element method of the same name and types, and nothing tells them apart in another process");
            methods.Add(call.Call.Method);
        }

        target.Int32(methods.Count);
        foreach (var method in methods)
        {
            target.Text(method.Id);
            target.UInt128(method.Fingerprint);
        }

        target.Int32(calls.Length);
        foreach (var call in calls)
        {
            target.Int32(methods.IndexOf(call.Call.Method));
            target.Byte(call.Call.Threw ? (byte)1 : (byte)0);
            var begun = target.BeginPart();
            if (call.Call.TryWrite(target) is { } unkept) return unkept;
            target.EndPart(begun);
            if (!call.Within.TryWrite(target)) return RefuseTarget(call);
            target.Int32(call.Targets.Length);
            foreach (var place in call.Targets)
            {
                if (!place.TryWrite(target)) return RefuseTarget(call);
            }
        }

        return null;
    }

    /// <summary>Reads what <see cref="TryWrite"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="near">The assembly of the memoized method.</param>
    /// <returns>The calls; <see langword="null"/>: there is something that is not in this process, or the bytes are none.</returns>
    public static RecordedCall[]? TryRead(ReadOnlySpan<byte> bytes, Assembly near)
    {
        EntryReader reader = new(bytes);
        if (TryReadMethods(ref reader, near) is not { } methods || !reader.TryCount(LeastCall, out var count)) return null;
        var calls = new RecordedCall[count];
        for (var i = 0; i < count; i++)
        {
            if (TryReadCall(ref reader, methods, i) is not { } call) return null;
            calls[i] = call;
        }

        return reader.IsAtEnd ? calls : null;
    }

    private static IStoredElement[]? TryReadMethods(ref EntryReader reader, Assembly near)
    {
        if (!reader.TryCount(LeastMethod, out var count)) return null;
        var methods = new IStoredElement[count];
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryText(out var id) || !reader.TryUInt128(out var fingerprint)) return null;
            if (ElementMethods.Find(id, near) is not { } method || method.Fingerprint != fingerprint) return null;
            methods[i] = method;
        }

        return methods;
    }

    private static RecordedCall? TryReadCall(ref EntryReader reader, IStoredElement[] methods, int number)
    {
        if (!reader.TryInt32(out var method) || (uint)method >= (uint)methods.Length || !reader.TryByte(out var threw) || !reader.TryBytes(out var values)) return null;
        if (methods[method].TryRead(values, threw != 0) is not { } call || ElementTarget.TryRead(ref reader, number) is not { } within) return null;
        if (!reader.TryCount(sizeof(byte), out var count)) return null;
        var targets = new ElementTarget[count];
        for (var i = 0; i < count; i++)
        {
            if (ElementTarget.TryRead(ref reader, number) is not { } target) return null;
            targets[i] = target;
        }

        return new RecordedCall(call, within, targets);
    }

    private static UnkeptElement RefuseTarget(RecordedCall call) => Refuse(call, "the container that it was shown on is a field's, and fields are of one process");

    private static UnkeptElement Refuse(RecordedCall call, string reason) => new(call.Call.Method.Name, call.Call.Method.Name, call.Call.GetType(), reason);
}
