namespace MemoWeave.Keys.Encoders;

/// <summary>A type that can't be part of a key. <see langword="null"/> is refused too: a method that only works without its argument is not what was meant.</summary>
internal sealed class RefusedEncoder<T>(string reason) : KeyEncoder<T>
{
    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value) => throw writer.Refusal(value?.GetType() ?? typeof(T), reason);
}
