using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary;

/// <summary>How what stands in a place of some declared type is written and read, there.</summary>
internal abstract class Slot
{
    /// <summary>How many bytes a value takes at least.</summary>
    public virtual int MinBytes => 1;

    /// <summary>Writes a value that comes as an object.</summary>
    public abstract void WriteObject(object? value, WriteRun run, ValueSite site);

    /// <summary>Reads a value as an object.</summary>
    public abstract object? ReadObject(ReadRun run, ValueSite site);
}

/// <inheritdoc/>
/// <typeparam name="T">The declared type of the place.</typeparam>
internal abstract class Slot<T> : Slot
{
    private static Slot<T>? _of;

    /// <summary>That of the type.</summary>
    public static Slot<T> Of => _of ?? Find();

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref T value, WriteRun run, ValueSite site)
    {
        if (typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(byte)) run.Bits(value);
        else Of.WriteValue(ref value, run, site);
    }

    /// <summary>Reads a value to its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read(ref T value, ReadRun run, ValueSite site)
    {
        if (typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(byte)) value = run.Bits<T>();
        else Of.ReadValue(ref value, run, site);
    }

    /// <summary>Writes a value.</summary>
    public abstract void WriteValue(ref T value, WriteRun run, ValueSite site);

    /// <summary>Reads a value to its place.</summary>
    public abstract void ReadValue(ref T value, ReadRun run, ValueSite site);

    /// <summary>Writes values that lie in a row.</summary>
    public virtual void WriteRow(ReadOnlySpan<T> values, WriteRun run, ValueSite site)
    {
        foreach (ref readonly var value in values) WriteValue(ref Unsafe.AsRef(in value), run, site);
    }

    /// <summary>Reads values that lie in a row.</summary>
    public virtual void ReadRow(Span<T> values, ReadRun run, ValueSite site)
    {
        foreach (ref var value in values) ReadValue(ref value, run, site);
    }

    /// <inheritdoc/>
    public override void WriteObject(object? value, WriteRun run, ValueSite site)
    {
        var typed = (T)value!;
        WriteValue(ref typed, run, site);
    }

    /// <inheritdoc/>
    public override object? ReadObject(ReadRun run, ValueSite site)
    {
        T value = default!;
        ReadValue(ref value, run, site);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Slot<T> Find()
    {
        var slot = Slots.Make<T>();
        // What is refused may be known better later (rule K5).
        if (slot is not RefusedSlot<T> || RuntimeFeature.IsDynamicCodeSupported) _of = slot;
        return slot;
    }
}
