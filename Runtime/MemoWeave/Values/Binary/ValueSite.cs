using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary;

/// <summary>A place that values are written from and read to: a field, or the elements of a collection.</summary>
/// <param name="name">What a user calls it; empty for what the framework keeps to itself.</param>
/// <param name="declared">The declared type of what is there.</param>
internal sealed class ValueSite(string name, Type declared)
{
    private ValueForm? _last;
    private ValueForm? _formOfDeclared;
    private Type? _accepted;

    /// <summary>What a user calls it.</summary>
    public string Name { get; } = name;

    /// <summary>The declared type of what is there.</summary>
    public Type Declared { get; } = declared;

    /// <summary>The form of objects of exactly the declared type.</summary>
    public ValueForm FormOfDeclared => _formOfDeclared is { } known ? known : Remember(ref _formOfDeclared, ValueForms.Of(Declared));

    /// <summary>The elements of a collection.</summary>
    public static ValueSite Elements(Type type) => new(CopySite.Elements, type);

    /// <summary>A field.</summary>
    public static ValueSite For(FieldInfo field) => new(CopySite.For(field).Name, field.FieldType);

    /// <summary>The form of an object that was found here. Most places see one type again and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueForm FormOf(object value)
    {
        var last = _last;
        return last is not null && last.RunTimeType == value.GetType() ? last : Remember(ref _last, ValueForms.Of(value.GetType()));
    }

    /// <summary>Whether an object of a type may be here.</summary>
    public bool Accepts(Type type)
    {
        if (type == _accepted || type == Declared) return true;
        if (!Declared.IsAssignableFrom(type)) return false;
        _accepted = type;
        return true;
    }

    private static ValueForm Remember(ref ValueForm? place, ValueForm form)
    {
        // What is refused may be known better later (rule K5).
        if (form is not Forms.RefusedForm) place = form;
        return form;
    }
}
