using System.Collections.Frozen;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>What a collection compares its elements with: a comparer of the framework by what it does, a user's own by its type and fields (rule K6).</summary>
internal static class ComparerEncoder
{
    // What EqualityComparer<T>.Default and Comparer<T>.Default are, for one T or another.
    private static readonly FrozenSet<string> Defaults = FrozenSet.ToFrozenSet(
    [
        "GenericEqualityComparer`1", "NullableEqualityComparer`1", "ObjectEqualityComparer`1", "EnumEqualityComparer`1", "ByteEqualityComparer", "StringEqualityComparer",
        "GenericComparer`1", "NullableComparer`1", "ObjectComparer`1", "EnumComparer`1",
    ]);

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

    // Some of these are public and some are not, and without dynamic code their fields don't show: the name alone tells them from
    // those that ask a delegate of the user's.
    private static bool IsDefault(Type type) =>
        type.Assembly == typeof(object).Assembly && type.Namespace == "System.Collections.Generic" && Defaults.Contains(type.Name);

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
