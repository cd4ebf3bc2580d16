using System.Collections;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.AotApp.Leaves;

/// <summary>Every leaf type: as a parameter, of an open generic method, in lists and arrays, and as an <see cref="object"/>.</summary>
internal sealed class LeafCalls(CallReport report)
{
    private readonly HashSet<Type> _shown = [];

    public void Run()
    {
        report.Section("leaves");
        Show(LeafMethods.Of, () => true, () => false);
        Show(LeafMethods.Of, () => (sbyte)-1, () => (sbyte)1);
        Show(LeafMethods.Of, () => (byte)1, () => (byte)2);
        Show(LeafMethods.Of, () => (short)-1, () => (short)1);
        Show(LeafMethods.Of, () => (ushort)1, () => (ushort)2);
        Show(LeafMethods.Of, () => -1, () => 1);
        Show(LeafMethods.Of, () => 1u, () => 2u);
        Show(LeafMethods.Of, () => -1L, () => 1L);
        Show(LeafMethods.Of, () => 1ul, () => 2ul);
        Show(LeafMethods.Of, () => Int128.MinValue, () => Int128.MaxValue);
        Show(LeafMethods.Of, () => UInt128.One, () => UInt128.MaxValue);
        Show(LeafMethods.Of, () => (Half)0.5, () => (Half)0.25);
        Show(LeafMethods.Of, () => 0f, () => -0f);
        Show(LeafMethods.Of, () => 0.5, () => double.NaN);
        Show(LeafMethods.Of, () => 'a', () => 'b');
        Show(LeafMethods.Of, () => new Rune('a'), () => new Rune(0x1F600));
        Show(LeafMethods.Of, () => new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), () => new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Local));
        Show(LeafMethods.Of, () => new DateOnly(2024, 2, 29), () => new DateOnly(2024, 3, 1));
        Show(LeafMethods.Of, () => new TimeOnly(1, 2), () => new TimeOnly(2, 1));
        Show(LeafMethods.Of, () => TimeSpan.FromSeconds(1), () => TimeSpan.FromSeconds(2));
        Show(LeafMethods.Of, () => (nint)(-1), () => (nint)1);
        Show(LeafMethods.Of, () => (nuint)1, () => (nuint)2);
        Show(LeafMethods.Of, () => 1.0m, () => 1.00m);
        Show(LeafMethods.Of, () => new Complex(1, 2), () => new Complex(2, 1));
        Show(LeafMethods.Of, () => BigInteger.Pow(2, 100), () => BigInteger.Pow(-2, 99));
        Show(LeafMethods.Of, () => new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), () => Guid.Empty);
        Show(LeafMethods.Of, () => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), () => new DateTimeOffset(2024, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)));
        Show(LeafMethods.Of, () => new Index(1), () => new Index(1, fromEnd: true));
        Show(LeafMethods.Of, () => 1..2, () => 1..^2);
        Show(LeafMethods.Of, () => new string('a', 3), () => "\ud800");
        Show(LeafMethods.Of, () => new Version(1, 2), () => new Version(1, 2, 0));
        Show(LeafMethods.Of, () => Zone("here"), () => Zone("there"));
        Show(LeafMethods.Of, () => new Uri("http://example.org/a"), () => new Uri("a/b", UriKind.Relative));
        Show(LeafMethods.Of, () => typeof(List<int>), () => typeof(LeafCalls));
        Show(LeafMethods.Of, () => CultureInfo.GetCultureInfo("de-DE"), () => CultureInfo.GetCultureInfo("fr-FR"));
        Show(LeafMethods.Of, () => Encoding.UTF8, () => Encoding.Latin1);
        Show(LeafMethods.Of, () => new Regex("a+"), () => new Regex("a+", RegexOptions.IgnoreCase));
        Show(LeafMethods.Of, () => IPAddress.Parse("10.0.0.1"), () => IPAddress.Parse("::1"));
        Show(LeafMethods.Of, () => new IPEndPoint(IPAddress.Loopback, 1), () => new IPEndPoint(IPAddress.Loopback, 2));
        Show(LeafMethods.Of, () => new FileInfo("/data/a"), () => new FileInfo("/data/b"));
        Show(LeafMethods.Of, () => new DirectoryInfo("/data/a"), () => new DirectoryInfo("/data/b"));
        Show(LeafMethods.Of, () => new StringBuilder("a"), () => new StringBuilder("b"));
        Show(LeafMethods.Of, () => new BitArray([true, false]), () => new BitArray([true, true, true]));
        Show(LeafMethods.Of, () => new Vector2(1, 2), () => new Vector2(2, 1));
        Show(LeafMethods.Of, () => new Vector3(1, 2, 3), () => new Vector3(3, 2, 1));
        Show(LeafMethods.Of, () => new Vector4(1, 2, 3, 4), () => new Vector4(4, 3, 2, 1));
        Show(LeafMethods.Of, () => new Quaternion(1, 2, 3, 4), () => new Quaternion(4, 3, 2, 1));
        Show(LeafMethods.Of, () => new Plane(1, 2, 3, 4), () => new Plane(4, 3, 2, 1));
        Show(LeafMethods.Of, () => Matrix3x2.Identity, () => default(Matrix3x2));
        Show(LeafMethods.Of, () => Matrix4x4.Identity, () => default(Matrix4x4));
        Show<DBNull>(LeafMethods.Of, () => DBNull.Value, () => null!);
        report.Line($"leaf types not among these: {Shapes.Leaves.Types.Except(_shown).Count()}");
    }

    private void Show<T>(Func<T, string> call, Func<T> equal, Func<T> other)
    {
        _shown.Add(typeof(T));
        var name = typeof(T).Name;
        report.Key(name, call, equal, other);
        report.Key($"{name}, generic", AnyMethods.Of, equal, other);
        report.Key($"{name}, list", AnyMethods.OfList, () => List(equal(), other()), () => List(other(), equal()));
        report.Key($"{name}, array", AnyMethods.OfArray, () => Array(equal(), other()), () => Array(other(), equal()));
        report.Key($"{name}, object", AnyMethods.OfObject, () => equal()!, () => (object)other()!);
    }

    private static List<T> List<T>(T first, T second) => [first, second];

    private static T[] Array<T>(T first, T second) => [first, second];

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromHours(1), name, name);
}
