using MemoWeave.Keys;

namespace MemoWeave.AotApp.Types;

internal sealed record Query(string Text, [NotKey] string Trace);

internal sealed record Search(string Text)
{
    [NotKey]
    public string Trace { get; init; } = "";
}

internal sealed class Versioned(string content, int version) : IMemoKey
{
    public string Content { get; } = content;

    public void WriteKey(ref KeyWriter writer) => writer.Write(version);
}

/// <summary>An encoder that is registered for it says which of them count as equal.</summary>
internal sealed record Label(string Text)
{
    public static void WriteKey(ref KeyWriter writer, Label label) => writer.Write(label.Text.ToUpperInvariant());
}
