using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.Shapes;

/// <summary>The leaf types (rule K4): one line each, which is all that a new one takes.</summary>
internal static class Leaves
{
    private static readonly FrozenDictionary<Type, Shape> Table = new Shape[]
    {
        Block<bool>(LeafTag.Boolean),
        Block<sbyte>(LeafTag.SByte),
        Block<byte>(LeafTag.Byte),
        Block<short>(LeafTag.Int16),
        Block<ushort>(LeafTag.UInt16),
        Block<int>(LeafTag.Int32),
        Block<uint>(LeafTag.UInt32),
        Block<long>(LeafTag.Int64),
        Block<ulong>(LeafTag.UInt64),
        Block<Int128>(LeafTag.Int128),
        Block<UInt128>(LeafTag.UInt128),
        Block<Half>(LeafTag.Half),
        Block<float>(LeafTag.Single),
        Block<double>(LeafTag.Double),
        Block<char>(LeafTag.Char),
        Block<Rune>(LeafTag.Rune),
        Block<DateTime>(LeafTag.DateTime), // raw: ticks, Kind, and which of two equal local times at the end of summer time
        Block<DateOnly>(LeafTag.DateOnly),
        Block<TimeOnly>(LeafTag.TimeOnly),
        Block<TimeSpan>(LeafTag.TimeSpan),
        Value<nint>(LeafTag.IntPtr, static (ref w, v) => w.Int64(v)),
        Value<nuint>(LeafTag.UIntPtr, static (ref w, v) => w.UInt64(v)),
        Value<decimal>(LeafTag.Decimal, LeafCodecs.Decimal),
        Value<Complex>(LeafTag.Complex, static (ref w, v) => { w.Bits(v.Real); w.Bits(v.Imaginary); }),
        Value<BigInteger>(LeafTag.BigInteger, LeafCodecs.BigInteger),
        Value<Guid>(LeafTag.Guid, static (ref w, v) => v.TryWriteBytes(w.Reserve(16))),
        Value<DateTimeOffset>(LeafTag.DateTimeOffset, static (ref w, v) => { w.Int64(v.Ticks); w.Int64(v.Offset.Ticks); }),
        Value<Index>(LeafTag.Index, LeafCodecs.Index),
        Value<Range>(LeafTag.Range, static (ref w, v) => { LeafCodecs.Index(ref w, v.Start); LeafCodecs.Index(ref w, v.End); }),
        Object<string>(LeafTag.String, static (ref w, v) => w.Text(v)),
        Object<Version>(LeafTag.Version, static (ref w, v) => { w.Int32(v.Major); w.Int32(v.Minor); w.Int32(v.Build); w.Int32(v.Revision); }),
        Object<TimeZoneInfo>(LeafTag.TimeZoneInfo, LeafCodecs.TimeZoneInfo),
        Object<Uri>(LeafTag.Uri, LeafCodecs.Uri, LeafRefusals.Derived),
        Object<Type>(LeafTag.Type, static (ref w, v) => w.Text(TypeNames.Of(v)), LeafRefusals.Type),
        Mutable<CultureInfo>(LeafTag.CultureInfo, static (ref w, v) => { w.Text(v.CompareInfo.Name); w.Bits(v.UseUserOverride); }, LeafRefusals.Culture),
        Mutable<Encoding>(LeafTag.Encoding, LeafCodecs.Encoding, LeafRefusals.Encoding),
        Object<Regex>(LeafTag.Regex, LeafCodecs.Regex, LeafRefusals.Regex),
        Mutable<IPAddress>(LeafTag.IPAddress, LeafCodecs.IPAddress, LeafRefusals.Derived),
        Mutable<IPEndPoint>(LeafTag.IPEndPoint, static (ref w, v) => { LeafCodecs.IPAddress(ref w, v.Address); w.Int32(v.Port); }, LeafRefusals.Derived),
        Mutable<FileInfo>(LeafTag.FileInfo, static (ref w, v) => w.Text(v.FullName)),
        Mutable<DirectoryInfo>(LeafTag.DirectoryInfo, static (ref w, v) => w.Text(v.FullName)),
        Mutable<StringBuilder>(LeafTag.StringBuilder, static (ref w, v) => w.Text(v.ToString())),
        Mutable<BitArray>(LeafTag.BitArray, LeafCodecs.BitArray),
        Block<Vector2>(LeafTag.Vector2),
        Block<Vector3>(LeafTag.Vector3),
        Block<Vector4>(LeafTag.Vector4),
        Block<Quaternion>(LeafTag.Quaternion),
        Block<Plane>(LeafTag.Plane),
        Block<Matrix3x2>(LeafTag.Matrix3x2),
        Block<Matrix4x4>(LeafTag.Matrix4x4),
        Object<DBNull>(LeafTag.DBNull, static (ref _, _) => { }),
    }.ToFrozenDictionary(static shape => shape.Type);

    /// <summary>All of them.</summary>
    public static IEnumerable<Type> Types => Table.Keys;

    /// <summary>The leaf that values of a type are, or <see langword="null"/>; also for types that a framework derives from a leaf type, such as <c>RuntimeType</c>.</summary>
    public static Shape? Find(Type type)
    {
        for (var candidate = type; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            if (Table.TryGetValue(candidate, out var leaf)) return leaf;
        }

        return null;
    }

    /// <summary>Whether a type of the user's derives from a leaf type, and so may be more than that.</summary>
    public static bool IsDerivedByUser(Type type) =>
        Find(type) is { } leaf && leaf.Type != type && !FrameworkTypes.Contains(type)
        // A regex made at build by the compiler.
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false);

    private static LeafShape<T> Block<T>(LeafTag tag)
        where T : unmanaged =>
        new(tag, static (ref w, v) => w.Bits(v)) { IsBlock = BitConverter.IsLittleEndian || Unsafe.SizeOf<T>() == 1 };

    private static LeafShape<T> Value<T>(LeafTag tag, WriteLeaf<T> write)
        where T : struct => new(tag, write);

    private static LeafShape<T> Object<T>(LeafTag tag, WriteLeaf<T> write, Func<T, string?>? refuse = null)
        where T : class => new(tag, write) { Refuse = refuse };

    private static LeafShape<T> Mutable<T>(LeafTag tag, WriteLeaf<T> write, Func<T, string?>? refuse = null)
        where T : class => new(tag, write) { Refuse = refuse, IsMutable = true };
}
