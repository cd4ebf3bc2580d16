using System.Reflection;

namespace MemoWeave.Values.Sizes;

/// <summary>What meets all that values refer to where no code can be generated. Of an inline array, only the first element is met.</summary>
/// <remarks>Native code reads a field and no more. A runtime that has a JIT, and was told not to use it, first runs the static initializers of the field's type.</remarks>
internal static class ReflectedLooks
{
    /// <summary>For the objects of a type.</summary>
    /// <param name="fields">Its fields that lead on.</param>
    public static Action<object, ObjectSizes> Of(FieldInfo[] fields) => (value, sizes) =>
    {
        foreach (var field in fields)
        {
            if (field.FieldType.IsValueType) LookInto(field.GetValue(value), sizes);
            else sizes.Meet(field.GetValue(value));
        }
    };

    /// <summary>For arrays of structs.</summary>
    public static void Structs(object array, ObjectSizes sizes)
    {
        foreach (var boxed in (Array)array)
        {
            if (!sizes.MayLook()) break;
            LookInto(boxed, sizes);
        }
    }

    // A nullable one without a value is boxed as null.
    private static void LookInto(object? boxed, ObjectSizes sizes)
    {
        if (boxed is not null) SizePlan.Of(boxed.GetType()).Look?.Invoke(boxed, sizes);
    }
}
