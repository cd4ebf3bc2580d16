using System.Collections;
using System.Numerics;
using System.Reflection;
using CsCheck;

namespace MemoWeave.Woven.Tests;

/// <summary>Random arguments for any parameter type of the fixture, small enough that equal ones come up again.</summary>
internal static class ArgumentGenerator
{
    private static readonly Type[] Collections = [typeof(HashSet<>), typeof(Memory<>), typeof(ArraySegment<>), typeof(Dictionary<,>)];

    private static readonly Gen<string?> Text = Gen.OneOf(Gen.Const((string?)null), Any<string?>("", "a", "ab", "abc", "abcd"), Gen.String[0, 6].Select(s => (string?)s));

    public static Gen<object?[]> For(MethodInfo method) => All([.. method.GetParameters().Select(For)]);

    private static Gen<object?[]> All(Gen<object?>[] generators) =>
        generators.Aggregate(Gen.Const(Array.Empty<object?>()), (all, next) => Gen.Select(all, next, (before, value) => (object?[])[.. before, value]));

    // What an `out` parameter held before doesn't matter.
    private static Gen<object?> For(ParameterInfo parameter) =>
        parameter.IsOut ? Gen.Const((object?)null) : For(parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType);

    private static Gen<object?> For(Type type)
    {
        // A span is made of the array at the call.
        if (type.IsByRefLike)
            return ListOf(type.GetGenericArguments()[0], asArray: true);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Gen.OneOf(Gen.Const((object?)null), For(underlying));
        if (type.IsEnum)
            return Gen.Int[0, 6].Select(i => (object?)Enum.ToObject(type, i));
        if (type.IsArray && type.GetArrayRank() > 1)
            return Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2]).Select(lengths => (object?)Array.CreateInstance(type.GetElementType()!, lengths.Item1, lengths.Item2));
        if (type.IsArray)
            return ListOf(type.GetElementType()!, asArray: true);
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(List<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
            return ListOf(type.GetGenericArguments()[0], asArray: false);
        if (type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return All([.. type.GetGenericArguments().Select(For)]).Select(items => Activator.CreateInstance(type, items));
        if (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition()))
            return Collection(type);
        return type.Namespace == typeof(BodyRuns).Namespace ? OfUser(type) : Leaf(type);
    }

    // What is made of an array, or of pairs of keys and values.
    private static Gen<object?> Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1)
            return ListOf(arguments[0], asArray: true).Select(array => Activator.CreateInstance(type, array));
        return Gen.Select(Any("", "a", "b").Array[0, 3], For(arguments[1]).Array[3]).Select((keys, values) =>
        {
            var map = (IDictionary)Activator.CreateInstance(type)!;
            for (var i = 0; i < keys.Length; i++)
                map[keys[i]] = values[i];
            return (object?)map;
        });
    }

    // By the constructor with the most parameters, of the type or of one derived from it.
    private static Gen<object?> OfUser(Type type)
    {
        var concrete = type.IsGenericType || type.IsSealed ? [type] : type.Assembly.GetTypes().Where(t => !t.IsAbstract && type.IsAssignableFrom(t)).ToArray();
        var made = concrete.Select(t => t.GetConstructors().MaxBy(c => c.GetParameters().Length)!).Select(c => All([.. c.GetParameters().Select(For)]).Select(c.Invoke).Select(o => (object?)o));
        return Gen.OneOf([.. made]);
    }

    private static Gen<object?> Leaf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => Boxed(Gen.Bool),
        TypeCode.Char => Boxed(Gen.Char),
        TypeCode.SByte => Boxed(Gen.SByte),
        TypeCode.Byte => Boxed(Gen.Byte),
        TypeCode.Int16 => Boxed(Gen.Short),
        TypeCode.UInt16 => Boxed(Gen.UShort),
        TypeCode.Int32 => Boxed(Gen.OneOf(Gen.Int[-10, 10], Gen.Int)),
        TypeCode.UInt32 => Boxed(Gen.UInt),
        TypeCode.Int64 => Boxed(Gen.Long),
        TypeCode.UInt64 => Boxed(Gen.ULong),
        TypeCode.Single => Boxed(Gen.Float),
        TypeCode.Double => Boxed(Gen.OneOf(Gen.Double, Any(0.0, -0.0, double.NaN))),
        TypeCode.Decimal => Boxed(Gen.Decimal),
        TypeCode.DateTime => Boxed(Gen.DateTime),
        TypeCode.String => Text.Select(s => (object?)s),
        _ => Other(type),
    };

    private static Gen<object?> Other(Type type) => type switch
    {
        _ when type == typeof(Guid) => Boxed(Gen.Guid),
        _ when type == typeof(DateTimeOffset) => Boxed(Gen.DateTimeOffset),
        _ when type == typeof(TimeSpan) => Boxed(Gen.TimeSpan),
        _ when type == typeof(DateOnly) => Boxed(Gen.Date.Select(DateOnly.FromDateTime)),
        _ when type == typeof(TimeOnly) => Boxed(Gen.Int[0, 86_399].Select(s => new TimeOnly(0).Add(TimeSpan.FromSeconds(s)))),
        _ when type == typeof(Int128) => Boxed(Gen.Long.Select(v => (Int128)v * v)),
        _ when type == typeof(Half) => Boxed(Gen.Float.Select(v => (Half)v)),
        _ when type == typeof(BigInteger) => Boxed(Gen.Long.Select(v => BigInteger.Pow(v, 3))),
        _ when type == typeof(Uri) => Any<object?>(null, new Uri("https://example.org/a"), new Uri("b/c", UriKind.Relative)),
        _ when type == typeof(Version) => Any<object?>(null, new Version(1, 2), new Version(1, 2, 0)),
        _ when type == typeof(object) => Gen.OneOf(Boxed(Gen.Int), Text.Select(s => (object?)s), Boxed(Gen.Double), Gen.Const((object?)null)),
        _ when type == typeof(CancellationToken) => Gen.Const((object?)CancellationToken.None),
        _ when type == typeof(IProgress<int>) => Gen.Const((object?)null),
        _ => throw new NotSupportedException($"no generator for {type}"),
    };

    private static Gen<object?> ListOf(Type element, bool asArray) =>
        For(element).Array[0, 5].Select(values =>
        {
            var array = Array.CreateInstance(element, values.Length);
            for (var i = 0; i < values.Length; i++)
                array.SetValue(values[i], i);
            return asArray ? array : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array);
        });

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<object?> Boxed<T>(Gen<T> generator) => generator.Select(value => (object?)value);
}
