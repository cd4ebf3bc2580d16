using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace MemoWeave.Values.Binary;

/// <summary>The leaf types that are structs (rule K4): how their values are written, one line each.</summary>
internal static class ValueLeaves
{
    private const ulong TicksMask = 0x3FFF_FFFF_FFFF_FFFF;

    private static readonly FrozenDictionary<Type, Slot> Table = new Dictionary<Type, Slot>
    {
        [typeof(bool)] = new BitsSlot<bool>(static v => Unsafe.BitCast<bool, byte>(v) < 2),
        [typeof(sbyte)] = new BitsSlot<sbyte>(),
        [typeof(byte)] = new BitsSlot<byte>(),
        [typeof(short)] = new BitsSlot<short>(),
        [typeof(ushort)] = new BitsSlot<ushort>(),
        [typeof(int)] = new BitsSlot<int>(),
        [typeof(uint)] = new BitsSlot<uint>(),
        [typeof(long)] = new BitsSlot<long>(),
        [typeof(ulong)] = new BitsSlot<ulong>(),
        [typeof(Int128)] = new BitsSlot<Int128>(),
        [typeof(UInt128)] = new BitsSlot<UInt128>(),
        [typeof(Half)] = new BitsSlot<Half>(),
        [typeof(float)] = new BitsSlot<float>(),
        [typeof(double)] = new BitsSlot<double>(),
        [typeof(char)] = new BitsSlot<char>(),
        [typeof(Rune)] = new BitsSlot<Rune>(static v => Rune.IsValid(v.Value)),
        [typeof(Guid)] = new BitsSlot<Guid>(),
        [typeof(TimeSpan)] = new BitsSlot<TimeSpan>(),
        // Raw: ticks, Kind, and which of two equal local times at the end of summer time.
        [typeof(DateTime)] = new BitsSlot<DateTime>(static v => (Unsafe.BitCast<DateTime, ulong>(v) & TicksMask) <= (ulong)DateTime.MaxValue.Ticks),
        [typeof(DateOnly)] = new BitsSlot<DateOnly>(static v => (uint)v.DayNumber <= (uint)DateOnly.MaxValue.DayNumber),
        [typeof(TimeOnly)] = new BitsSlot<TimeOnly>(static v => (ulong)v.Ticks <= (ulong)TimeOnly.MaxValue.Ticks),
        // Flags, then 96 bits; of the flags only sign and scale mean anything.
        [typeof(decimal)] = new BitsSlot<decimal>(static v => Unsafe.BitCast<decimal, UInt128>(v) is var bits && ((uint)bits & 0x7F00_FFFFu) == 0 && ((uint)bits & 0x00FF_0000u) <= 28 << 16),
        [typeof(Vector2)] = new BitsSlot<Vector2>(),
        [typeof(Vector3)] = new BitsSlot<Vector3>(),
        [typeof(Vector4)] = new BitsSlot<Vector4>(),
        [typeof(Quaternion)] = new BitsSlot<Quaternion>(),
        [typeof(Plane)] = new BitsSlot<Plane>(),
        [typeof(Matrix3x2)] = new BitsSlot<Matrix3x2>(),
        [typeof(Matrix4x4)] = new BitsSlot<Matrix4x4>(),
        [typeof(Complex)] = new BitsSlot<Complex>(),
        [typeof(nint)] = new WholeSlot<nint>(static (v, w) => w.Bits((long)v), static r => checked((nint)r.Bits<long>())),
        [typeof(nuint)] = new WholeSlot<nuint>(static (v, w) => w.Bits((ulong)v), static r => checked((nuint)r.Bits<ulong>())),
        [typeof(BigInteger)] = new WholeSlot<BigInteger>(WriteBig, static r => new BigInteger(r.Bytes(r.Count(1, 2)))),
        [typeof(DateTimeOffset)] = new WholeSlot<DateTimeOffset>(static (v, w) => { w.Bits(v.Ticks); w.Bits(v.Offset.Ticks); }, static r => new DateTimeOffset(r.Bits<long>(), new TimeSpan(r.Bits<long>()))),
        [typeof(Index)] = new WholeSlot<Index>(static (v, w) => w.Bits(v.IsFromEnd ? ~v.Value : v.Value), ReadIndex),
        [typeof(Range)] = new WholeSlot<Range>(static (v, w) => { w.Bits(v.Start.IsFromEnd ? ~v.Start.Value : v.Start.Value); w.Bits(v.End.IsFromEnd ? ~v.End.Value : v.End.Value); }, static r => new Range(ReadIndex(r), ReadIndex(r))),
        [typeof(CancellationToken)] = new TokenSlot(),
    }.ToFrozenDictionary();

    /// <summary>The slot of a type, or <see langword="null"/>.</summary>
    public static Slot? Find(Type type) => Table.TryGetValue(type, out var slot) ? slot : type.FullName == "System.Text.Json.JsonElement" && Shapes.FrameworkTypes.Contains(type) ? Json() : null;

    private static Index ReadIndex(ReadRun run) => run.Bits<int>() is var bits && bits < 0 ? new Index(~bits, fromEnd: true) : new Index(bits);

    private static void WriteBig(BigInteger value, WriteRun run)
    {
        var bytes = value.ToByteArray();
        run.Number((uint)bytes.Length);
        run.Bytes(bytes);
    }

    // The assembly is loaded by whoever calls this.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WholeSlot<System.Text.Json.JsonElement> Json() => new(Forms.JsonText.Write, Forms.JsonText.Read);
}
