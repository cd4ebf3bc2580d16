using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using MemoWeave.Values.Binary.Types;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Comparers of the framework, of which a process has one each: told by what they are.</summary>
internal sealed class ComparerForm(Type type) : ValueForm(type, typeof(IEqualityComparer))
{
    private const byte Ordinal = 1;
    private const byte OrdinalIgnoreCase = 2;
    private const byte Culture = 3;
    private const byte Reference = 4;
    private const byte Equality = 5;
    private const byte Order = 6;
    private const byte Untyped = 7;
    private const byte UntypedInvariant = 8;

    /// <inheritdoc/>
    public override bool IsShared => false;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        if (value is IEqualityComparer<string?> texts && StringComparer.IsWellKnownOrdinalComparer(texts, out var ignoresCase) && value is StringComparer) run.Byte(ignoresCase ? OrdinalIgnoreCase : Ordinal);
        else if (value is IEqualityComparer<string?> cultural && value is StringComparer && StringComparer.IsWellKnownCultureAwareComparer(cultural, out var info, out var options))
        {
            run.Byte(Culture);
            run.Text(info.Name);
            run.Bits(options);
        }
        else if (ReferenceEquals(value, ReferenceEqualityComparer.Instance)) run.Byte(Reference);
        else if (ReferenceEquals(value, Comparer.Default)) run.Byte(Untyped);
        else if (ReferenceEquals(value, Comparer.DefaultInvariant)) run.Byte(UntypedInvariant);
        else if (IsDefault(value, typeof(EqualityComparer<>)) is { } compared) Default(Equality, compared, run);
        else if (IsDefault(value, typeof(Comparer<>)) is { } ordered) Default(Order, ordered, run);
        else run.Refuse(RunTimeType, "nothing tells which of its kind it is");
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run) => run.Byte() switch
    {
        Ordinal => StringComparer.Ordinal,
        OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase,
        Culture => CultureInfo.GetCultureInfo(run.SomeText()).CompareInfo.GetStringComparer(run.Bits<CompareOptions>()),
        Reference => ReferenceEqualityComparer.Instance,
        Equality => DefaultOf(typeof(EqualityComparer<>), TypeCodes.Read(run)),
        Order => DefaultOf(typeof(Comparer<>), TypeCodes.Read(run)),
        Untyped => Comparer.Default,
        UntypedInvariant => Comparer.DefaultInvariant,
        _ => throw ReadRun.Malformed(),
    };

    private static void Default(byte kind, Type compared, WriteRun run)
    {
        run.Byte(kind);
        TypeCodes.Write(compared, run);
    }

    private static Type? IsDefault(object value, Type definition)
    {
        for (var t = value.GetType(); t is not null; t = t.BaseType)
        {
            if (t.IsConstructedGenericType && t.GetGenericTypeDefinition() == definition) return ReferenceEquals(DefaultOf(t), value) || Equals(DefaultOf(t), value) ? t.GenericTypeArguments[0] : null;
        }

        return null;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A comparer that has no code can't be made, which is a miss.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The same.")]
    private static object DefaultOf(Type definition, Type compared) => DefaultOf(definition.MakeGenericType(compared)) ?? throw ReadRun.Malformed();

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A comparer that was trimmed away can't be made, which is a miss.")]
    private static object? DefaultOf(Type type) => type.GetProperty("Default", BindingFlags.Static | BindingFlags.Public)?.GetValue(null);
}
