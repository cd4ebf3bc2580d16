using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values;

/// <summary>
/// One copy under way. Every object is first cloned as it is, with references into the original, and put on a list; then the references
/// of each clone on the list are replaced by clones. So no chain is too long, and circles close by themselves.
/// </summary>
internal sealed class CopyRun
{
    private const int Kept = 1_024;

    [ThreadStatic]
    private static CopyRun? _free;

    private readonly ObjectTable<object> _table = new();
    private readonly List<(object Original, object Copy, HashCheck Check, int Step)> _checks = [];
    private Pending[] _pending = new Pending[8];
    private int _count;
    private bool _identity;
    private bool _isStored;
    private CopyTrace? _trace;

    /// <summary>Whether no object was reached twice so far.</summary>
    public bool IsTree { get; private set; }

    /// <summary>Whether something was met that can't be copied. What was made until then is of no use.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What was refused, if the way to it was noted.</summary>
    public CopyRefusal? Refusal { get; private set; }

    /// <summary>A run to use.</summary>
    /// <param name="identity">Whether an object may be reached twice.</param>
    /// <param name="isStored">Whether what is copied is a copy already.</param>
    public static CopyRun Rent(bool identity, bool isStored)
    {
        var run = _free ?? new CopyRun();
        _free = null;
        run._identity = identity;
        run._isStored = isStored;
        run.IsTree = true;
        run.IsRefused = false;
        return run;
    }

    /// <summary>A run that notes the way to each object.</summary>
    public static CopyRun ForTrace() => new() { _identity = true, _trace = new CopyTrace() };

    /// <summary>Gives the run back.</summary>
    public void Return()
    {
        _table.Clear();
        _checks.Clear();
        if (_pending.Length > Kept) _pending = new Pending[8];
        else Array.Clear(_pending, 0, _count);
        _count = 0;
        _free = this;
    }

    /// <summary>Replaces a value by its copy, and all that it holds.</summary>
    public void Whole<T>(ref T value, CopySite site)
    {
        Part(ref value, site);
        while (_count > 0 && !IsRefused)
        {
            var next = _pending[--_count];
            _pending[_count] = default;
            _trace?.Continue(next.Step);
            next.Plan.Continue(next.Original, next.Copy, this);
        }

        // The keys' own code runs, and may leave anything behind in them.
        if (_checks.Count > 0) IsTree = false;
        // The innermost come last, and what is around them may ask them for something.
        for (var i = _checks.Count - 1; i >= 0 && !IsRefused; i--)
        {
            var (original, copy, check, step) = _checks[i];
            _trace?.Continue(step);
            if (check.Complete(original, copy) is { } reason) Refuse(original.GetType(), reason, "");
        }
    }

    /// <summary>Replaces a part of what is being copied by its copy, which is filled later.</summary>
    public void Part<T>(ref T value, CopySite site)
    {
        if (typeof(T).IsValueType) StructPatch<T>.Apply(ref value, this, site);
        else Patch(ref Unsafe.As<T, object?>(ref value), site);
    }

    /// <summary>Replaces a reference by one to a copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Patch(ref object? slot, CopySite site)
    {
        var value = slot;
        if (value is null) return;
        var plan = site.PlanFor(value);
        if (!plan.IsHandedOver && !(_isStored && plan.IsHandedOverOnceStored)) slot = CopyOf(value, plan, site);
    }

    /// <summary>Replaces the references in a row.</summary>
    public void Patch(Span<object?> slots, CopySite site)
    {
        foreach (ref var slot in slots)
        {
            Patch(ref slot, site);
            if (IsRefused) return;
        }
    }

    /// <summary>Asks for a look at a copy when all else is done.</summary>
    public void CheckLater(object original, object copy, HashCheck check) => _checks.Add((original, copy, check, _trace?.Current ?? 0));

    /// <summary>Says that there is no copy.</summary>
    public void Refuse(Type type, string reason, string name)
    {
        if (IsRefused) return;
        IsRefused = true;
        if (_trace is not null) Refusal = new CopyRefusal(_trace.PathTo(name), type, reason);
    }

    /// <summary>Begins a struct inside what is being copied.</summary>
    public void Enter(CopySite site) => _trace?.Enter(site.Name);

    /// <summary>Ends such a struct.</summary>
    public void Leave() => _trace?.Leave();

    private object CopyOf(object value, CopyPlan plan, CopySite site)
    {
        if (!_identity) return Begin(value, plan, site);
        ref var known = ref _table.Of(value, out var isNew);
        if (isNew) return known = Begin(value, plan, site);
        IsTree = false;
        return known!;
    }

    private object Begin(object value, CopyPlan plan, CopySite site)
    {
        if (plan.Begin(value, out var reason) is not { } copy)
        {
            Refuse(value.GetType(), reason!, site.Name);
            return value;
        }

        if (plan.HasParts && !ReferenceEquals(copy, value))
        {
            if (_count == _pending.Length) Array.Resize(ref _pending, 2 * _count);
            _pending[_count++] = new Pending(plan, value, copy, _trace?.Step(site.Name, plan.Inside) ?? 0);
        }

        return copy;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pending(CopyPlan Plan, object Original, object Copy, int Step);
}
