using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.Values.Binary.Types;

/// <summary>The types of the framework that bytes may tell, by their place in these lists. New ones come last: what is stored carries the numbers.</summary>
internal static class TypeTable
{
    private static readonly Type[] PlainTypes =
    [
        typeof(object), typeof(bool), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128),
        typeof(nint), typeof(nuint), typeof(Half), typeof(float), typeof(double), typeof(decimal), typeof(Complex), typeof(BigInteger), typeof(char), typeof(Rune), typeof(string), typeof(Guid),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(TimeZoneInfo), typeof(Index), typeof(Range), typeof(Version), typeof(Uri), typeof(Type),
        typeof(CultureInfo), typeof(Encoding), typeof(Regex), typeof(IPAddress), typeof(IPEndPoint), typeof(FileInfo), typeof(DirectoryInfo), typeof(StringBuilder), typeof(BitArray),
        typeof(Vector2), typeof(Vector3), typeof(Vector4), typeof(Quaternion), typeof(Plane), typeof(Matrix3x2), typeof(Matrix4x4), typeof(DBNull),
        typeof(ArrayList), typeof(Queue), typeof(Stack), typeof(Hashtable), typeof(DictionaryEntry), typeof(CancellationToken), typeof(void), typeof(ValueType), typeof(Enum), typeof(Array), typeof(Delegate),
        typeof(StringComparer), typeof(IComparer), typeof(IEqualityComparer), typeof(IEnumerable), typeof(ICollection), typeof(IList), typeof(IDictionary), typeof(IDisposable), typeof(IComparable), typeof(IFormattable),
        typeof(DayOfWeek), typeof(DateTimeKind), typeof(ConsoleColor), typeof(ConsoleKey), typeof(StringComparison), typeof(MidpointRounding), typeof(UriKind), typeof(HttpStatusCode), typeof(TypeCode),
        typeof(RegexOptions), typeof(NumberStyles), typeof(DateTimeStyles), typeof(CompareOptions), typeof(FileAttributes), typeof(FileMode), typeof(FileAccess), typeof(FileShare), typeof(NormalizationForm),
        typeof(ReferenceEqualityComparer), typeof(FormattableString), typeof(ValueTuple),
    ];

    private static readonly Type[] GenericTypes =
    [
        typeof(Nullable<>), typeof(KeyValuePair<,>),
        typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>), typeof(ValueTuple<,,,,,,,>),
        typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>), typeof(Tuple<,,,,,,,>),
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>), typeof(SortedSet<>), typeof(SortedDictionary<,>), typeof(SortedList<,>),
        typeof(OrderedDictionary<,>), typeof(PriorityQueue<,>), typeof(ConcurrentQueue<>), typeof(ConcurrentStack<>), typeof(ConcurrentBag<>), typeof(ConcurrentDictionary<,>),
        typeof(Collection<>), typeof(ObservableCollection<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlyDictionary<,>), typeof(ReadOnlySet<>), typeof(KeyedCollection<,>),
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableStack<>), typeof(ImmutableQueue<>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
        typeof(FrozenSet<>), typeof(FrozenDictionary<,>), typeof(Memory<>), typeof(ReadOnlyMemory<>), typeof(ArraySegment<>),
        typeof(IEnumerable<>), typeof(ICollection<>), typeof(IList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>), typeof(ISet<>), typeof(IReadOnlySet<>),
        typeof(IComparer<>), typeof(IEqualityComparer<>), typeof(IComparable<>), typeof(IEquatable<>), typeof(Comparer<>), typeof(EqualityComparer<>), typeof(Func<>), typeof(Func<,>), typeof(Action<>), typeof(Task<>), typeof(Lazy<>),
    ];

    // Named, so that no assembly is loaded to ask.
    private static readonly string[] NamedTypes =
    [
        "System.Text.Json.JsonElement, System.Text.Json", "System.Text.Json.Nodes.JsonObject, System.Text.Json", "System.Text.Json.Nodes.JsonArray, System.Text.Json",
        "System.Text.Json.Nodes.JsonValue, System.Text.Json", "System.Text.Json.Nodes.JsonNode, System.Text.Json", "System.Xml.Linq.XElement, System.Private.Xml.Linq", "System.Xml.Linq.XDocument, System.Private.Xml.Linq",
        "System.Data.DataTable, System.Data.Common", "System.Collections.Specialized.StringCollection, System.Collections.Specialized", "System.Collections.Specialized.NameValueCollection, System.Collections.Specialized",
        "System.Dynamic.ExpandoObject, System.Linq.Expressions", "System.Drawing.Color, System.Drawing.Primitives", "System.Drawing.Point, System.Drawing.Primitives", "System.Drawing.PointF, System.Drawing.Primitives",
        "System.Drawing.Size, System.Drawing.Primitives", "System.Drawing.SizeF, System.Drawing.Primitives", "System.Drawing.Rectangle, System.Drawing.Primitives", "System.Drawing.RectangleF, System.Drawing.Primitives",
    ];

    private static readonly FrozenDictionary<Type, int> PlainNumbers = Numbers(PlainTypes).ToFrozenDictionary();
    private static readonly FrozenDictionary<Type, int> GenericNumbers = Numbers(GenericTypes).ToFrozenDictionary();
    private static readonly FrozenDictionary<string, int> NamedNumbers = Numbers(NamedTypes).ToFrozenDictionary();

    /// <summary>The number of a type without parameters, or -1.</summary>
    public static int Plain(Type type) => PlainNumbers.GetValueOrDefault(type, -1);

    /// <summary>The type without parameters of a number, or <see langword="null"/>.</summary>
    public static Type? Plain(uint number) => number < PlainTypes.Length ? PlainTypes[number] : null;

    /// <summary>The number of a generic type, or -1.</summary>
    public static int Generic(Type definition) => GenericNumbers.GetValueOrDefault(definition, -1);

    /// <summary>The generic type of a number, or <see langword="null"/>.</summary>
    public static Type? Generic(uint number) => number < GenericTypes.Length ? GenericTypes[number] : null;

    /// <summary>The number of a type that is found by its name, or -1.</summary>
    public static int Named(Type type) => NamedNumbers.GetValueOrDefault(Shapes.TypeNames.Of(type), -1);

    /// <summary>The type of a number that is found by its name, or <see langword="null"/>.</summary>
    public static Type? Named(uint number) => number < NamedTypes.Length ? NamedType(number) : null;

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2057", Justification = "A type that was trimmed away has no values, and bytes that tell it are of another build.")]
    private static Type? NamedType(uint number) => Type.GetType(NamedTypes[number]);

    private static IEnumerable<KeyValuePair<T, int>> Numbers<T>(T[] types) => types.Select(static (type, number) => KeyValuePair.Create(type, number));
}
