using System.Collections;
using System.Collections.Specialized;
using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>The list without a type parameter.</summary>
internal sealed class ArrayListForm() : ElementsForm<ArrayList, object?>
{
    /// <inheritdoc/>
    protected override object?[] ElementsOf(ArrayList collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(ArrayList made, object?[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(ArrayList made, ICollection elements);
}

/// <summary>The queue without a type parameter.</summary>
internal sealed class UntypedQueueForm() : ElementsForm<Queue, object?>
{
    /// <inheritdoc/>
    protected override object?[] ElementsOf(Queue collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(Queue made, object?[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Queue made, ICollection elements);
}

/// <summary>The stack without a type parameter.</summary>
internal sealed class UntypedStackForm() : ElementsForm<Stack, object?>
{
    /// <inheritdoc/>
    protected override object?[] ElementsOf(Stack collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(Stack made, object?[] elements, object?[] comparers, int extra)
    {
        Array.Reverse(elements);
        Construct(made, elements);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Stack made, ICollection elements);
}

/// <summary>The list of texts.</summary>
internal sealed class StringCollectionForm() : ElementsForm<StringCollection, string?>
{
    /// <inheritdoc/>
    protected override string?[] ElementsOf(StringCollection collection) => [.. collection.Cast<string?>()];

    /// <inheritdoc/>
    protected override int Fill(StringCollection made, string?[] elements, object?[] comparers, int extra)
    {
        Construct(made);
        foreach (var element in elements) made.Add(element);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(StringCollection made);
}

/// <summary>Names with texts.</summary>
internal sealed class NameValueCollectionForm() : ElementsForm<NameValueCollection, (string? Name, string?[]? Values)>
{
    /// <inheritdoc/>
    protected override (string? Name, string?[]? Values)[] ElementsOf(NameValueCollection collection) =>
        [.. Enumerable.Range(0, collection.Count).Select(i => (collection.GetKey(i), collection.GetValues(i)))];

    /// <inheritdoc/>
    protected override string? WhyNot(NameValueCollection collection, (string? Name, string?[]? Values)[] elements, WriteRun run)
    {
        NameValueCollection plain = new() { { "a", "1" }, { "A", "2" } };
        // It does not tell what it compares its names with; one that was made with something of its own does not find them like this.
        return Comparer(collection).GetType() == Comparer(plain).GetType() && Equals(Comparer(collection), Comparer(plain)) && !IsReadOnly(collection) ? null : "it compares names in a way of its own, or can't be changed";
    }

    /// <inheritdoc/>
    protected override int Fill(NameValueCollection made, (string? Name, string?[]? Values)[] elements, object?[] comparers, int extra)
    {
        Construct(made);
        foreach (var (name, values) in elements)
        {
            if (values is null) made.Add(name, null);
            else foreach (var value in values) made.Add(name, value);
        }

        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(NameValueCollection made);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Comparer")]
    private static extern IEqualityComparer Comparer(NameObjectCollectionBase collection);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_IsReadOnly")]
    private static extern bool IsReadOnly(NameObjectCollectionBase collection);
}
