using System.Runtime.CompilerServices;
using MemoWeave.Keys.Encoders;

namespace MemoWeave.Keys;

/// <summary>
/// The objects a key has met so far, by reference and with a number each, and those whose content is still to be written (rule K7). Numbers are given
/// in the order of meeting, and are taken back together when an unordered element ends.
/// </summary>
internal sealed class SeenObjects
{
    // A larger one is not kept for the next call.
    private const int MostKept = 4096;

    [ThreadStatic]
    private static SeenObjects? _spare;

    private readonly List<object> _objects = [];
    private readonly List<(object Value, KeyEncoder Encoder)> _deferred = [];
    private int[] _slots = new int[32];

    /// <summary>How many objects have a number.</summary>
    public int Count => _objects.Count;

    /// <summary>How many objects were put off.</summary>
    public int DeferredCount => _deferred.Count;

    /// <summary>An empty one, kept from an earlier call of this thread if there is one.</summary>
    public static SeenObjects Rent()
    {
        var seen = _spare ?? new SeenObjects();
        _spare = null;
        return seen;
    }

    /// <summary>Forgets all objects, and keeps this for the next call.</summary>
    public void Return()
    {
        if (_objects.Count > MostKept) return;
        Array.Clear(_slots);
        _objects.Clear();
        _deferred.Clear();
        _spare = this;
    }

    /// <summary>The number of an object; if it has none it is given the next.</summary>
    /// <returns>Whether it had one.</returns>
    public bool Meet(object value, out int number)
    {
        if (2 * (_objects.Count + 1) > _slots.Length) Grow();
        var slot = SlotOf(value);
        number = _slots[slot] - 1;
        if (number >= 0) return true;
        number = _objects.Count;
        _objects.Add(value);
        _slots[slot] = number + 1;
        return false;
    }

    /// <summary>Takes back the numbers from one on. The last given goes first, which leaves every other object where it is found.</summary>
    public void Forget(int from)
    {
        for (var number = _objects.Count - 1; number >= from; number--) _slots[SlotOf(_objects[number])] = 0;
        _objects.RemoveRange(from, _objects.Count - from);
    }

    /// <summary>Puts an object off.</summary>
    public void Defer(object value, KeyEncoder encoder) => _deferred.Add((value, encoder));

    /// <summary>An object that was put off.</summary>
    public (object Value, KeyEncoder Encoder) Deferred(int index) => _deferred[index];

    /// <summary>Forgets objects that were put off, from one on.</summary>
    public void ForgetDeferred(int from) => _deferred.RemoveRange(from, _deferred.Count - from);

    private int SlotOf(object value)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((uint)RuntimeHelpers.GetHashCode(value) * 0x9E3779B9u >> 7) & mask;
        while (_slots[slot] is > 0 and var taken && !ReferenceEquals(_objects[taken - 1], value)) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (var number = 0; number < _objects.Count; number++) _slots[SlotOf(_objects[number])] = number + 1;
    }
}
