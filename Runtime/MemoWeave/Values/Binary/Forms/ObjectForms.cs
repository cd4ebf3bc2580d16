using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Objects by their fields, and before them, where a type of the user's derives from a collection, that collection's content.</summary>
internal sealed class ObjectForm(Type type, ValueForm? content, Action<object, WriteRun> write, Action<object, ReadRun> read, int size) : ValueForm(type)
{
    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        run.Charge(size);
        // It may refuse what does not show in the elements.
        content?.Begin(value, run);
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        run.Charge(size);
        return Shell.Of(RunTimeType);
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run)
    {
        write(value, run);
        content?.WriteBody(value, run);
    }

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        read(made, run);
        content?.ReadBody(made, run);
    }
}

/// <summary>Structs that come as objects.</summary>
internal sealed class BoxForm<T>(bool isShared) : ValueForm(typeof(T))
    where T : struct
{
    private static readonly ValueSite Content = new("", typeof(T));

    /// <inheritdoc/>
    public override bool IsShared => isShared;

    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run) => run.Charge(Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        run.Charge(Unsafe.SizeOf<T>());
        return default(T);
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run) => Slot<T>.Write(ref Unsafe.Unbox<T>(value), run, Content);

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run) => Slot<T>.Read(ref Unsafe.Unbox<T>(made), run, Content);
}

/// <summary>Objects that are written and read as a whole, and hold no other objects.</summary>
internal sealed class LeafForm<T>(Type runTimeType, bool isShared, Action<T, WriteRun> write, Func<ReadRun, T> read) : ValueForm(runTimeType, typeof(T))
{
    /// <inheritdoc/>
    public override bool IsShared => isShared;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run) => write((T)value, run);

    /// <inheritdoc/>
    public override object Make(ReadRun run) => read(run)!;
}
