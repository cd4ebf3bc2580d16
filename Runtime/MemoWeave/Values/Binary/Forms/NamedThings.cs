using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Cultures, by their names.</summary>
internal static class Cultures
{
    public static void Write(CultureInfo value, WriteRun run)
    {
        run.Text(value.CompareInfo.Name);
        run.Byte((byte)((value.UseUserOverride ? 1 : 0) + (value.IsReadOnly ? 2 : 0)));
    }

    public static CultureInfo Read(ReadRun run)
    {
        var (name, marks) = (run.SomeText(), run.Byte());
        if (marks == 2) return CultureInfo.GetCultureInfo(name);
        CultureInfo made = new(name, useUserOverride: (marks & 1) != 0);
        return (marks & 2) != 0 ? CultureInfo.ReadOnly(made) : made;
    }
}

/// <summary>Time zones: those of the system by their names, if they have the same rules where they are read; others by their rules.</summary>
internal static class TimeZones
{
    public static void Write(TimeZoneInfo value, WriteRun run)
    {
        var isKnown = TimeZoneInfo.TryFindSystemTimeZoneById(value.Id, out var known) && ObjectLeaves.Told(known).AsSpan().SequenceEqual(ObjectLeaves.Told(value));
        run.Text(isKnown ? value.Id : null);
        if (isKnown) run.Bits(XxHash128.HashToUInt128(ObjectLeaves.Told(value)));
        else run.Text(value.ToSerializedString());
    }

    public static TimeZoneInfo Read(ReadRun run)
    {
        if (run.Text() is not { } id) return TimeZoneInfo.FromSerializedString(run.SomeText());
        var rules = run.Bits<UInt128>();
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) && XxHash128.HashToUInt128(ObjectLeaves.Told(known)) == rules ? known : throw ReadRun.Malformed();
    }
}

/// <summary>Encodings: those there is one of, those that Unicode has, and others by number and by what they do with what they can't encode.</summary>
internal static class Encodings
{
    private static readonly Encoding[] Known = [Encoding.UTF8, Encoding.ASCII, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    private static readonly Func<Encoding>[] Made =
    [
        static () => new UTF8Encoding(false), static () => new UTF8Encoding(true), static () => new UTF8Encoding(false, true), static () => new UTF8Encoding(true, true),
        static () => new UnicodeEncoding(false, false), static () => new UnicodeEncoding(false, true), static () => new UnicodeEncoding(true, false), static () => new UnicodeEncoding(true, true),
        static () => new UnicodeEncoding(false, false, true), static () => new UnicodeEncoding(false, true, true), static () => new UnicodeEncoding(true, false, true), static () => new UnicodeEncoding(true, true, true),
        static () => new UTF32Encoding(false, false), static () => new UTF32Encoding(false, true), static () => new UTF32Encoding(true, false), static () => new UTF32Encoding(true, true), static () => new ASCIIEncoding(),
    ];

    public static void Write(Encoding value, WriteRun run)
    {
        if (Array.FindIndex(Known, e => IsSame(e, value)) is >= 0 and var known)
        {
            run.Byte(value.IsReadOnly ? (byte)1 : (byte)2);
            run.Byte((byte)known);
        }
        else if (Array.FindIndex(Made, e => IsSame(e(), value)) is >= 0 and var made)
        {
            run.Byte(value.IsReadOnly ? (byte)3 : (byte)6);
            run.Byte((byte)made);
        }
        else
        {
            run.Byte(value.IsReadOnly ? (byte)4 : (byte)5);
            run.Bits(value.CodePage);
            run.Text(value.EncoderFallback is EncoderReplacementFallback encoder ? encoder.DefaultString : null);
            run.Text(value.DecoderFallback is DecoderReplacementFallback decoder ? decoder.DefaultString : null);
        }
    }

    public static Encoding Read(ReadRun run) => run.Byte() switch
    {
        1 => Known[run.Byte()],
        2 => (Encoding)Known[run.Byte()].Clone(),
        3 => Made[run.Byte()](),
        6 => (Encoding)Made[run.Byte()]().Clone(),
        4 => ByNumber(run),
        5 => (Encoding)ByNumber(run).Clone(),
        _ => throw ReadRun.Malformed(),
    };

    private static bool IsSame(Encoding left, Encoding right) => left.GetType() == right.GetType() && ObjectLeaves.Told(left).AsSpan().SequenceEqual(ObjectLeaves.Told(right));

    private static Encoding ByNumber(ReadRun run)
    {
        var (page, encoder, decoder) = (run.Bits<int>(), run.Text(), run.Text());
        return Encoding.GetEncoding(page, encoder is null ? EncoderFallback.ExceptionFallback : new EncoderReplacementFallback(encoder), decoder is null ? DecoderFallback.ExceptionFallback : new DecoderReplacementFallback(decoder));
    }
}
