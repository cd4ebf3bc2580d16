using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Woven.Tests;

/// <summary>
/// Woven and unwoven fixture have types of their own. This makes of an object of one the same object of the other, field by field,
/// shared objects shared again.
/// </summary>
internal sealed class Translation(Assembly target)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly Dictionary<object, object> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>The object itself, if no type of the fixture is in its type.</summary>
    public object? Of(object? value)
    {
        if (value is null || Of(value.GetType()) is var type && type == value.GetType())
            return value;
        if (_made.TryGetValue(value, out var made))
            return made;
        if (value is Array array)
            return OfArray(array, type);
        var copy = RuntimeHelpers.GetUninitializedObject(type);
        _made.Add(value, copy);
        for (var (from, to) = (value.GetType(), type); from is not null; (from, to) = (from.BaseType, to!.BaseType))
        {
            foreach (var field in from.GetFields(Own))
                to!.GetField(field.Name, Own)?.SetValue(copy, Of(field.GetValue(value)));
        }

        return copy;
    }

    private Array OfArray(Array array, Type type)
    {
        var copy = Array.CreateInstance(type.GetElementType()!, array.Length);
        _made.Add(array, copy);
        for (var i = 0; i < array.Length; i++)
            copy.SetValue(Of(array.GetValue(i)), i);
        return copy;
    }

    private Type Of(Type type) =>
        type.IsArray ? (Of(type.GetElementType()!) is var element && element == type.GetElementType() ? type : element.MakeArrayType())
        : type.IsConstructedGenericType ? Of(type.GetGenericTypeDefinition()).MakeGenericType([.. type.GetGenericArguments().Select(Of)])
        : type.Assembly.GetName().Name == target.GetName().Name ? target.GetType(type.FullName!, throwOnError: true)!
        : type;
}
