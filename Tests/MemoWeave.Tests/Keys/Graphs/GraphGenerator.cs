using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MemoWeave.Tests.Keys.Graphs;

/// <summary>Makes values of any of the types, the same ones from the same seed; small ones, so that equal ones are common; with objects shared and in circles.</summary>
internal sealed class GraphGenerator(int seed)
{
    private const int MaxDepth = 5;
    private static readonly MethodInfo FillRows = typeof(GraphGenerator).GetMethod(nameof(FillRow), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly Random _random = new(seed);
    private readonly List<object> _made = [];

    public object? Make(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return _random.Next(3) == 0 ? null : Make(value, depth);
        if (Leaf(type, out var leaf)) return leaf;
        if (!type.IsValueType && type != typeof(object) && (depth >= MaxDepth || _random.Next(6) == 0)) return null;
        if (type == typeof(object) && depth >= MaxDepth) return null;
        if (!type.IsValueType && _random.Next(4) == 0 && _made.Where(type.IsInstanceOfType).ToArray() is { Length: > 0 } others) return others[_random.Next(others.Length)];
        if (type == typeof(object) || type.IsAbstract)
        {
            var choices = GraphTypes.Concrete.Where(type.IsAssignableFrom).ToArray();
            if (choices.Length > 0) return Make(choices[_random.Next(choices.Length)], depth);
        }

        return Collection(type, depth, out var collection) ? collection : Object(type, depth);
    }

    /// <summary>The fields that tell a value of a user's type.</summary>
    public static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var t = type; t is not null && t.Assembly == typeof(GraphGenerator).Assembly || t is { IsGenericType: true, Namespace: "System" } or { Name: "KeyValuePair`2" }; t = t.BaseType)
        {
            foreach (var field in t!.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)) yield return field;
        }
    }

    private bool Leaf(Type type, out object? leaf)
    {
        var number = _random.Next(3);
        leaf = type switch
        {
            _ when type == typeof(string) => number switch { 0 => null, 1 => "a", _ => _random.Next(2) == 0 ? "b" : "" },
            _ when type == typeof(Uri) => number == 0 ? null : new Uri(number == 1 ? "http://a/" : "b", UriKind.RelativeOrAbsolute),
            _ when type == typeof(Version) => number == 0 ? null : new Version(1, number),
            _ when type == typeof(Type) => number == 0 ? null : number == 1 ? typeof(int) : typeof(Node),
            _ when type == typeof(DateTime) => new DateTime(number, (DateTimeKind)_random.Next(3)),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(TimeSpan.TicksPerDay + number, TimeSpan.FromHours(_random.Next(2))),
            _ when type == typeof(TimeSpan) => TimeSpan.FromTicks(number),
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(number),
            _ when type == typeof(TimeOnly) => new TimeOnly(number),
            _ when type == typeof(Guid) => new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            _ when type == typeof(decimal) => number == 0 ? 1m : number == 1 ? 1.0m : 2m,
            _ when type == typeof(double) => number == 0 ? 0.0 : number == 1 ? -0.0 : double.NaN,
            _ when type == typeof(float) => number == 0 ? 0f : number == 1 ? -0f : 1f,
            _ when type == typeof(Half) => (Half)number,
            _ when type == typeof(BigInteger) => BigInteger.Pow(-3, number * 30),
            _ when type == typeof(Int128) => (Int128)number << 70,
            _ when type == typeof(Rune) => new Rune('a' + number),
            _ when type == typeof(bool) => number == 0,
            _ when type == typeof(char) => (char)('a' + number),
            _ when type == typeof(CancellationToken) => new CancellationToken(number == 0),
            _ when type == typeof(IProgress<int>) => number == 0 ? null : new Progress<int>(),
            _ when type.IsEnum => Enum.ToObject(type, number),
            _ when type.IsPrimitive => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
            _ => this,
        };
        return !ReferenceEquals(leaf, this);
    }

    private bool Collection(Type type, int depth, out object? made)
    {
        made = null;
        if (type.IsArray) made = Array(type, depth);
        else if (type.GetCustomAttribute<InlineArrayAttribute>() is not null || type == typeof(Buffer)) made = FillRows.MakeGenericMethod(type).Invoke(null, [_random]);
        else if (ElementOf(type) is not { } elements) return false;
        else if (type.IsInterface) made = Make(Implementing(type, elements), depth);
        else made = Keep(Filled(type, elements, Items(elements, depth)), type);
        return true;
    }

    private Type Implementing(Type contract, Type elements) =>
        contract.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? typeof(Dictionary<,>).MakeGenericType(contract.GenericTypeArguments)
        : _random.Next(2) == 0 ? typeof(List<>).MakeGenericType(elements) : elements.MakeArrayType();

    private Array Items(Type elements, int depth)
    {
        var items = System.Array.CreateInstance(elements, _random.Next(4));
        for (var i = 0; i < items.Length; i++) items.SetValue(Make(elements, depth + 1), i);
        return items;
    }

    private object? Filled(Type type, Type elements, Array items)
    {
        if (type.Name is "ImmutableArray`1") return items.Length == 0 && _random.Next(2) == 0 ? Activator.CreateInstance(type) : Immutable(typeof(System.Collections.Immutable.ImmutableArray), elements, items);
        if (type.Name is "ImmutableList`1") return Immutable(typeof(System.Collections.Immutable.ImmutableList), elements, items);
        if (type.Name is "ImmutableHashSet`1") return Immutable(typeof(System.Collections.Immutable.ImmutableHashSet), elements, items);
        if (type.Name is "ImmutableDictionary`2") return _random.Next(2) == 0 ? null : System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("a", _random.Next(2));
        if (type.Name is "Memory`1" or "ReadOnlyMemory`1" or "ArraySegment`1") return Activator.CreateInstance(type, items);
        if (type.Name is "ReadOnlyCollection`1") return Activator.CreateInstance(type, items);
        var made = Activator.CreateInstance(type)!;
        FillUser(made, type, MaxDepth - 1);
        var add = type.GetMethods().First(m => m.Name is "Add" or "Enqueue" or "Push" or "AddLast" or "TryAdd" && m.GetParameters().Length == (typeof(IDictionary).IsAssignableFrom(type) ? 2 : 1) && m.GetParameters()[0].ParameterType.Name != "LinkedListNode`1");
        foreach (var item in items)
        {
            if (typeof(IDictionary).IsAssignableFrom(type))
            {
                var key = item.GetType().GetProperty("Key")!.GetValue(item);
                if (key is not null && !((IDictionary)made).Contains(key)) ((IDictionary)made).Add(key, item.GetType().GetProperty("Value")!.GetValue(item));
            }
            else if (item is not null || !elements.IsValueType)
            {
                if (item is null && type.Name is "HashSet`1" or "SortedSet`1") continue;
                add.Invoke(made, [item]);
            }
        }

        return made;
    }

    private static object? Immutable(Type factory, Type elements, Array items) =>
        factory.GetMethods().First(static m => m.Name == "CreateRange" && m.GetParameters() is [{ ParameterType.Name: "IEnumerable`1" }] && m.GetGenericArguments().Length == 1).MakeGenericMethod(elements).Invoke(null, [items]);

    private object Array(Type type, int depth)
    {
        var element = type.GetElementType()!;
        var array = System.Array.CreateInstance(element, [.. Enumerable.Range(0, type.GetArrayRank()).Select(_ => _random.Next(3))]);
        Keep(array, type);
        var indices = new int[array.Rank];
        for (var i = 0; i < array.Length; i++)
        {
            var rest = i;
            for (var d = array.Rank - 1; d >= 0; d--) (rest, indices[d]) = Math.DivRem(rest, array.GetLength(d));
            array.SetValue(Make(element, depth + 1), indices);
        }

        return array;
    }

    private object Object(Type type, int depth)
    {
        if (type.IsGenericType && type.Namespace == "System") return Activator.CreateInstance(type, [.. type.GenericTypeArguments.Select(t => Make(t, depth + 1))])!;
        if (type.Name == "KeyValuePair`2") return Activator.CreateInstance(type, [.. type.GenericTypeArguments.Select(t => Make(t, depth + 1) ?? (t == typeof(string) ? "" : null))])!;
        var made = type.GetConstructor(Type.EmptyTypes) is { } constructor ? constructor.Invoke(null) : RuntimeHelpers.GetUninitializedObject(type);
        Keep(made, type);
        FillUser(made, type, depth);
        return made;
    }

    private void FillUser(object made, Type type, int depth)
    {
        foreach (var field in Fields(type)) field.SetValue(made, Make(field.FieldType, depth + 1));
    }

    private object? Keep(object? made, Type type)
    {
        if (made is not null && !type.IsValueType) _made.Add(made);
        return made;
    }

    private static Type? ElementOf(Type type) =>
        type.Name is "Memory`1" or "ReadOnlyMemory`1" ? type.GenericTypeArguments[0]
        : type.GetInterfaces().Append(type).FirstOrDefault(static c => c.IsGenericType && c.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    private static object FillRow<T>(Random random)
        where T : struct
    {
        var made = default(T);
        if (typeof(T) == typeof(TwoTexts))
        {
            foreach (ref var text in MemoryMarshal.CreateSpan(ref Unsafe.As<T, string?>(ref made), 2)) text = random.Next(2) == 0 ? "a" : null;
            return made;
        }

        var bytes = MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref made), typeof(T) == typeof(Buffer) ? 5 : Unsafe.SizeOf<T>());
        bytes[random.Next(bytes.Length)] = (byte)random.Next(2);
        return made;
    }
}
