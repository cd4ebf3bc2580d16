using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Keys.Encoders;
using MemoWeave.Shapes;

namespace MemoWeave.Keys;

/// <summary>
/// Writes the canonical key of one call: every argument type-tagged, length-prefixed, little-endian and culture-free, so that
/// different arguments never give the same bytes (rule K2).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct KeyWriter
{
    // Deeper than data is, and shallower than the stack: a collection that contains itself ends here.
    private const int MaxDepth = 128;

    private readonly MemoMethod _method;
    private string _parameter;
    private int _depth;
    private ByteWriter _bytes;

    private KeyWriter(Span<byte> space, MemoMethod method)
    {
        _method = method;
        _parameter = "";
        _bytes = new ByteWriter(space);
    }

    /// <summary>The key so far.</summary>
    internal readonly ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>Where leaves write their content.</summary>
    [UnscopedRef]
    internal ref ByteWriter Bytes => ref _bytes;

    /// <summary>A writer that begins in the caller's stack frame.</summary>
    /// <param name="buffer">Space that lives as long as the writer is used.</param>
    /// <param name="method">The method called, for messages.</param>
    public static KeyWriter Start(ref KeyBuffer buffer, MemoMethod method) =>
        new(MemoryMarshal.CreateSpan(ref Unsafe.As<KeyBuffer, byte>(ref buffer), KeyBuffer.Size), method);

    /// <summary>Writes the next argument.</summary>
    /// <typeparam name="T">The declared type of the parameter.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="name">The name of the parameter, for messages.</param>
    /// <exception cref="UnkeyableArgumentException">The argument, or something in it, can't be part of a key (rule K10).</exception>
    public void Argument<T>(T value, string name)
    {
        _parameter = name;
        try
        {
            KeyEncoder<T>.Instance.Write(ref this, value);
        }
        catch
        {
            Return();
            throw;
        }
    }

    /// <summary>Writes the next argument, a span: its elements, as they are now.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="name">The name of the parameter, for messages.</param>
    /// <exception cref="UnkeyableArgumentException">An element can't be part of a key (rule K10).</exception>
    public void SpanArgument<T>(scoped Span<T> value, string name) => Elements(SequenceKind.Span, value, name);

    /// <summary>Writes the next argument, a read-only span: its elements, as they are now.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="name">The name of the parameter, for messages.</param>
    /// <exception cref="UnkeyableArgumentException">An element can't be part of a key (rule K10).</exception>
    public void ReadOnlySpanArgument<T>(scoped ReadOnlySpan<T> value, string name) => Elements(SequenceKind.ReadOnlySpan, value, name);

    private void Elements<T>(SequenceKind kind, scoped ReadOnlySpan<T> value, string name)
    {
        _parameter = name;
        try
        {
            ElementsEncoder<T>.Instance.Write(ref this, kind, value);
        }
        catch
        {
            Return();
            throw;
        }
    }

    /// <summary>Writes an ambient value that the method varies by (rule K12).</summary>
    /// <param name="name">The name it was registered by.</param>
    public void VaryBy(string name) => Argument(name, name);

    /// <summary>Writes a value of a user's own type, as <see cref="IMemoKey"/> and registered encoders do.</summary>
    /// <typeparam name="T">Its declared type.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="UnkeyableArgumentException">The value, or something in it, can't be part of a key (rule K10).</exception>
    public void Write<T>(T value) => KeyEncoder<T>.Instance.Write(ref this, value);

    /// <summary>Gives back what was rented. The writer is empty afterwards.</summary>
    internal void Return() => _bytes.Return();

    internal void Tag(KeyTag tag) => _bytes.Byte((byte)tag);

    internal void Enter(Type type)
    {
        if (++_depth > MaxDepth) throw Refusal(type, $"it is nested more than {MaxDepth} levels deep, or contains itself");
    }

    internal void Leave() => _depth--;

    internal readonly UnkeyableArgumentException Refusal(Type type, string reason) => new(_method.Name, _parameter, type, reason);
}
