using System.Globalization;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MemoWeave.Shapes;

/// <summary>
/// What a type looks like to whoever stored one of its values: its base type, the names, types and order of its fields, the members of enums, and the same of all that it is
/// made of (rule V12). A value stored under another fingerprint is not read.
/// </summary>
internal static class TypeFingerprint
{
    private static readonly ConditionalWeakTable<Type, object> Known = [];

    /// <summary>The fingerprint of a type; the same in every process that has the same types.</summary>
    public static UInt128 Of(Type type) => (UInt128)Known.GetValue(type, static t => Of(t, TypeNames.Of));

    /// <summary>The fingerprint of a type under the names that types are given.</summary>
    internal static UInt128 Of(Type type, Func<Type, string> name)
    {
        StringBuilder text = new();
        HashSet<Type> described = [];
        Queue<Type> pending = new([type]);
        while (pending.TryDequeue(out var next))
        {
            if (described.Add(next)) Describe(next, text, name, pending.Enqueue);
        }

        return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.ToString().AsSpan()));
    }

    private static void Describe(Type type, StringBuilder text, Func<Type, string> name, Action<Type> mention)
    {
        text.Append(name(type)).Append(type.IsEnum ? '#' : type.IsValueType ? '=' : '&');
        if (type.IsEnum)
        {
            text.Append(name(Enum.GetUnderlyingType(type)));
            foreach (var (member, number) in Enum.GetNames(type).Zip(Enum.GetValuesAsUnderlyingType(type).Cast<object>())) text.Append(CultureInfo.InvariantCulture, $"|{member}={number}");
        }

        foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GenericTypeArguments) mention(part);
        if (!FrameworkTypes.Contains(type))
        {
            // A base type without fields of its own may still be a collection.
            if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            {
                text.Append('<').Append(name(parent));
                mention(parent);
            }

            // How it lies in memory, where one field may stand for many.
            if (type.IsValueType) text.Append(CultureInfo.InvariantCulture, $"*{type.StructLayoutAttribute?.Value}*{type.StructLayoutAttribute?.Pack}*{type.StructLayoutAttribute?.Size}*{type.GetCustomAttribute<InlineArrayAttribute>()?.Length}");
            foreach (var field in FieldShapes.All(type).OrderBy(static f => f.DeclaringType!.FullName, StringComparer.Ordinal).ThenBy(static f => f.HasMetadataToken() ? f.MetadataToken : 0))
            {
                text.Append(CultureInfo.InvariantCulture, $"|{name(field.DeclaringType!)}.{field.Name}:{name(field.FieldType)}@{field.GetCustomAttribute<FieldOffsetAttribute>()?.Value}");
                mention(field.FieldType);
            }
        }

        text.Append('\n');
    }
}
