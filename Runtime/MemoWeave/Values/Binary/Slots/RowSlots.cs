using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Binary;

/// <summary>Structs that are nothing but an array.</summary>
internal sealed class ImmutableArraySlot<T> : Slot<ImmutableArray<T>>
{
    private readonly ValueSite _array = new("", typeof(T[]));

    /// <inheritdoc/>
    public override void WriteValue(ref ImmutableArray<T> value, WriteRun run, ValueSite site)
    {
        var before = run.Enter(site);
        run.Reference(ImmutableCollectionsMarshal.AsArray(value), _array);
        run.Leave(before);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref ImmutableArray<T> value, ReadRun run, ValueSite site) => value = ImmutableCollectionsMarshal.AsImmutableArray((T[]?)run.Reference(_array));
}

/// <summary>Parts of arrays: the array is written, so that two parts of one stay that.</summary>
internal sealed class SegmentSlot<T> : Slot<ArraySegment<T>>
{
    private readonly ValueSite _array = new("", typeof(T[]));

    /// <inheritdoc/>
    public override void WriteValue(ref ArraySegment<T> value, WriteRun run, ValueSite site)
    {
        var before = run.Enter(site);
        run.Reference(value.Array, _array);
        run.Leave(before);
        if (value.Array is null) return;
        run.Number((uint)value.Offset);
        run.Number((uint)value.Count);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref ArraySegment<T> value, ReadRun run, ValueSite site) => value = Read(run, _array);

    /// <summary>Reads the part of an array.</summary>
    public static ArraySegment<T> Read(ReadRun run, ValueSite site)
    {
        if ((T[]?)run.Reference(site) is not { } array) return default;
        var (offset, count) = (run.Number(), run.Number());
        if (offset > (uint)array.Length || count > (uint)array.Length - offset) ReadRun.Malformed();
        return new ArraySegment<T>(array, (int)offset, (int)count);
    }
}

/// <summary>Memory: a part of an array or of a text.</summary>
internal sealed class ReadOnlyMemorySlot<T> : Slot<ReadOnlyMemory<T>>
{
    private readonly ValueSite _array = new("", typeof(T[]));

    /// <inheritdoc/>
    public override void WriteValue(ref ReadOnlyMemory<T> value, WriteRun run, ValueSite site)
    {
        if (typeof(T) == typeof(char) && MemoryMarshal.TryGetString((ReadOnlyMemory<char>)(object)value, out var text, out var start, out var length))
        {
            run.Byte(1);
            run.Text(text);
            run.Number((uint)start);
            run.Number((uint)length);
            return;
        }

        if (!MemoryMarshal.TryGetArray(value, out var segment)) run.Refuse(typeof(ReadOnlyMemory<T>), "its memory belongs to something that is no array", site.Name);
        run.Byte(0);
        var before = run.Enter(site);
        run.Reference(segment.Array, _array);
        run.Leave(before);
        if (segment.Array is null) return;
        run.Number((uint)segment.Offset);
        run.Number((uint)segment.Count);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref ReadOnlyMemory<T> value, ReadRun run, ValueSite site) =>
        value = run.Byte() switch
        {
            0 => SegmentSlot<T>.Read(run, _array),
            1 when typeof(T) == typeof(char) => (ReadOnlyMemory<T>)(object)run.SomeText().AsMemory((int)run.Number(), (int)run.Number()),
            _ => throw ReadRun.Malformed(),
        };
}

/// <inheritdoc cref="ReadOnlyMemorySlot{T}"/>
internal sealed class MemorySlot<T> : Slot<Memory<T>>
{
    private readonly ValueSite _array = new("", typeof(T[]));

    /// <inheritdoc/>
    public override void WriteValue(ref Memory<T> value, WriteRun run, ValueSite site)
    {
        if (!MemoryMarshal.TryGetArray<T>(value, out var segment)) run.Refuse(typeof(Memory<T>), "its memory belongs to something that is no array", site.Name);
        Slot<ArraySegment<T>>.Write(ref segment, run, site);
    }

    /// <inheritdoc/>
    public override void ReadValue(ref Memory<T> value, ReadRun run, ValueSite site) => value = SegmentSlot<T>.Read(run, _array);
}
