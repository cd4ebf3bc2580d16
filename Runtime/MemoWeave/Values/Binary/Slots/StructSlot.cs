using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Binary;

/// <summary>Structs by their fields.</summary>
internal sealed class StructSlot<T> : Slot<T>
{
    private StructFields<T>? _fields;

    private StructFields<T> Fields => _fields ??= Emit();

    /// <inheritdoc/>
    public override void WriteValue(ref T value, WriteRun run, ValueSite site)
    {
        var fields = Fields;
        // One without fields takes a byte, too, so that their number can be checked.
        if (fields.IsEmpty) run.Byte(0);
        var before = run.Enter(site);
        fields.Write(ref value, run);
        run.Leave(before);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref T value, ReadRun run, ValueSite site)
    {
        var fields = Fields;
        if (fields.IsEmpty && run.Byte() != 0) ReadRun.Malformed();
        fields.Read(ref value, run);
    }

    private static StructFields<T> Emit() =>
        RuntimeFeature.IsDynamicCodeSupported ? FieldsEmitter.OfStruct<T>() : throw new NotSupportedException("Without dynamic code, fields are written by reflection.");
}

/// <summary>Structs that show one field and have many elements.</summary>
internal sealed class InlineArraySlot<TArray, T>(int length) : Slot<TArray>
{
    private readonly ValueSite _elements = ValueSite.Elements(typeof(T));

    /// <inheritdoc/>
    public override void WriteValue(ref TArray value, WriteRun run, ValueSite site)
    {
        var before = run.Enter(site);
        Slot<T>.Of.WriteRow(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TArray, T>(ref value), length), run, _elements);
        run.Leave(before);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref TArray value, ReadRun run, ValueSite site) =>
        Slot<T>.Of.ReadRow(MemoryMarshal.CreateSpan(ref Unsafe.As<TArray, T>(ref value), length), run, _elements);
}

/// <summary>What writes and reads the fields of a struct in place.</summary>
internal sealed record StructFields<T>(WriteStruct<T> Write, ReadStruct<T> Read, bool IsEmpty);

/// <summary>Writes the fields of a struct.</summary>
internal delegate void WriteStruct<T>(ref T value, WriteRun run);

/// <summary>Reads the fields of a struct.</summary>
internal delegate void ReadStruct<T>(ref T value, ReadRun run);
