using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Elements;

/// <summary>The element calls of one run of a body, in the order in which they began.</summary>
internal sealed class Recording
{
    /// <summary>That of a run that is over: nothing is added any more.</summary>
    public static readonly Recording Over = new() { _isOver = true };

    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];
    private readonly Dictionary<object, ElementTarget> _made = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _unrecorded = new(ReferenceEqualityComparer.Instance);
    private UnkeptElement? _unkept;
    private bool _isOver;

    /// <summary>Adds a call.</summary>
    /// <returns>Its number; below zero: too late.</returns>
    public int Add(RecordedCall call)
    {
        lock (_lock)
        {
            if (_isOver) return -1;
            _calls.Add(call);
            return _calls.Count - 1;
        }
    }

    /// <summary>What a call returned can be the target of later ones.</summary>
    public void AddMade(object container, int call)
    {
        lock (_lock) _made.TryAdd(container, new ElementTarget.Made(call));
    }

    /// <summary>What is shown on this container belongs to what isn't recorded.</summary>
    public void AddUnrecorded(object container)
    {
        lock (_lock) _unrecorded.Add(container);
    }

    /// <summary>A call can't be made again.</summary>
    public void Refuse(UnkeptElement unkept)
    {
        lock (_lock) _unkept ??= unkept;
    }

    public bool TryGetMade(object container, [NotNullWhen(true)] out ElementTarget? target)
    {
        lock (_lock) return _made.TryGetValue(container, out target);
    }

    public bool IsUnrecorded(object container)
    {
        lock (_lock) return _unrecorded.Contains(container);
    }

    /// <summary>The run is over.</summary>
    /// <param name="record">Its calls; <see langword="null"/>: none.</param>
    /// <returns><see langword="null"/>, or why they can't be made again.</returns>
    public UnkeptElement? End(out ElementRecord? record)
    {
        lock (_lock)
        {
            _isOver = true;
            record = _calls.Count > 0 ? new ElementRecord([.. _calls]) : null;
            return _unkept;
        }
    }
}
