using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>What values of JSON may hold.</summary>
internal static class JsonPrimitives
{
    private static readonly Kind[] Kinds =
    [
        Of<JsonElement>(static (v, o) => JsonValue.Create(v, o)), Text(), Of<bool>(static (v, o) => JsonValue.Create(v, o)), Of<byte>(static (v, o) => JsonValue.Create(v, o)), Of<sbyte>(static (v, o) => JsonValue.Create(v, o)),
        Of<short>(static (v, o) => JsonValue.Create(v, o)), Of<ushort>(static (v, o) => JsonValue.Create(v, o)), Of<int>(static (v, o) => JsonValue.Create(v, o)), Of<uint>(static (v, o) => JsonValue.Create(v, o)),
        Of<long>(static (v, o) => JsonValue.Create(v, o)), Of<ulong>(static (v, o) => JsonValue.Create(v, o)), Of<float>(static (v, o) => JsonValue.Create(v, o)), Of<double>(static (v, o) => JsonValue.Create(v, o)),
        Of<decimal>(static (v, o) => JsonValue.Create(v, o)), Of<char>(static (v, o) => JsonValue.Create(v, o)), Of<DateTime>(static (v, o) => JsonValue.Create(v, o)), Of<DateTimeOffset>(static (v, o) => JsonValue.Create(v, o)),
        Of<Guid>(static (v, o) => JsonValue.Create(v, o)),
    ];

    /// <summary>Writes one, if it is of a kind that there is.</summary>
    public static bool TryWrite(object content, WriteRun run)
    {
        var kind = Array.FindIndex(Kinds, k => k.Type == content.GetType());
        if (kind < 0) return false;
        run.Byte((byte)kind);
        Kinds[kind].Write(content, run);
        return true;
    }

    /// <summary>Reads one.</summary>
    public static object? Read(ReadRun run) => run.Byte() is var kind && kind < Kinds.Length ? Kinds[kind].Read(run) : null;

    /// <summary>The value of JSON that holds one.</summary>
    public static JsonValue? Wrap(object? content, JsonNodeOptions? options) => content is null ? null : Array.Find(Kinds, k => k.Type == content.GetType())?.Wrap(content, options);

    private static Kind Text() => new(typeof(string), static (v, w) => w.Text((string)v), static r => r.SomeText(), static (v, o) => JsonValue.Create((string)v, o));

    private static Kind Of<T>(Func<T, JsonNodeOptions?, JsonValue?> wrap)
        where T : struct
    {
        ValueSite site = new("", typeof(T));
        return new(typeof(T), (v, w) => Slot<T>.Of.WriteObject(v, w, site), r => Slot<T>.Of.ReadObject(r, site)!, (v, o) => wrap((T)v, o));
    }

    private sealed record Kind(Type Type, Action<object, WriteRun> Write, Func<ReadRun, object> Read, Func<object, JsonNodeOptions?, JsonValue?> Wrap);
}
