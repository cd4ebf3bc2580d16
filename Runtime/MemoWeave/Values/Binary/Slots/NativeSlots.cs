using System.Reflection;
using MemoWeave.Shapes;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values.Binary;

/// <summary>What stands in places, where no code can be generated for their types: everything comes as an object.</summary>
internal static class NativeSlots
{
    /// <summary>The slot of a type.</summary>
    public static Slot Of(Type type)
    {
        if (type.IsPointer || type.IsFunctionPointer) return new RefusedSlot<object?>(type, Slots.Indirect);
        if (type == typeof(string)) return Slot<string?>.Of;
        if (!type.IsValueType) return Slot<object?>.Of;
        if (ValueLeaves.Find(type) is { } leaf) return leaf;
        if (Nullable.GetUnderlyingType(type) is { } inner) return new NativeNullableSlot(Of(inner));
        if (type.IsEnum) return new NativeEnumSlot(type, Of(Enum.GetUnderlyingType(type)));
        if (Slots.WhyNot(type) is { } reason) return new RefusedSlot<object?>(type, reason);
        return ShapeFactory.Of(type) is ObjectShape<object> ? new NativeStructSlot(type) : new RefusedSlot<object?>(type, NativePlans.NoCode);
    }
}

/// <summary>A place whose type has code, of which the values have none.</summary>
internal sealed class NativeSlotOf<T>(Slot inner) : Slot<T>
{
    /// <inheritdoc/>
    public override void WriteValue(ref T value, WriteRun run, ValueSite site) => inner.WriteObject(value, run, site);

    /// <inheritdoc/>
    public override void ReadValue(ref T value, ReadRun run, ValueSite site) => value = (T)inner.ReadObject(run, site)!;
}

/// <summary>Values or none.</summary>
internal sealed class NativeNullableSlot(Slot inner) : Slot
{
    /// <inheritdoc/>
    public override void WriteObject(object? value, WriteRun run, ValueSite site)
    {
        run.Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null) inner.WriteObject(value, run, site);
    }

    /// <inheritdoc/>
    public override object? ReadObject(ReadRun run, ValueSite site) => run.Byte() switch
    {
        0 => null,
        1 => inner.ReadObject(run, site),
        _ => throw ReadRun.Malformed(),
    };
}

/// <summary>Enums.</summary>
internal sealed class NativeEnumSlot(Type type, Slot number) : Slot
{
    /// <inheritdoc/>
    public override int MinBytes => number.MinBytes;

    /// <inheritdoc/>
    public override void WriteObject(object? value, WriteRun run, ValueSite site) => number.WriteObject(Convert.ChangeType(value, Enum.GetUnderlyingType(type), null), run, site);

    /// <inheritdoc/>
    public override object ReadObject(ReadRun run, ValueSite site) => Enum.ToObject(type, number.ReadObject(run, site)!);
}

/// <summary>Structs by their fields.</summary>
internal sealed class NativeStructSlot(Type type) : Slot
{
    private NativeField[]? _fields;

    private NativeField[] Fields => _fields ??= NativeField.Of(type);

    /// <inheritdoc/>
    public override void WriteObject(object? value, WriteRun run, ValueSite site)
    {
        if (Fields.Length == 0) run.Byte(0);
        var before = run.Enter(site);
        NativeField.Write(Fields, value!, run);
        run.Leave(before);
    }

    /// <inheritdoc/>
    public override object ReadObject(ReadRun run, ValueSite site)
    {
        var made = Shell.Of(type);
        ReadInto(made, run);
        return made;
    }

    /// <summary>Reads to a struct that is there as an object.</summary>
    public void ReadInto(object made, ReadRun run)
    {
        if (Fields.Length == 0 && run.Byte() != 0) ReadRun.Malformed();
        NativeField.Read(Fields, made, run);
    }
}

/// <summary>A field, without code of its own.</summary>
internal sealed class NativeField(FieldInfo field)
{
    private readonly ValueSite _site = ValueSite.For(field);
    private readonly Slot _slot = NativeSlots.Of(field.FieldType);

    /// <summary>Those of a type.</summary>
    public static NativeField[] Of(Type type) => [.. FieldShapes.All(type).Select(static f => new NativeField(f))];

    /// <summary>Writes the fields of an object.</summary>
    public static void Write(NativeField[] fields, object owner, WriteRun run)
    {
        foreach (var each in fields) each._slot.WriteObject(each.Value(owner), run, each._site);
    }

    /// <summary>Reads the fields of an object.</summary>
    public static void Read(NativeField[] fields, object made, ReadRun run)
    {
        foreach (var each in fields) each.Set(made, each._slot.ReadObject(run, each._site));
    }

    private object? Value(object owner) => field.GetValue(owner);

    private void Set(object made, object? value) => field.SetValue(made, value);
}
