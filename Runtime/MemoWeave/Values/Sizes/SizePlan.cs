using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Sizes;

/// <summary>How large objects of a type are, and what they refer to.</summary>
internal sealed class SizePlan
{
    private static readonly ConditionalWeakTable<Type, SizePlan> Known = [];

    private readonly long _bytes;
    private readonly int _elementBytes;

    private SizePlan(long bytes, int elementBytes = 0)
    {
        _bytes = bytes;
        _elementBytes = elementBytes;
    }

    /// <summary>Meets all that an object refers to; <see langword="null"/>: it refers to nothing.</summary>
    public Action<object, ObjectSizes>? Look { get; private init; }

    /// <summary>The plan of a type.</summary>
    public static SizePlan Of(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        SizePlan made;
        try
        {
            made = Make(type);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A part of the type can't be loaded; its objects are there all the same.
            made = new SizePlan(ObjectLayout.Least);
        }

        return Known.GetOrAdd(type, made);
    }

    /// <summary>The bytes of one object, without what it refers to.</summary>
    public long SizeOf(object value) => _elementBytes == 0 ? _bytes : ObjectLayout.RoundUp(_bytes + (LengthOf(value) * _elementBytes));

    private static long LengthOf(object value) => value is string text ? text.Length : Unsafe.As<Array>(value).LongLength;

    private static SizePlan Make(Type type)
    {
        if (ProcessObjects.AreDescriptions(type)) return new SizePlan(0);
        if (type == typeof(string)) return new SizePlan(ObjectLayout.String, sizeof(char));
        if (type.IsArray)
        {
            var element = type.GetElementType()!;
            return new SizePlan(ObjectLayout.OfArray(type), ObjectLayout.OfField(element)) { Look = LeadingFields.MayLead(element) ? ArrayLooks.Of(element) : null };
        }

        var bytes = type.IsValueType ? ObjectLayout.OfBox(type) : ObjectLayout.OfClass(type);
        if (ProcessObjects.Contain(type) || LeadingFields.Of(type) is not { Length: > 0 } fields) return new SizePlan(bytes);
        return new SizePlan(bytes)
        {
            Look = !RuntimeFeature.IsDynamicCodeSupported ? ReflectedLooks.Of(fields) : type.IsValueType ? LookEmitter.OfBox(type) : LookEmitter.OfClass(fields),
        };
    }
}
