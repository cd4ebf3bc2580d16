using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary.Types;

namespace MemoWeave.Values.Binary;

/// <summary>
/// The exact binary form of values (rules V3, V12, D11): every field, private ones too, run-time types, order, comparers, and which references lead to the same object. A value tells its own length,
/// so that several can stand one after the other.
/// </summary>
/// <typeparam name="T">The declared type of the values.</typeparam>
internal static class ValueCodec<T>
{
    // Version, fingerprint, length.
    private const int Header = 1 + 8 + 4;
    private const byte Version = 1;

    private static readonly ValueSite Root = new(CopySite.ForRoot(typeof(T)).Name, typeof(T));
    private static readonly AllowedTypes Allowed = AllowedTypes.For(typeof(T));

    /// <summary>The fingerprint of the declared type, of all that it is made of, and of the form: what is stored under another is not read (rule V12).</summary>
    public static UInt128 Fingerprint { get; } = FingerprintOf(typeof(T));

    /// <summary>Writes a value. It never throws.</summary>
    /// <returns><see langword="null"/>, or why nothing was written.</returns>
    public static CopyRefusal? TryWrite(T value, IBufferWriter<byte> target)
    {
        CopyRefusal? failure = null;
        var isRefused = false;
        try
        {
            // A stack that is nearly used up would end the process.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var run = WriteRun.Rent(Allowed);
            try
            {
                run.Whole(value, Root);
                Copy(run.Written, target);
            }
            catch (RefusedValueException)
            {
                isRefused = true;
            }
            finally
            {
                run.Return();
            }

            return isRefused ? Traced(value) : null;
        }
        catch (Exception exception)
        {
            // Elements that compare themselves may fail, and so may whoever takes the bytes.
            failure = new CopyRefusal(Root.Name, typeof(T), $"writing it failed: {exception.GetType().Name}");
        }

        return failure;
    }

    /// <summary>Reads a value that all of the bytes are. It never throws.</summary>
    /// <returns>Whether the bytes are one, of the types as they are now.</returns>
    public static bool TryRead(ReadOnlySpan<byte> source, out T value) => TryReadNext(ref source, out value) && source.IsEmpty;

    /// <summary>Reads the first of several values, and moves on to the next. It never throws.</summary>
    /// <returns>Whether the bytes begin with one, of the types as they are now.</returns>
    public static bool TryReadNext(ref ReadOnlySpan<byte> source, out T value)
    {
        value = default!;
        if (source.Length < Header || source[0] != Version || BinaryPrimitives.ReadUInt64LittleEndian(source[1..]) != (ulong)Fingerprint) return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(source[9..]);
        if (length < 0 || length > source.Length - Header) return false;
        if (!TryReadBody(source.Slice(Header, length), out value)) return false;
        source = source[(Header + length)..];
        return true;
    }

    private static bool TryReadBody(ReadOnlySpan<byte> body, out T value)
    {
        value = default!;
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var run = ReadRun.Rent(body, Allowed);
            try
            {
                value = run.Whole<T>(Root);
                return true;
            }
            finally
            {
                run.Return();
            }
        }
        catch (Exception)
        {
            // Whatever bytes that nobody wrote make the framework's or an element's own methods do, they are no value.
            return false;
        }
    }

    private static void Copy(ReadOnlySpan<byte> body, IBufferWriter<byte> target)
    {
        var space = target.GetSpan(Header + body.Length);
        space[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(space[1..], (ulong)Fingerprint);
        BinaryPrimitives.WriteInt32LittleEndian(space[9..], body.Length);
        body.CopyTo(space[Header..]);
        target.Advance(Header + body.Length);
    }

    /// <summary>Once more, noting the way to each object: what a value that is written need not do.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CopyRefusal Traced(T value)
    {
        try
        {
            WriteRun.ForTrace(Allowed).Whole(value, Root);
        }
        catch (RefusedValueException refused) when (refused.Refusal is not null)
        {
            return refused.Refusal;
        }

        return new CopyRefusal(Root.Name, typeof(T), "it changed while it was written");
    }

    // Numbers of the processor's own size are written as such where they are part of a struct.
    private static UInt128 FingerprintOf(Type type)
    {
        Span<byte> parts = stackalloc byte[18];
        BinaryPrimitives.WriteUInt128LittleEndian(parts, TypeFingerprint.Of(type));
        (parts[16], parts[17]) = (Version, (byte)nint.Size);
        return XxHash128.HashToUInt128(parts);
    }
}
