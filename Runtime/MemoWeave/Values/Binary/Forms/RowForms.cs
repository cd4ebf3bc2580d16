using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Elements in a row.</summary>
internal static class Row<T>
{
    private static readonly ValueSite Site = ValueSite.Elements(typeof(T));

    /// <summary>Writes elements and their number.</summary>
    public static void Write(ReadOnlySpan<T> elements, WriteRun run)
    {
        run.Number((uint)elements.Length);
        run.Charge((long)elements.Length * Unsafe.SizeOf<T>());
        Slot<T>.Of.WriteRow(elements, run, Site);
    }

    /// <summary>Reads the number of elements.</summary>
    public static int ReadCount(ReadRun run) => run.Count(Slot<T>.Of.MinBytes, Unsafe.SizeOf<T>());

    /// <summary>Reads elements to their places.</summary>
    public static void Read(Span<T> elements, ReadRun run) => Slot<T>.Of.ReadRow(elements, run, Site);

    /// <summary>Writes elements.</summary>
    public static void WriteElements(ReadOnlySpan<T> elements, WriteRun run) => Slot<T>.Of.WriteRow(elements, run, Site);

    /// <summary>Reads elements and their number.</summary>
    public static T[] Read(ReadRun run)
    {
        var elements = new T[ReadCount(run)];
        Read(elements, run);
        return elements;
    }
}

/// <summary>Arrays of one dimension.</summary>
internal sealed class ArrayForm<T>() : ValueForm(typeof(T[]))
{
    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        run.Number((uint)((T[])value).Length);
        run.Charge((long)((T[])value).Length * Unsafe.SizeOf<T>());
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run) => Row<T>.ReadCount(run) is > 0 and var count ? new T[count] : Array.Empty<T>();

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run) => Row<T>.WriteElements((T[])value, run);

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run) => Row<T>.Read((T[])made, run);
}

/// <summary>Arrays of several dimensions, or that don't begin at zero.</summary>
internal sealed class GridForm<T>(Type type) : ValueForm(type)
{
    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        var array = (Array)value;
        for (var i = 0; i < array.Rank; i++)
        {
            run.Bits(array.GetLowerBound(i));
            run.Number((uint)array.GetLength(i));
        }

        run.Charge((long)array.Length * Unsafe.SizeOf<T>());
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        var rank = RunTimeType.GetArrayRank();
        var (bounds, lengths) = (new int[rank], new int[rank]);
        var elements = 1L;
        for (var i = 0; i < rank; i++)
        {
            (bounds[i], lengths[i]) = (run.Bits<int>(), (int)Math.Min(run.Number(), int.MaxValue));
            elements = Math.Min(elements * lengths[i], int.MaxValue);
        }

        if (elements * Slot<T>.Of.MinBytes > run.Remaining) ReadRun.Malformed();
        run.Charge(elements * Unsafe.SizeOf<T>());
        return Array.CreateInstanceFromArrayType(RunTimeType, lengths, bounds);
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run) => Row<T>.WriteElements(Elements(value), run);

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run) => Row<T>.Read(Elements(made), run);

    private static Span<T> Elements(object grid) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference((Array)grid)), ((Array)grid).Length);
}

/// <summary>Lists: the elements are read where they stay.</summary>
internal sealed class ListForm<T>() : ValueForm(typeof(List<T>))
{
    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run) => run.Charge(56);

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        run.Charge(56);
        return new List<T>();
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run) => Row<T>.Write(CollectionsMarshal.AsSpan((List<T>)value), run);

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        var list = (List<T>)made;
        var count = Row<T>.ReadCount(run);
        // One of a type of the user's has had no constructor.
        if (list.GetType() != typeof(List<T>)) Construct(list);
        CollectionsMarshal.SetCount(list, count);
        Row<T>.Read(CollectionsMarshal.AsSpan(list), run);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(List<T> made);
}
