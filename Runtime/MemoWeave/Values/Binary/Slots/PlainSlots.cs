using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Binary;

/// <summary>Values that are their bits.</summary>
/// <param name="isGood">Whether bits stand for a value at all; <see langword="null"/>: all do.</param>
internal sealed class BitsSlot<T>(Func<T, bool>? isGood = null) : Slot<T>
{
    /// <inheritdoc/>
    public override int MinBytes => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override void WriteValue(ref T value, WriteRun run, ValueSite site) => run.Bits(value);

    /// <inheritdoc/>
    public override void ReadValue(ref T value, ReadRun run, ValueSite site)
    {
        value = run.Bits<T>();
        if (isGood is not null && !isGood(value)) ReadRun.Malformed();
    }

    /// <inheritdoc/>
    public override void WriteRow(ReadOnlySpan<T> values, WriteRun run, ValueSite site) =>
        run.Bytes(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), checked(values.Length * Unsafe.SizeOf<T>())));

    /// <inheritdoc/>
    public override void ReadRow(Span<T> values, ReadRun run, ValueSite site)
    {
        var bytes = run.Bytes(checked(values.Length * Unsafe.SizeOf<T>()));
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), bytes.Length));
        if (isGood is null) return;
        foreach (var value in values)
        {
            if (!isGood(value)) ReadRun.Malformed();
        }
    }
}

/// <summary>Values that are written and read as a whole.</summary>
internal sealed class WholeSlot<T>(Action<T, WriteRun> write, Func<ReadRun, T> read) : Slot<T>
{
    /// <inheritdoc/>
    public override void WriteValue(ref T value, WriteRun run, ValueSite site) => write(value, run);

    /// <inheritdoc/>
    public override void ReadValue(ref T value, ReadRun run, ValueSite site) => value = read(run);
}

/// <summary>Texts, where nothing else may be.</summary>
internal sealed class TextSlot : Slot<string?>
{
    /// <inheritdoc/>
    public override void WriteValue(ref string? value, WriteRun run, ValueSite site) => run.Text(value);

    /// <inheritdoc/>
    public override void ReadValue(ref string? value, ReadRun run, ValueSite site) => value = Text(run);

    /// <summary>Reads a text.</summary>
    public static string? Text(ReadRun run) => run.Text();
}

/// <summary>References.</summary>
internal sealed class ReferenceSlot<T> : Slot<T>
{
    /// <inheritdoc/>
    public override void WriteValue(ref T value, WriteRun run, ValueSite site) => run.Reference(value, site);

    /// <inheritdoc/>
    public override void ReadValue(ref T value, ReadRun run, ValueSite site)
    {
        var read = run.Reference(site);
        value = Unsafe.As<object?, T>(ref read);
    }
}

/// <summary>Tokens that will never change.</summary>
internal sealed class TokenSlot : Slot<CancellationToken>
{
    /// <inheritdoc/>
    public override void WriteValue(ref CancellationToken value, WriteRun run, ValueSite site)
    {
        if (value.CanBeCanceled && !value.IsCancellationRequested) run.Refuse(typeof(CancellationToken), "whoever cancels it knows nothing of what is stored", site.Name);
        run.Byte(value.IsCancellationRequested ? (byte)1 : (byte)0);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref CancellationToken value, ReadRun run, ValueSite site) => value = new CancellationToken(run.Byte() == 1);
}

/// <summary>Values that can't be written.</summary>
internal sealed class RefusedSlot<T>(Type type, string reason) : Slot<T>
{
    /// <inheritdoc/>
    public override void WriteValue(ref T value, WriteRun run, ValueSite site) => run.Refuse(type, reason, site.Name);

    /// <inheritdoc/>
    public override void ReadValue(ref T value, ReadRun run, ValueSite site) => ReadRun.Malformed();
}

/// <summary>Values or none.</summary>
internal sealed class NullableSlot<T> : Slot<T?>
    where T : struct
{
    /// <inheritdoc/>
    public override void WriteValue(ref T? value, WriteRun run, ValueSite site)
    {
        run.Byte(value.HasValue ? (byte)1 : (byte)0);
        if (!value.HasValue) return;
        Slot<T>.Write(ref Unsafe.AsRef(in Nullable.GetValueRefOrDefaultRef(in value)), run, site);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref T? value, ReadRun run, ValueSite site)
    {
        switch (run.Byte())
        {
            case 0:
                value = null;
                return;
            case 1:
                T inner = default;
                Slot<T>.Read(ref inner, run, site);
                value = inner;
                return;
            default:
                throw ReadRun.Malformed();
        }
    }
}
