using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes values of one type, met as <see cref="object"/>, to a key.</summary>
internal abstract class KeyEncoder
{
    private static readonly ConditionalWeakTable<Type, KeyEncoder> Known = [];

    /// <summary>Whether the bytes of a value tell its type, so that it needn't be named.</summary>
    public virtual bool TellsType => false;

    /// <summary>The encoder for a run-time type, or <see langword="null"/> if it would take code that isn't there.</summary>
    public static KeyEncoder? Of(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        var made = ShapeFactory.Of(type)?.Accept(KeyEncoderFactory.Instance);
        if (made is not null) Known.TryAdd(type, made);
        return made;
    }

    /// <summary>Writes a value whose run-time type is the encoder's.</summary>
    public abstract void WriteObject(ref KeyWriter writer, object value);
}
