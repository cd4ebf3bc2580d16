namespace MemoWeave.Keys.Encoders;

/// <summary>A type that writes its keys itself.</summary>
internal static class SelfEncoder
{
    /// <summary>The encoder of a type that is an <see cref="IMemoKey"/>.</summary>
    public static KeyEncoder Of(Type type) => new CustomEncoder<object>(type, static (ref writer, value) => ((IMemoKey)value).WriteKey(ref writer));
}
