using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Calls.Control;
using MemoWeave.Keys.Encoders;
using MemoWeave.Memory;
using MemoWeave.Shapes;

namespace MemoWeave.Keys;

/// <summary>
/// Writes the canonical key of one call: every argument type-tagged, length-prefixed, little-endian and culture-free, so that
/// different arguments never give the same bytes (rule K2).
/// </summary>
public ref struct KeyWriter
{
    // Deeper than data is, and shallower than the stack. Where it ends, what is inside is put off.
    private const int MaxDepth = 64;

    // Each is a stack of its own depth, and can't be put off: it has to be sorted.
    private const int MaxUnordered = 16;

    private readonly MemoMethod _method;
    private readonly Question? _paused;
    private string _parameter;
    private object? _first;
    private SeenObjects? _seen;
    private int _depth;
    private int _unordered;
    private ByteWriter _bytes;

    private KeyWriter(Span<byte> space, MemoMethod method)
    {
        _method = method;
        _parameter = "";
        _bytes = new ByteWriter(space);
        if (Gate.Level != Gate.Never) return;
        _paused = Question.Pause();
        if (_paused is null && MeanTime.IsOneOfMany()) Begun = Stopwatch.GetTimestamp();
    }

    /// <summary>The key so far.</summary>
    internal readonly ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>Why there is no key, although nothing is wrong with the arguments: an encoder of the user's failed (rule C7).</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Whether something was written that only this process knows, as the method of a delegate is (rule K4).</summary>
    internal bool IsLocal { get; set; }

    /// <summary>The method called.</summary>
    internal readonly MemoMethod Method => _method;

    /// <summary>When the key was begun, if that is measured; else 0.</summary>
    internal readonly long Begun { get; }

    /// <summary>The question that the call is asked, if it is; not open while the key is written, since that may run code of the user's.</summary>
    internal readonly Question? Paused => _paused;

    /// <summary>Where leaves write their content.</summary>
    [UnscopedRef]
    internal ref ByteWriter Bytes => ref _bytes;

    /// <summary>A writer that begins in the caller's stack frame.</summary>
    /// <param name="buffer">Space that lives as long as the writer is used.</param>
    /// <param name="method">The method called, for messages.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static KeyWriter Start(ref KeyBuffer buffer, MemoMethod method) =>
        new(MemoryMarshal.CreateSpan(ref Unsafe.As<KeyBuffer, byte>(ref buffer), KeyBuffer.Size), method);

    /// <summary>Writes the next argument.</summary>
    /// <typeparam name="T">The declared type of the parameter.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="name">The name of the parameter, for messages.</param>
    /// <exception cref="UnkeyableArgumentException">The argument, or something in it, can't be part of a key (rule K10).</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Argument<T>(T value, string name)
    {
        if (Failure is not null) return;
        _parameter = name;
        try
        {
            KeyEncoder<T>.Instance.Write(ref this, value);
            if (_seen is { DeferredCount: > 0 }) WriteDeferred(0);
        }
        catch (Exception exception)
        {
            if (!Absorb(exception, typeof(T))) throw;
        }
    }

    /// <summary>Writes the next argument, a span: its elements, as they are now.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="name">The name of the parameter, for messages.</param>
    /// <exception cref="UnkeyableArgumentException">An element can't be part of a key (rule K10).</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void SpanArgument<T>(scoped Span<T> value, string name) => ReadOnlySpanArgument((ReadOnlySpan<T>)value, name);

    /// <summary>Writes the next argument, a read-only span: its elements, as they are now.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="name">The name of the parameter, for messages.</param>
    /// <exception cref="UnkeyableArgumentException">An element can't be part of a key (rule K10).</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ReadOnlySpanArgument<T>(scoped ReadOnlySpan<T> value, string name)
    {
        if (Failure is not null) return;
        _parameter = name;
        try
        {
            ElementsEncoder<T>.Instance.Write(ref this, value);
            if (_seen is { DeferredCount: > 0 }) WriteDeferred(0);
        }
        catch (Exception exception)
        {
            if (!Absorb(exception, typeof(ReadOnlySpan<T>))) throw;
        }
    }

    /// <summary>Writes an ambient value that the method varies by (rule K12).</summary>
    /// <param name="name">The name it was registered by.</param>
    /// <exception cref="UnknownVaryByException">Nobody registered the name.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void VaryBy(string name)
    {
        if (Failure is not null) return;
        object? value;
        try
        {
            value = AmbientValues.Current.Read(_method, name);
        }
        catch (Exception exception)
        {
            if (!Absorb(exception, typeof(object))) throw;
            return;
        }

        Argument(value, name);
    }

    /// <summary>Writes a value of a user's own type, as <see cref="IMemoKey"/> and registered encoders do.</summary>
    /// <typeparam name="T">Its declared type.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="UnkeyableArgumentException">The value, or something in it, can't be part of a key (rule K10).</exception>
    public void Write<T>(T value)
    {
        var encoder = KeyEncoder<T>.Instance;
        // Whoever reads the key knows no declared types here.
        if (!encoder.TellsType) RuntimeType(FrameworkTypes.Public(typeof(T)));
        encoder.Write(ref this, value);
    }

    /// <summary>Gives back what was rented. The writer is empty afterwards.</summary>
    internal void Return()
    {
        _bytes.Return();
        _seen?.Return();
        (_first, _seen, _depth, _unordered) = (null, null, 0, 0);
    }

    /// <summary>Writes a leaf whose memory is its content: tag and content at once.</summary>
    internal static void WriteBlock<T>(ref KeyWriter writer, LeafTag tag, T value)
    {
        ref var place = ref writer._bytes.ReserveAt(1 + Unsafe.SizeOf<T>());
        place = (byte)tag;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref place, 1), value);
    }

    /// <summary>Space for several such leaves, which the caller fills.</summary>
    internal static ref byte ReserveBlocks(ref KeyWriter writer, int count) => ref writer._bytes.ReserveAt(count);

    /// <summary>Writes a string, or that there is none.</summary>
    internal static void WriteText(ref KeyWriter writer, string? value)
    {
        if (value is null)
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        if (!BitConverter.IsLittleEndian)
        {
            writer._bytes.Byte((byte)LeafTag.String);
            writer._bytes.Text(value);
            return;
        }

        var units = MemoryMarshal.AsBytes(value.AsSpan());
        ref var place = ref writer._bytes.ReserveAt(1 + sizeof(int) + units.Length);
        place = (byte)LeafTag.String;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref place, 1), value.Length);
        units.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref place, 1 + sizeof(int)), units.Length));
    }

    internal void Tag(KeyTag tag) => _bytes.Byte((byte)tag);

    /// <summary>Begins the content of an object, unless it was met before, or is too deep inside others to be written now.</summary>
    /// <param name="value">The object.</param>
    /// <param name="encoder">What writes its content.</param>
    /// <param name="hasIdentity">Whether it matters if the same object is met again.</param>
    internal bool Enter(object value, KeyEncoder encoder, bool hasIdentity)
    {
        if (hasIdentity && Meet(value, out var number))
        {
            Tag(KeyTag.Reference);
            _bytes.Int32(number);
            return false;
        }

        if (_depth == MaxDepth)
        {
            Tag(KeyTag.Deferred);
            Seen().Defer(value, encoder);
            return false;
        }

        _depth++;
        return true;
    }

    internal void Leave() => _depth--;

    /// <summary>Names the run-time type of the value that comes next.</summary>
    internal void RuntimeType(Type type)
    {
        if (Seen().Meet(type, out var number))
        {
            Tag(KeyTag.KnownRuntimeType);
            _bytes.Int32(number);
            return;
        }

        Tag(KeyTag.RuntimeType);
        _bytes.Text(TypeNames.Of(type));
    }

    /// <summary>Begins an element that is written as if it were alone, so that elements can be sorted: what it meets is forgotten when it ends (rule K6).</summary>
    internal UnorderedElement EnterElement(Type type)
    {
        if (_unordered == MaxUnordered) throw Refusal(type, $"it is nested in more than {MaxUnordered} sets or dictionaries with keys that are objects");
        _unordered++;
        var outer = new UnorderedElement(_bytes.Length, Seen().Count, _seen!.DeferredCount, _depth);
        _depth = 0;
        return outer;
    }

    /// <summary>Ends such an element.</summary>
    internal void LeaveElement(UnorderedElement element)
    {
        WriteDeferred(element.Deferred);
        _seen!.Forget(element.Objects);
        _depth = element.Depth;
        _unordered--;
    }

    internal readonly UnkeyableArgumentException Refusal(Type type, string reason) => new(_method.Name, _parameter, type, reason);

    /// <summary>Ends the key. Misuse is the caller's to hear of; anything else is a failure of the cache, and the call goes on without it (rules C7, K15).</summary>
    /// <returns>Whether the caller is to hear nothing.</returns>
    private bool Absorb(Exception exception, Type type)
    {
        Return();
        if (exception is KeyTooLongException) throw Refusal(type, $"its key would take more than {ByteWriter.MaxLength >> 20} MiB");
        if (exception is MemoUsageException) return false;
        Failure = exception;
        return true;
    }

    // The first object takes no table: most keys have no second.
    private bool Meet(object value, out int number)
    {
        if (_seen is null)
        {
            number = 0;
            if (_first is null)
            {
                _first = value;
                return false;
            }

            if (ReferenceEquals(_first, value)) return true;
        }

        return Seen().Meet(value, out number);
    }

    private SeenObjects Seen()
    {
        if (_seen is null)
        {
            _seen = SeenObjects.Rent();
            if (_first is not null) _seen.Meet(_first, out _);
        }

        return _seen;
    }

    // What is put off meanwhile comes after, so that the stack stays as shallow as it was.
    private void WriteDeferred(int from)
    {
        for (var i = from; i < _seen!.DeferredCount; i++)
        {
            var (value, encoder) = _seen.Deferred(i);
            _depth = 1;
            try
            {
                encoder.WriteContentOf(ref this, value);
            }
            catch (UnkeyableArgumentException refusal)
            {
                refusal.IsFarBelow();
                throw;
            }
        }

        _depth = 0;
        _seen.ForgetDeferred(from);
    }
}
