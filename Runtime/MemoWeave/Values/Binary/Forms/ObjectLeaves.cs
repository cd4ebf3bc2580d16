using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary.Types;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>The leaf types that are classes (rule K4): one line each. It matters which object it is only where that object can change.</summary>
internal static class ObjectLeaves
{
    private const bool Changes = true;
    private const bool Never = false;

    private static readonly IPAddress[] KnownAddresses = [IPAddress.Any, IPAddress.Loopback, IPAddress.Broadcast, IPAddress.IPv6Any, IPAddress.IPv6Loopback];

    /// <summary>The form of a leaf.</summary>
    /// <param name="leaf">The leaf type.</param>
    /// <param name="type">The run-time type.</param>
    public static ValueForm? Find(Type leaf, Type type)
    {
        if (leaf == typeof(string)) return new LeafForm<string>(type, Never, static (v, w) => w.Text(v), static r => r.SomeText());
        if (leaf == typeof(Version)) return new LeafForm<Version>(type, Never, WriteVersion, ReadVersion);
        if (leaf == typeof(DBNull)) return new LeafForm<DBNull>(type, Never, static (_, _) => { }, static _ => DBNull.Value);
        if (leaf == typeof(Type)) return new LeafForm<Type>(type, Never, static (v, w) => TypeCodes.Write(v, w), static r => TypeCodes.Read(r));
        if (leaf == typeof(StringBuilder)) return new LeafForm<StringBuilder>(type, Changes, WriteBuilder, static r => new StringBuilder(r.SomeText()));
        if (leaf == typeof(BitArray)) return new LeafForm<BitArray>(type, Changes, WriteBits, ReadBits);
        if (leaf == typeof(IPAddress)) return new LeafForm<IPAddress>(type, Changes, WriteAddress, ReadAddress);
        if (leaf == typeof(IPEndPoint)) return new LeafForm<IPEndPoint>(type, Changes, static (v, w) => { WriteAddress(v.Address, w); w.Bits(v.Port); }, static r => new IPEndPoint(ReadAddress(r), r.Bits<int>()));
        if (leaf == typeof(FileInfo)) return new LeafForm<FileInfo>(type, Changes, static (v, w) => WritePath(v, w), static r => ReadPath(r, static p => new FileInfo(p)));
        if (leaf == typeof(DirectoryInfo)) return new LeafForm<DirectoryInfo>(type, Changes, static (v, w) => WritePath(v, w), static r => ReadPath(r, static p => new DirectoryInfo(p)));
        if (leaf == typeof(Uri)) return Proved<Uri>(type, Never, static (v, w) => { w.Text(v.OriginalString); w.Byte(v.UserEscaped ? (byte)1 : (byte)0); w.Byte(v.IsAbsoluteUri ? (byte)1 : (byte)0); }, ReadUri);
        if (leaf == typeof(Regex)) return Proved<Regex>(type, Never, static (v, w) => { w.Text(v.ToString()); w.Bits(v.Options); w.Bits(v.MatchTimeout.Ticks); }, static r => new Regex(r.SomeText(), r.Bits<RegexOptions>(), new TimeSpan(r.Bits<long>())));
        if (leaf == typeof(CultureInfo)) return Proved<CultureInfo>(type, Changes, Cultures.Write, Cultures.Read);
        if (leaf == typeof(Encoding)) return Proved<Encoding>(type, Changes, Encodings.Write, Encodings.Read);
        return leaf == typeof(TimeZoneInfo) ? Proved<TimeZoneInfo>(type, Never, TimeZones.Write, TimeZones.Read) : null;
    }

    /// <summary>The bytes that tell a leaf, as keys have them.</summary>
    public static byte[] Told<T>(T value)
    {
        ByteWriter writer = new(stackalloc byte[256]);
        ((LeafShape<T>)Leaves.Find(typeof(T))!).Write(ref writer, value);
        var told = writer.Written.ToArray();
        writer.Return();
        return told;
    }

