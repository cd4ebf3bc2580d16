using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Types;

/// <summary>
/// Types in bytes (rule D11): a number in a table of the framework's types, composed with arrays and generic arguments; and for types of the user's a number made from name and fingerprint, which
/// only stands for a type that the declared one or a memoized signature leads to. Nothing is looked up by a name in the bytes.
/// </summary>
internal static class TypeCodes
{
    private const int MaxDepth = 12;

    private const byte Plain = 1;
    private const byte Named = 2;
    private const byte Array = 3;
    private const byte Grid = 4;
    private const byte Generic = 5;
    private const byte Definition = 6;
    private const byte Listed = 7;
    private const byte OfCompiler = 8;

    /// <summary>Writes a type, or refuses.</summary>
    public static void Write(Type type, WriteRun run) => Write(type, run, 0);

    /// <summary>Reads a type.</summary>
    public static Type Read(ReadRun run)
    {
        // What the parts of it allow, the whole may not: a constraint, or a framework that has no code for it.
        try
        {
            return Read(run, 0);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or TypeLoadException or InvalidOperationException)
        {
            throw ReadRun.Malformed();
        }
    }

    private static void Write(Type type, WriteRun run, int depth)
    {
        if (depth > MaxDepth) run.Refuse(type, "its type is made of too many others");
        if (TypeTable.Plain(type) is >= 0 and var plain) Coded(Plain, plain, run);
        else if (type.IsSZArray) Composed(Array, type, run, depth);
        else if (type.IsArray) Composed(Grid, type, run, depth);
        else if (type.IsConstructedGenericType && TypeTable.Generic(type.GetGenericTypeDefinition()) is >= 0 and var generic)
        {
            Coded(Generic, generic, run);
            foreach (var argument in type.GenericTypeArguments) Write(argument, run, depth + 1);
        }
        else if (type.IsGenericTypeDefinition && TypeTable.Generic(type) is >= 0 and var definition) Coded(Definition, definition, run);
        else if (run.Allowed.IdOf(type) is { } id)
        {
            run.Byte(Listed);
            run.Bits(id);
        }
        else if (Collections.IsOfTheCompiler(type))
        {
            run.Byte(OfCompiler);
            run.Bits(CompilerTypes.IdOf(type));
            Write(type.GenericTypeArguments[0], run, depth + 1);
        }
        else if (FrameworkTypes.Contains(type) && TypeTable.Named(type) is >= 0 and var named) Coded(Named, named, run);
        else run.Refuse(type, FrameworkTypes.Contains(type) ? "its type is not among those that can be told in bytes" : "its type belongs to no memoized signature, and only types that do can be read back");
    }

    private static Type Read(ReadRun run, int depth)
    {
        if (depth > MaxDepth) throw ReadRun.Malformed();
        return run.Byte() switch
        {
            Plain => TypeTable.Plain(run.Number()),
            Named => TypeTable.Named(run.Number()),
            Array => ArrayOf(Read(run, depth + 1)),
            Grid when run.Byte() is > 0 and <= 32 and var rank => GridOf(Read(run, depth + 1), rank),
            Generic => Constructed(TypeTable.Generic(run.Number()), run, depth),
            Definition => TypeTable.Generic(run.Number()),
            Listed => run.Allowed.TypeOf(run.Bits<ulong>()),
            OfCompiler => Constructed(CompilerTypes.Find(run.Bits<ulong>()), run, depth),
            _ => null,
        } ?? throw ReadRun.Malformed();
    }

    private static void Coded(byte kind, int number, WriteRun run)
    {
        run.Byte(kind);
        run.Number((uint)number);
    }

    private static void Composed(byte kind, Type type, WriteRun run, int depth)
    {
        run.Byte(kind);
        if (kind == Grid) run.Byte((byte)type.GetArrayRank());
        Write(type.GetElementType()!, run, depth + 1);
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A type that has no code can't be made, which is a miss.")]
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The same.")]
    private static Type? Constructed(Type? definition, ReadRun run, int depth)
    {
        if (definition is null) return null;
        var arguments = new Type[definition.GetGenericArguments().Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Read(run, depth + 1);
        if (System.Array.Exists(arguments, static a => a == typeof(void) || a.IsGenericTypeDefinition || a.IsByRefLike)) throw ReadRun.Malformed();
        return definition.MakeGenericType(arguments);
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A type that has no code can't be made, which is a miss.")]
    private static Type ArrayOf(Type element) => IsElement(element) ? element.MakeArrayType() : throw ReadRun.Malformed();

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A type that has no code can't be made, which is a miss.")]
    private static Type GridOf(Type element, int rank) => IsElement(element) ? element.MakeArrayType(rank) : throw ReadRun.Malformed();

    private static bool IsElement(Type type) => type != typeof(void) && !type.IsGenericTypeDefinition && !type.IsByRefLike;
}
