using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>What a collection compares its elements with: a comparer of the framework by what it does, a user's own by its type and fields (rule K6).</summary>
internal static class ComparerEncoder
{
    /// <summary>Writes the comparers of a collection.</summary>
    public static void Write(ref KeyWriter writer, ComparersOf comparers, object collection, EncoderSet encoders)
    {
        for (var i = 0; i < comparers.Count; i++) Write(ref writer, comparers.Get(collection, i), encoders);
    }

    private static void Write(ref KeyWriter writer, object? comparer, EncoderSet encoders)
    {
        if (comparer is null || IsDefault(comparer.GetType()))
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        if (WellKnown(comparer) is not { } known)
        {
            PolymorphicEncoder.WriteNamed(ref writer, comparer, encoders);
            return;
        }

        writer.Tag(KeyTag.Comparer);
        writer.Bytes.Byte((byte)known);
        if (known != Comparer.Culture) return;
        StringComparer.IsWellKnownCultureAwareComparer((IEqualityComparer<string?>)comparer, out var culture, out var options);
        writer.Bytes.Text(culture!.Name);
        writer.Bytes.Int32((int)options);
    }

    // The types of EqualityComparer<T>.Default and Comparer<T>.Default; those made from delegates hold them.
    private static bool IsDefault(Type type)
    {
        if (!FrameworkTypes.Contains(type) || type.BaseType is not { IsConstructedGenericType: true } parent) return false;
        var definition = parent.GetGenericTypeDefinition();
        return (definition == typeof(EqualityComparer<>) || definition == typeof(Comparer<>)) && FieldShapes.Instance(type).All(static f => f.FieldType.IsPrimitive);
    }

    private static Comparer? WellKnown(object comparer)
    {
        if (comparer is ReferenceEqualityComparer) return Comparer.Reference;
        if (comparer is not IEqualityComparer<string?> texts) return null;
        if (StringComparer.IsWellKnownOrdinalComparer(texts, out var ignoreCase)) return ignoreCase ? Comparer.OrdinalIgnoreCase : Comparer.Ordinal;
        return StringComparer.IsWellKnownCultureAwareComparer(texts, out _, out _) ? Comparer.Culture : null;
    }

    private enum Comparer : byte
    {
        Reference = 1,
        Ordinal = 2,
        OrdinalIgnoreCase = 3,
        Culture = 4,
    }
}
