using System.Reflection;

namespace MemoWeave.Shapes;

/// <summary>An instance field.</summary>
/// <typeparam name="TOwner">What its owner is handled as.</typeparam>
/// <param name="field">The field.</param>
internal abstract class FieldShape<TOwner>(FieldInfo field)
{
    /// <summary>The field.</summary>
    public FieldInfo Field { get; } = field;

    /// <summary>What a user calls it: a property, for the field behind one.</summary>
    public string Name { get; } = FieldNames.UserName(field);

    /// <summary>Whether it is part of a key (rule K5).</summary>
    public bool IsKey { get; } = !FieldMarks.IsNotKey(field);

    /// <summary>Calls the visitor with the field's type.</summary>
    public abstract TResult Accept<TResult>(FieldVisitor<TOwner, TResult> visitor);
}

/// <inheritdoc/>
/// <typeparam name="TOwner">What its owner is handled as.</typeparam>
/// <typeparam name="T">What its value is handled as.</typeparam>
/// <param name="field">The field.</param>
/// <param name="read">Reads it.</param>
internal sealed class FieldShape<TOwner, T>(FieldInfo field, FieldReader<TOwner, T> read) : FieldShape<TOwner>(field)
{
    /// <summary>Reads it.</summary>
    public FieldReader<TOwner, T> Read { get; } = read;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(FieldVisitor<TOwner, TResult> visitor) => visitor.Field(this);
}

/// <summary>Reads a field of an owner that isn't <see langword="null"/>.</summary>
internal delegate T FieldReader<TOwner, out T>(ref TOwner owner);

/// <summary>One use of a field: a case with its type.</summary>
/// <typeparam name="TOwner">What its owner is handled as.</typeparam>
/// <typeparam name="TResult">What the use makes of a field.</typeparam>
internal abstract class FieldVisitor<TOwner, TResult>
{
    public abstract TResult Field<T>(FieldShape<TOwner, T> field);
}
