using System.Collections;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.AotApp.Leaves;

/// <summary>A method for each leaf type (rule K4); where there is a typed form of the key, these take it.</summary>
internal static class LeafMethods
{
    [Memo]
    public static string Of(bool value) => Bodies.Ran(value);

    [Memo]
    public static string Of(sbyte value) => Bodies.Ran(value);

    [Memo]
    public static string Of(byte value) => Bodies.Ran(value);

    [Memo]
    public static string Of(short value) => Bodies.Ran(value);

    [Memo]
    public static string Of(ushort value) => Bodies.Ran(value);

    [Memo]
    public static string Of(int value) => Bodies.Ran(value);

    [Memo]
    public static string Of(uint value) => Bodies.Ran(value);

    [Memo]
    public static string Of(long value) => Bodies.Ran(value);

    [Memo]
    public static string Of(ulong value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Int128 value) => Bodies.Ran(value);

    [Memo]
    public static string Of(UInt128 value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Half value) => Bodies.Ran(value);

    [Memo]
    public static string Of(float value) => Bodies.Ran(value);

    [Memo]
    public static string Of(double value) => Bodies.Ran(value);

    [Memo]
    public static string Of(char value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Rune value) => Bodies.Ran(value);

    [Memo]
    public static string Of(DateTime value) => Bodies.Ran(value);

    [Memo]
    public static string Of(DateOnly value) => Bodies.Ran(value);

    [Memo]
    public static string Of(TimeOnly value) => Bodies.Ran(value);

    [Memo]
    public static string Of(TimeSpan value) => Bodies.Ran(value);

    [Memo]
    public static string Of(nint value) => Bodies.Ran((long)value);

    [Memo]
    public static string Of(nuint value) => Bodies.Ran((ulong)value);

    [Memo]
    public static string Of(decimal value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Complex value) => Bodies.Ran(value);

    [Memo]
    public static string Of(BigInteger value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Guid value) => Bodies.Ran(value);

    [Memo]
    public static string Of(DateTimeOffset value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Index value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Range value) => Bodies.Ran(value);

    [Memo]
    public static string Of(string value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Version value) => Bodies.Ran(value);

    [Memo]
    public static string Of(TimeZoneInfo value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Uri value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Type value) => Bodies.Ran(value);

    [Memo]
    public static string Of(CultureInfo value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Encoding value) => Bodies.Ran(value.WebName);

    [Memo]
    public static string Of(Regex value) => Bodies.Ran(value);

    [Memo]
    public static string Of(IPAddress value) => Bodies.Ran(value);

    [Memo]
    public static string Of(IPEndPoint value) => Bodies.Ran(value);

    [Memo]
    public static string Of(FileInfo value) => Bodies.Ran(value);

    [Memo]
    public static string Of(DirectoryInfo value) => Bodies.Ran(value);

    [Memo]
    public static string Of(StringBuilder value) => Bodies.Ran(value);

    [Memo]
    public static string Of(BitArray value) => Bodies.Ran(value.Cast<bool>().Count(static bit => bit));

    [Memo]
    public static string Of(Vector2 value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Vector3 value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Vector4 value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Quaternion value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Plane value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Matrix3x2 value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Matrix4x4 value) => Bodies.Ran(value);

    [Memo]
    public static string Of(DBNull? value) => Bodies.Ran(value);
}