    // Its parts don't tell everything, so what they make is looked at before they are trusted.
    private static LeafForm<T> Proved<T>(Type type, bool isShared, Action<T, WriteRun> write, Func<ReadRun, T> read)
        where T : class
    {
        var refuse = ((LeafShape<T>)Leaves.Find(typeof(T))!).Refuse;
        return new LeafForm<T>(type, isShared, (value, run) =>
        {
            if (refuse?.Invoke(value) is { } reason) run.Refuse(type, reason);
            var start = run.Length;
            write(value, run);
            if (Again(run.Written[start..], run, read) is not { } again || again.GetType() != type || !Told(again).AsSpan().SequenceEqual(Told(value))) run.Refuse(type, "what tells it does not make the same again");
        }, read);
    }

    private static T? Again<T>(ReadOnlySpan<byte> written, WriteRun run, Func<ReadRun, T> read)
        where T : class
    {
        var again = ReadRun.Rent(written, run.Allowed);
        try
        {
            return read(again);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or MalformedValueException or InvalidTimeZoneException or NotSupportedException)
        {
            return null;
        }
        finally
        {
            again.Return();
        }
    }

    private static void WriteVersion(Version value, WriteRun run)
    {
        run.Bits(value.Major);
        run.Bits(value.Minor);
        run.Bits(value.Build);
        run.Bits(value.Revision);
    }

    private static Version ReadVersion(ReadRun run)
    {
        var (major, minor, build, revision) = (run.Bits<int>(), run.Bits<int>(), run.Bits<int>(), run.Bits<int>());
        return build < 0 ? new Version(major, minor) : revision < 0 ? new Version(major, minor, build) : new Version(major, minor, build, revision);
    }

    private static void WriteBuilder(StringBuilder value, WriteRun run)
    {
        if (value.MaxCapacity != int.MaxValue) run.Refuse(typeof(StringBuilder), "it has a limit of its own");
        run.Text(value.ToString());
    }

    private static void WriteBits(BitArray value, WriteRun run)
    {
        var bytes = new byte[(value.Length + 7) / 8];
        value.CopyTo(bytes, 0);
        run.Number((uint)value.Length);
        run.Bytes(bytes);
    }

    private static BitArray ReadBits(ReadRun run)
    {
        var length = run.Number();
        if (length > int.MaxValue - 8) ReadRun.Malformed();
        return new BitArray(run.Bytes((int)((length + 7) / 8)).ToArray()) { Length = (int)length };
    }

    private static void WriteAddress(IPAddress value, WriteRun run)
    {
        // The framework's own, which can't change, are of a class of their own.
        var known = value.GetType() == typeof(IPAddress) ? -1 : Array.FindIndex(KnownAddresses, value.Equals);
        if (known >= 0)
        {
            run.Byte((byte)(32 + known));
            return;
        }

        if (value.GetType() != typeof(IPAddress)) run.Refuse(value.GetType(), "it is of a type of its own that derives from the one known");
        var bytes = value.GetAddressBytes();
        run.Byte((byte)bytes.Length);
        run.Bytes(bytes);
        if (bytes.Length == 16) run.Bits(value.ScopeId);
    }

    private static IPAddress ReadAddress(ReadRun run) => run.Byte() switch
    {
        4 => new IPAddress(run.Bytes(4)),
        16 => new IPAddress(run.Bytes(16), run.Bits<long>()),
        >= 32 and var known when known - 32 < KnownAddresses.Length => KnownAddresses[known - 32],
        _ => throw ReadRun.Malformed(),
    };

    private static void WritePath(FileSystemInfo value, WriteRun run)
    {
        run.Text(value.ToString());
        run.Text(value.FullName);
    }

    // A path that begins where the process does may lead elsewhere now.
    private static T ReadPath<T>(ReadRun run, Func<string, T> make)
        where T : FileSystemInfo => make(run.SomeText()) is var made && made.FullName == run.SomeText() ? made : throw ReadRun.Malformed();

    private static Uri ReadUri(ReadRun run)
    {
        var (text, isEscaped, isAbsolute) = (run.SomeText(), run.Byte() == 1, run.Byte() == 1);
#pragma warning disable CS0618, SYSLIB0013 // It shows whether it was made so.
        return isEscaped ? new Uri(text, dontEscape: true) : new Uri(text, isAbsolute ? UriKind.Absolute : UriKind.Relative);
#pragma warning restore CS0618, SYSLIB0013
    }
}
