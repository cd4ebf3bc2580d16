using MemoWeave.Shapes;

namespace MemoWeave.Values.Differs;

/// <summary>Objects and structs by their fields.</summary>
internal sealed class ObjectDiffer<T>(ObjectShape<T> shape) : Differ
{
    private FieldDiffer<T>[]? _fields;

    /// <inheritdoc/>
    public override void Compare(object left, object right, ExactComparison walk)
    {
        if (shape.Content is not null) Of(shape.Content.Type).Compare(left, right, walk);
        // Made when the first value comes, since a type may be made of itself.
        _fields ??= [.. shape.Fields.Select(static f => f.Accept(FieldDifferFactory<T>.Instance))];
        var (ours, theirs) = ((T)left, (T)right);
        foreach (var field in _fields)
        {
            if (!field.Compare(ref ours, ref theirs, walk)) return;
        }
    }
}

/// <summary>Compares one field of two objects.</summary>
internal abstract class FieldDiffer<TOwner>
{
    /// <summary>Compares the field of two objects that aren't <see langword="null"/>.</summary>
    public abstract bool Compare(ref TOwner left, ref TOwner right, ExactComparison walk);
}

/// <inheritdoc/>
internal sealed class FieldDiffer<TOwner, T>(FieldShape<TOwner, T> shape) : FieldDiffer<TOwner>
{
    private readonly string _name = CopySite.For(shape.Field).Name;

    /// <inheritdoc/>
    public override bool Compare(ref TOwner left, ref TOwner right, ExactComparison walk) => walk.Compare(shape.Read(ref left), shape.Read(ref right), _name);
}

/// <summary>Makes what compares a field.</summary>
internal sealed class FieldDifferFactory<TOwner> : FieldVisitor<TOwner, FieldDiffer<TOwner>>
{
    /// <summary>The one there is.</summary>
    public static FieldDifferFactory<TOwner> Instance { get; } = new();

    /// <inheritdoc/>
    public override FieldDiffer<TOwner> Field<T>(FieldShape<TOwner, T> field) => new FieldDiffer<TOwner, T>(field);
}

/// <summary>Values told by another value.</summary>
internal sealed class ConvertedDiffer(ConvertedShape shape) : Differ
{
    /// <inheritdoc/>
    public override void Compare(object left, object right, ExactComparison walk) => walk.Compare(shape.Convert(left), shape.Convert(right), "");
}
