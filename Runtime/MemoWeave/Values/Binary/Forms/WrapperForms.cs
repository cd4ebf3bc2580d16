using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Collections that show another one, to which they only refer.</summary>
internal abstract class WrapperForm<TWrapper, TWrapped>(Type type) : ValueForm(type)
    where TWrapper : class
    where TWrapped : class
{
    private static readonly ValueSite Site = new("", typeof(TWrapped));

    /// <inheritdoc/>
    public sealed override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run) => run.Charge(48);

    /// <inheritdoc/>
    public sealed override object Make(ReadRun run)
    {
        run.Charge(48);
        return Shell.Of(RunTimeType);
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run) => run.Reference(Wrapped((TWrapper)value), Site);

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run) => Construct((TWrapper)made, (TWrapped)(run.Reference(Site) ?? throw ReadRun.Malformed()));

    /// <summary>What it shows.</summary>
    protected abstract TWrapped Wrapped(TWrapper wrapper);

    /// <summary>Makes it show something.</summary>
    protected abstract void Construct(TWrapper made, TWrapped wrapped);
}

/// <summary>A <see cref="Collection{T}"/>, and what the framework derives from it.</summary>
internal sealed class CollectionForm<T>(Type type) : WrapperForm<Collection<T>, IList<T>>(type)
{
    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        for (var t = value.GetType(); t != typeof(Collection<T>); t = t.BaseType!)
        {
            if (FrameworkTypes.Contains(t) && FieldShapes.Instance(t).Any(f => typeof(Delegate).IsAssignableFrom(f.FieldType) && f.GetValue(value) is not null)) run.Refuse(t, "someone watches it for changes");
        }

        base.Begin(value, run);
    }

    /// <inheritdoc/>
    protected override IList<T> Wrapped(Collection<T> wrapper) => Items(wrapper);

    /// <inheritdoc/>
    protected override void Construct(Collection<T> made, IList<T> wrapped) => Fill(made, wrapped);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Items")]
    private static extern IList<T> Items(Collection<T> wrapper);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Fill(Collection<T> made, IList<T> wrapped);
}

/// <summary>A <see cref="ReadOnlyCollection{T}"/>.</summary>
internal sealed class ReadOnlyCollectionForm<T>(Type type) : WrapperForm<ReadOnlyCollection<T>, IList<T>>(type)
{
    /// <inheritdoc/>
    protected override IList<T> Wrapped(ReadOnlyCollection<T> wrapper) => Items(wrapper);

    /// <inheritdoc/>
    protected override void Construct(ReadOnlyCollection<T> made, IList<T> wrapped) => Fill(made, wrapped);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Items")]
    private static extern IList<T> Items(ReadOnlyCollection<T> wrapper);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Fill(ReadOnlyCollection<T> made, IList<T> wrapped);
}

/// <summary>A <see cref="ReadOnlyDictionary{TKey, TValue}"/>.</summary>
internal sealed class ReadOnlyDictionaryForm<TKey, TValue>(Type type) : WrapperForm<ReadOnlyDictionary<TKey, TValue>, IDictionary<TKey, TValue>>(type)
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override IDictionary<TKey, TValue> Wrapped(ReadOnlyDictionary<TKey, TValue> wrapper) => Items(wrapper);

    /// <inheritdoc/>
    protected override void Construct(ReadOnlyDictionary<TKey, TValue> made, IDictionary<TKey, TValue> wrapped) => Fill(made, wrapped);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Dictionary")]
    private static extern IDictionary<TKey, TValue> Items(ReadOnlyDictionary<TKey, TValue> wrapper);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Fill(ReadOnlyDictionary<TKey, TValue> made, IDictionary<TKey, TValue> wrapped);
}

/// <summary>A <see cref="ReadOnlySet{T}"/>.</summary>
internal sealed class ReadOnlySetForm<T>(Type type) : WrapperForm<ReadOnlySet<T>, ISet<T>>(type)
{
    /// <inheritdoc/>
    protected override ISet<T> Wrapped(ReadOnlySet<T> wrapper) => Items(wrapper);

    /// <inheritdoc/>
    protected override void Construct(ReadOnlySet<T> made, ISet<T> wrapped) => Fill(made, wrapped);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Set")]
    private static extern ISet<T> Items(ReadOnlySet<T> wrapper);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Fill(ReadOnlySet<T> made, ISet<T> wrapped);
}
