using MemoWeave.Values;
using MemoWeave.Values.Binary;

namespace MemoWeave.Elements;

/// <summary>A call of an element method.</summary>
internal sealed class ElementCall<TValues, TResult>(ElementMethod<TValues, TResult> method, TValues values) : ElementCall
{
    private readonly TValues _values = values;

    /// <inheritdoc/>
    public override IStoredElement Method => method;

    /// <inheritdoc/>
    public override UnkeptElement? TryWrite(EntryBuffer target) =>
        ValueCodec<TValues>.TryWrite(_values, target) is { } refusal
            ? new UnkeptElement(method.Name, UnkeptElement.Named(refusal.Path, method.Parameters), refusal.Type, refusal.Reason)
            : null;

    /// <inheritdoc/>
    public override ElementCall? Own()
    {
        if (ValueCopier<TValues>.IsImmutable) return this;
        try
        {
            return new ElementCall<TValues, TResult>(method, ValueCopier<TValues>.Copy(_values)) { Threw = Threw };
        }
        catch (Exception)
        {
            // The code of keys and comparers runs in it, and memory may be short (rule C7).
            return null;
        }
    }

    /// <inheritdoc/>
    public override object? Run(object?[] targets) => ElementMethod<TValues, TResult>.Reference(method.Call(targets, in _values));
}
