using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace MemoWeave.Elements;

/// <summary>
/// Marks, in the async flow, that a body runs whose element calls are recorded, or an element call, inside of which nothing is. What a body started carries the mark
/// even when the run is over.
/// </summary>
internal class RecordingScope
{
    private static readonly AsyncLocal<RecordingScope?> Innermost = new(NoteChange);

    private ContainerFrame? _start;
    private object?[]? _given;
    private IRecordedMethod? _method;
    private Recording? _recording;
    private bool _ownsEntries;

    /// <summary>What the current flow is inside of; <see langword="null"/>: neither a body nor an element call.</summary>
    public static RecordingScope? Current => Innermost.Value;

    /// <summary>What is around it.</summary>
    public RecordingScope? Around { get; private set; }

    /// <summary>Whether nothing is recorded, here and further out: it is inside an element call.</summary>
    [MemberNotNullWhen(false, nameof(_method))]
    public bool IsMuted => _method is null;

    /// <summary>From here on the current flow runs inside. Other async locals stay as they are (rule C5).</summary>
    public void Enter()
    {
        Around = Innermost.Value;
        Innermost.Value = this;
        OnEnter();
    }

    /// <summary>The body, or the element call, returned.</summary>
    public void Leave() => Innermost.Value = Around;

    /// <summary>After the body returned, the current flow runs more of the user's code for it. What the body was called from stays known.</summary>
    /// <returns>What <see cref="ReturnTo"/> wants.</returns>
    public RecordingScope? Reenter()
    {
        var outer = Innermost.Value;
        Innermost.Value = this;
        return outer;
    }

    /// <summary>That code returned.</summary>
    public static void ReturnTo(RecordingScope? outer) => Innermost.Value = outer;

    /// <summary>Says whose body it is that will be entered.</summary>
    /// <param name="method">The memoized method.</param>
    /// <param name="given">What came with the call: the object and the arguments.</param>
    /// <param name="ownsEntries">Whether the entries are the object's own, so that its fields count as given (rule R4).</param>
    public void RecordFor(IRecordedMethod method, object?[]? given, bool ownsEntries)
    {
        (_method, _given, _ownsEntries) = (method, given, ownsEntries);
        _start = ContainerFrame.Current;
    }

    /// <summary>The run is over: what still comes is too late.</summary>
    /// <param name="record">Its element calls; <see langword="null"/>: none.</param>
    /// <returns><see langword="null"/>, or why they can't be made again.</returns>
    public UnkeptElement? EndRecording(out ElementRecord? record)
    {
        record = null;
        return Interlocked.Exchange(ref _recording, Recording.Over)?.End(out record);
    }

    /// <summary>Whether a container may be entered (rule R5).</summary>
    /// <exception cref="ReplayClosureException">It was made outside of a memoized method that the flow is in.</exception>
    public void CheckEntering(object container)
    {
        for (var scope = this; scope is { IsMuted: false }; scope = scope.Around) scope.Find(container, "using", out _);
    }

    /// <summary>Records a call that is about to be made, for all bodies around.</summary>
    /// <returns>Where it stands in each record, from the inside out.</returns>
    /// <exception cref="ReplayClosureException">A container of the call was made outside of a memoized method that the flow is in.</exception>
    public PlacedCall? Add(ElementCall call, string element, object?[] targets, UnkeptElement? unkept)
    {
        if (IsMuted) return null;
        // Where a container is refused further out, the call is in no record.
        var isRecorded = TryFindAll(targets, element, out var within, out var found);
        var outer = Around?.Add(call, element, targets, unkept);
        if (!isRecorded) return outer;
        var recording = Use();
        var number = recording.Add(new RecordedCall(call, within, found));
        if (number < 0)
        {
            _method.TellLate(element);
            return outer;
        }

        if (unkept is not null) recording.Refuse(unkept);
        return new PlacedCall(recording, number, outer);
    }

