using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>
/// Collections that are made anew of their elements, by the framework's own constructor on an object that is there already; so that it can be part of itself, and that no constructor of a type of
/// the user's that derives from it runs.
/// </summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">What it is made of.</typeparam>
internal abstract class ElementsForm<TCollection, T>(Type? runTimeType = null) : ValueForm(runTimeType ?? typeof(TCollection), typeof(TCollection))
    where TCollection : class
{
    private static readonly ValueSite ComparerSite = new(".Comparer", typeof(object));

    /// <inheritdoc/>
    public sealed override bool HasBody => true;

    /// <summary>What it compares its elements with.</summary>
    protected virtual int Comparers => 0;

    /// <summary>Whether an element can be put in only when it is whole.</summary>
    protected virtual bool IsKeyed => false;

    /// <inheritdoc/>
    public sealed override void Begin(object value, WriteRun run) => run.Charge(96);

    /// <inheritdoc/>
    public sealed override object Make(ReadRun run)
    {
        run.Charge(96);
        return Shell.Of(typeof(TCollection));
    }

    /// <inheritdoc/>
    public sealed override void WriteBody(object value, WriteRun run)
    {
        var collection = (TCollection)value;
        for (var i = 0; i < Comparers; i++) run.Reference(ComparerOf(collection, i), ComparerSite);
        WriteExtra(collection, run);
        var elements = ElementsOf(collection);
        if (Guarded(() => WhyNot(collection, elements, run)) is { } reason) run.Refuse(typeof(TCollection), reason);
        // What finds things again takes room beside them.
        run.Charge(40L * elements.Length);
        WriteElements(elements, run);
    }

    /// <inheritdoc/>
    public sealed override void ReadBody(object made, ReadRun run)
    {
        var place = run.Later(this, made);
        var comparers = new object?[Comparers];
        for (var i = 0; i < comparers.Length; i++) comparers[i] = run.Reference(ComparerSite);
        var extra = ReadExtra(run);
        var elements = ReadElements(run);
        run.Charge(40L * elements.Length);
        Parts parts = new(elements, comparers, extra);
        run.SetParts(place, parts);
        if (!IsKeyed && Array.TrueForAll(comparers, IsOfFramework)) Fill(made, parts);
        if (IsKeyed) run.CheckLater(this, made);
    }

    /// <inheritdoc/>
    public sealed override void Complete(object made, object parts)
    {
        if (!((Parts)parts).IsUsed) Fill(made, (Parts)parts);
    }

    /// <inheritdoc/>
    public sealed override void Check(object made)
    {
        if (!FindsAll((TCollection)made, ElementsOf((TCollection)made))) ReadRun.Malformed();
    }

    /// <summary>One of its comparers.</summary>
    protected virtual object? ComparerOf(TCollection collection, int index) => null;

    /// <summary>What it is made of, in the order that it shows.</summary>
    protected abstract T[] ElementsOf(TCollection collection);

    /// <summary>Whether it finds all its elements.</summary>
    protected virtual bool FindsAll(TCollection collection, T[] elements) => true;

    /// <summary>Why it could not be made of its elements again, or <see langword="null"/>.</summary>
    protected virtual string? WhyNot(TCollection collection, T[] elements, WriteRun run) =>
        (!IsKeyed && Enumerable.Range(0, Comparers).All(i => IsOfFramework(ComparerOf(collection, i)))) || FindsAll(collection, elements) ? null : Keys.Changed;

    /// <summary>Writes what else there is to know.</summary>
    protected virtual void WriteExtra(TCollection collection, WriteRun run)
    {
    }

    /// <summary>Reads what else there is to know.</summary>
    protected virtual int ReadExtra(ReadRun run) => 0;

    /// <summary>Writes the elements.</summary>
    protected virtual void WriteElements(T[] elements, WriteRun run) => Row<T>.Write(elements, run);

    /// <summary>Reads the elements.</summary>
    protected virtual T[] ReadElements(ReadRun run) => Row<T>.Read(run);

    /// <summary>Makes the collection of its elements.</summary>
    /// <returns>How many there are in it now.</returns>
    protected abstract int Fill(TCollection made, T[] elements, object?[] comparers, int extra);

    private void Fill(object made, Parts parts)
    {
        parts.IsUsed = true;
        if (Fill((TCollection)made, parts.Elements, parts.Comparers, parts.Extra) != parts.Elements.Length) ReadRun.Malformed();
    }

    private static bool IsOfFramework(object? comparer) => comparer is null || FrameworkTypes.Contains(comparer.GetType());

    private static string? Guarded(Func<string?> why)
    {
        try
        {
            return why();
        }
        catch (RefusedValueException)
        {
            throw;
        }
        catch (Exception exception)
        {
            // It comes from the elements' own methods, or from a comparer.
            return $"its keys could not be compared: {exception.GetType().Name}";
        }
    }

    private sealed class Parts(T[] elements, object?[] comparers, int extra)
    {
        public T[] Elements => elements;

        public object?[] Comparers => comparers;

        public int Extra => extra;

        public bool IsUsed { get; set; }
    }
}
