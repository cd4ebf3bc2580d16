using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>All encoders made under one list of registered ones. Another list makes another set.</summary>
/// <param name="registered">What users registered.</param>
internal sealed class EncoderSet(RegisteredEncoders registered)
{
    private static EncoderSet _current = new(RegisteredEncoders.None);
    private readonly ConditionalWeakTable<Type, KeyEncoder> _known = [];

    /// <summary>The encoders in force.</summary>
    public static EncoderSet Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }

    /// <summary>Makes all encoders anew, when what is known of types has changed.</summary>
    public static void Renew() => Current = new EncoderSet(Current.Registered);

    /// <summary>What users registered.</summary>
    public RegisteredEncoders Registered { get; } = registered;

    /// <summary>The encoder of a type that is declared, or that a value has.</summary>
    public KeyEncoder Of(Type type)
    {
        if (_known.TryGetValue(type, out var known)) return known;
        return _known.GetValue(type, Make);
    }

    /// <summary>The encoder of a type, for values that come as <typeparamref name="T"/>.</summary>
    public KeyEncoder<T> Of<T>(Type type)
    {
        var encoder = Of(type);
        return encoder as KeyEncoder<T> ?? new BoxingEncoder<T>(encoder) { Set = this };
    }

    private KeyEncoder Make(Type type)
    {
        var shape = ShapeFactory.Of(type);
        var made = Registered.Find(type)
            ?? (typeof(IMemoKey).IsAssignableFrom(type) && shape is not PolymorphicShape ? SelfEncoder.Of(type) : shape.Accept(new KeyEncoderFactory(this)));
        made.Set = this;
        return made;
    }
}
