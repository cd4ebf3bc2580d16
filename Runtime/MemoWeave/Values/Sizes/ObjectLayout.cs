using System.Numerics;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Sizes;

/// <summary>
/// What objects take on the heap. The size of a struct the runtime tells; that of an object it doesn't, so it is worked out the way the runtime lays out fields: a
/// word before the object and one for its type, base types first, the fields of each type by size, structs last, all of it in whole words.
/// </summary>
internal static class ObjectLayout
{
    private const int OfInt32 = sizeof(int);

    private static readonly int Word = nint.Size;
    private static readonly int Header = 2 * Word;

    /// <summary>The least that an object takes.</summary>
    public static long Least => Header + Word;

    /// <summary>A string without characters: its length, and the zero at its end.</summary>
    public static long String => Header + OfInt32 + sizeof(char);

    /// <summary>An array without elements: its length, and unless it is of the usual kind, the length and lower bound of each dimension.</summary>
    public static long OfArray(Type type) => Header + Word + (type.IsSZArray ? 0 : 2 * OfInt32 * type.GetArrayRank());

    /// <summary>A boxed struct.</summary>
    public static long OfBox(Type type) => OfObject(OfField(type));

    /// <summary>An object of a class, other than a string.</summary>
    public static long OfClass(Type type) => OfObject(EndOfFields(type));

    /// <summary>A field or element of a type.</summary>
    public static int OfField(Type type) => type.IsValueType ? OfStruct(type) : Word;

    /// <summary>To whole words.</summary>
    public static long RoundUp(long bytes) => RoundUp(bytes, Word);

    private static long OfObject(long fields) => Math.Max(Least, RoundUp(Header + fields));

    private static int OfStruct(Type type)
    {
        try
        {
            return RuntimeHelpers.SizeOf(type.TypeHandle);
        }
        catch (NotSupportedException) when (!type.IsPrimitive)
        {
            // Native code may have no handle of a struct that it never boxes.
            return (int)RoundUp(EndOfFields(type));
        }
    }

    private static long EndOfFields(Type? type)
    {
        if (type is null || type == typeof(object)) return 0;
        var end = EndOfFields(type.BaseType);
        var words = 0L;
        // By the logarithm of their size.
        var small = new int[BitOperations.Log2((uint)Word)];
        List<int> structs = [];
        foreach (var field in FieldShapes.Instance(type))
        {
            var size = OfField(field.FieldType);
            if (field.FieldType is { IsValueType: true, IsPrimitive: false, IsEnum: false }) structs.Add(size);
            else if (size < Word) small[BitOperations.Log2((uint)size)]++;
            else words += size;
        }

        end = FillGap(end, small, words > 0);
        if (words > 0) end = RoundUp(end) + words;
        for (var i = small.Length - 1; i >= 0; i--) end = small[i] > 0 ? RoundUp(end, 1 << i) + ((long)small[i] << i) : end;
        foreach (var size in structs) end = RoundUp(end, AlignmentOf(size)) + size;
        return end;
    }

    /// <summary>Small fields go where the base type's fields left a gap before larger ones, as long as one fits.</summary>
    private static long FillGap(long end, int[] small, bool hasWords)
    {
        for (var i = 0; i < small.Length; i++)
        {
            if (end % (2L << i) == 0) continue;
            if (!hasWords && !small.AsSpan(i + 1).ContainsAnyExcept(0)) break;
            var fitting = small.AsSpan(0, i + 1).LastIndexOfAnyExcept(0);
            if (fitting < 0) break;
            small[fitting]--;
            end += 1L << fitting;
        }

        return end;
    }

    // A struct's size is a multiple of its alignment, and most often of no greater one.
    private static int AlignmentOf(int size) => Math.Min(Word, 1 << BitOperations.TrailingZeroCount(size));

    private static long RoundUp(long bytes, int alignment) => (bytes + alignment - 1) / alignment * alignment;
}
