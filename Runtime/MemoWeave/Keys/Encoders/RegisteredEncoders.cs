using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>What users registered, as it is in force: never changed.</summary>
/// <param name="encoders">The encoders, by exact type or by the definition of a generic type, in the order of registering.</param>
internal sealed class RegisteredEncoders(IReadOnlyList<KeyValuePair<Type, IRegisteredEncoder>> encoders)
{
    public static readonly RegisteredEncoders None = new([]);

    /// <summary>The registrations.</summary>
    public IReadOnlyList<KeyValuePair<Type, IRegisteredEncoder>> All { get; } = encoders;

    /// <summary>The encoder for a type: its own, that of its generic definition, of the nearest base type, or of the first registered interface that it has.</summary>
    public KeyEncoder? Find(Type type)
    {
        if (All.Count == 0) return null;
        // Whatever interfaces such a type has besides.
        if (FlatTypes.Contains(type)) return null;
        if (ShapeFactory.Of(type) is ILeafShape) return Exactly(type)?.EncoderFor(type, type);
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (Exactly(t) is { } found) return found.EncoderFor(type, t);
        }

        foreach (var (known, encoder) in All)
        {
            if (known.IsInterface && type != known && known.IsAssignableFrom(type)) return encoder.EncoderFor(type, known);
        }

        return null;
    }

    private IRegisteredEncoder? Exactly(Type type)
    {
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : null;
        IRegisteredEncoder? open = null;
        foreach (var (known, encoder) in All)
        {
            if (known == type) return encoder;
            if (known == definition) open = encoder;
        }

        return open;
    }
}