    /// <summary>A widget was met. For the innermost memoized method to which that matters, it is told once (rule R6).</summary>
    /// <returns>What is to be shown, if anything.</returns>
    public CachedElementWarning? MeetWidget(string element)
    {
        for (var scope = this; scope is { IsMuted: false }; scope = scope.Around)
        {
            if (scope._method.AllowsWidgets || ReferenceEquals(Volatile.Read(ref scope._recording), Recording.Over)) continue;
            if (!scope._method.IsFirst(element)) return null;
            var warning = new CachedElementWarning(scope._method.Name, element);
            scope._method.WarnOfWidget(warning);
            return warning;
        }

        return null;
    }

    /// <summary>What is shown on this container belongs to what isn't recorded.</summary>
    public void AddUnrecorded(object container)
    {
        for (var scope = this; scope is { IsMuted: false }; scope = scope.Around) scope.Use().AddUnrecorded(container);
    }

    /// <summary>The current flow is inside.</summary>
    protected virtual void OnEnter()
    {
    }

    // Told also when a thread takes up a flow, or leaves it: so it is known how many threads have a recorder, and late ones are among them.
    private static void NoteChange(AsyncLocalValueChangedArgs<RecordingScope?> change)
    {
        if (change.PreviousValue is null)
        {
            if (change.CurrentValue is not null) Interlocked.Increment(ref ElementGate.Threads);
        }
        else if (change.CurrentValue is null)
        {
            Interlocked.Decrement(ref ElementGate.Threads);
        }
    }

    private Recording Use()
    {
        var recording = Volatile.Read(ref _recording);
        if (recording is not null) return recording;
        recording = new Recording();
        return Interlocked.CompareExchange(ref _recording, recording, null) ?? recording;
    }

    private bool TryFindAll(object?[] targets, string element, out ElementTarget within, out ElementTarget[] found)
    {
        within = ElementTarget.Current;
        found = targets.Length == 0 ? [] : new ElementTarget[targets.Length];
        if (ContainerFrame.Current is { } frame && !ReferenceEquals(frame, _start) && !Find(frame.Container, element, out within)) return false;
        for (var index = 0; index < targets.Length; index++)
        {
            if (targets[index] is not { } target) found[index] = ElementTarget.Current;
            else if (!Find(target, element, out found[index])) return false;
        }

        return true;
    }

    /// <summary>Says where a container comes from.</summary>
    /// <returns>Whether what is shown on it is recorded.</returns>
    private bool Find(object container, string element, out ElementTarget target)
    {
        target = ElementTarget.Current;
        if (ReferenceEquals(Volatile.Read(ref _recording), Recording.Over)) return true;
        var root = (container as IElementContainer)?.Root;
        if ((FindGiven(container, root) ?? (root is null ? null : new ElementTarget.Root(root))) is { } known)
        {
            target = known;
            return true;
        }

        var recording = Volatile.Read(ref _recording);
        if (recording is not null)
        {
            if (recording.TryGetMade(container, out var made))
            {
                target = made;
                return true;
            }

            if (recording.IsUnrecorded(container)) return false;
        }

        throw new ReplayClosureException(_method!.Name, element, container.GetType());
    }

    // Woven code gives the fields that it can reach; those of a base type, which it can't, are looked for.
    private ElementTarget? FindGiven(object container, ElementRoot? root)
    {
        if (_given is null) return null;
        int[] positions = [.. Enumerable.Range(0, _given.Length).Where(position => ReferenceEquals(_given[position], container))];
        if (positions.Length > 0) return new ElementTarget.Given(positions, root);
        return _ownsEntries && _given[0] is { } owner ? FindField(owner, container) : null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A field that was trimmed holds nothing: the container is refused.")]
    private static ElementTarget.Field? FindField(object owner, object container)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var type = owner.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared))
            {
                if (!field.FieldType.IsValueType && !field.FieldType.IsPointer && ReferenceEquals(field.GetValue(owner), container)) return new ElementTarget.Field(field);
            }
        }

        return null;
    }
}
