using System.Diagnostics;
using MemoWeave.Shapes;
using MemoWeave.Values;
using MemoWeave.Values.Binary;

namespace MemoWeave.Elements;

/// <summary>
/// A method that shows something: its calls are recorded while the body of a memoized method runs, and made again on a hit (rule R8). Made once for each such method, by
/// woven code or by a library that shows something (rule R10).
/// </summary>
/// <typeparam name="TValues">What it shows: the arguments but for containers, as one value, of which a copy is kept.</typeparam>
/// <typeparam name="TResult">What it returns.</typeparam>
[StackTraceHidden]
public sealed class ElementMethod<TValues, TResult> : IStoredElement
{
    private readonly ElementBody<TValues, TResult> _body;

    /// <summary>Makes it. With the same name and the same types, not twice: then what was recorded of either can't come from a backing store.</summary>
    /// <param name="name">Its name, as users know it.</param>
    /// <param name="body">Shows the element. It is handed the containers and values of each call; static, or as good as: a replay calls the same.</param>
    public ElementMethod(string name, ElementBody<TValues, TResult> body)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(body);
        (Name, _body) = (name, body);
        Id = $"{name} {TypeNames.Of(typeof(TValues))} {TypeNames.Of(typeof(TResult))}";
        ElementMethods.Add(this);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    string IStoredElement.Id => Id;

    /// <inheritdoc/>
    UInt128 IStoredElement.Fingerprint => ValueCodec<TValues>.Fingerprint;

    private string Id { get; }

    /// <summary>The names of what is shown, as users know them: <c>"label, value"</c>. For messages; by default the fields of the values are named.</summary>
    public string? Parameters { get; init; }

    /// <summary>Whether it asks the user something, and so can't be made again (rule R6).</summary>
    public bool IsWidget { get; init; }

    /// <summary>Shows the warning that comes before a widget inside a memoized method; by default <see cref="MemoOptions.ShowWarning"/> does.</summary>
    public Action<CachedElementWarning>? ShowWarning { get; init; }

    /// <summary>Shows the element, and has it recorded.</summary>
    /// <param name="targets">
    /// The containers that it is made on, or shows something on: what are containers among the method's object and arguments. <see langword="null"/> is handed to the body as it is,
    /// where it may mean <see cref="Recorder.CurrentContainer"/>.
    /// </param>
    /// <param name="values">What is shown.</param>
    /// <returns>What the body returns.</returns>
    /// <exception cref="ReplayClosureException">A container was made outside of the memoized method that the flow is in (rule R5).</exception>
    public TResult Call(object?[] targets, in TValues values)
    {
        if (!Recorder.IsActive || RecordingScope.Current is not { IsMuted: false } scope) return _body(targets, in values);
        return IsWidget ? CallWidget(scope, targets, in values) : Record(scope, targets, in values);
    }

    /// <summary>The same for an element of one container, or of the current one.</summary>
    /// <param name="target">The container; <see langword="null"/>: handed to the body as it is.</param>
    /// <param name="values">What is shown.</param>
    /// <returns>What the body returns.</returns>
    /// <exception cref="ReplayClosureException">The container was made outside of the memoized method that the flow is in (rule R5).</exception>
    public TResult Call(object? target, in TValues values) => Call([target], in values);

    /// <summary>What may be the target of later calls.</summary>
    internal static object? Reference(TResult result) => typeof(TResult).IsValueType ? null : result;

    /// <inheritdoc/>
    ElementCall? IStoredElement.TryRead(ReadOnlySpan<byte> values, bool threw) =>
        ValueCodec<TValues>.TryRead(values, out var read) ? new ElementCall<TValues, TResult>(this, read) { Threw = threw } : null;

    private TResult Record(RecordingScope scope, object?[] targets, in TValues values)
    {
        // Before the body runs, which may change what it is given.
        var refusal = ValueCopier<TValues>.TryCopy(values, out var kept, out _);
        var call = new ElementCall<TValues, TResult>(this, kept);
        var placed = scope.Add(call, Name, targets, refusal is null ? null : new UnkeptElement(Name, UnkeptElement.Named(refusal.Path, Parameters), refusal.Type, refusal.Reason));
        TResult result;
        var inside = new RecordingScope();
        inside.Enter();
        try
        {
            result = _body(targets, in values);
        }
        catch
        {
            call.Threw = true;
            throw;
        }
        finally
        {
            inside.Leave();
        }

        if (placed is not null && Reference(result) is { } made) placed.AddMade(made);
        return result;
    }

    private TResult CallWidget(RecordingScope scope, object?[] targets, in TValues values)
    {
        TResult result;
        var inside = new RecordingScope();
        var warning = scope.MeetWidget(Name);
        inside.Enter();
        try
        {
            if (warning is not null) Show(warning);
            result = _body(targets, in values);
        }
        finally
        {
            inside.Leave();
        }

        if (Reference(result) is { } made) scope.AddUnrecorded(made);
        return result;
    }

    // A warning that can't be shown is no reason for the call to fail (rule C7); it is in the log.
    private void Show(CachedElementWarning warning)
    {
        try
        {
            (ShowWarning ?? ElementWarnings.Show)?.Invoke(warning);
        }
        catch (Exception)
        {
            return;
        }
    }
}
