using MemoWeave.Calls;
using MemoWeave.Keys;

namespace MemoWeave.Tests.Support;

/// <summary>Canonical bytes of arguments.</summary>
internal static class Canonical
{
    private static readonly SyncMemoMethod<OwnedKey, int> Site = Sites.Sync<OwnedKey, int>();

    public static byte[] Bytes<T>(T value)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, Site);
        writer.Argument(value, nameof(value));
        return Finish(ref writer);
    }

    public static byte[] SpanBytes<T>(ReadOnlySpan<T> value)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, Site);
        writer.ReadOnlySpanArgument(value, nameof(value));
        return Finish(ref writer);
    }

    public static byte[] Bytes<T1, T2>(T1 first, T2 second)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, Site);
        writer.Argument(first, nameof(first));
        writer.Argument(second, nameof(second));
        return Finish(ref writer);
    }

    private static byte[] Finish(ref KeyWriter writer)
    {
        var bytes = writer.Written.ToArray();
        writer.Return();
        return bytes;
    }
}
