using System.Runtime.CompilerServices;
using MemoWeave.Values.Binary.Types;

namespace MemoWeave.Values.Binary;

/// <summary>
/// One value being written. An object is written where it is met first, inside what refers to it, down to a depth; from there on it is put on a list. So no chain is too
/// long, and an object met again is told by its number, which closes circles.
/// </summary>
internal sealed partial class WriteRun
{
    private const int Kept = 1 << 20;

    [ThreadStatic]
    private static WriteRun? _free;

    private readonly ObjectTable<int> _table = new();
    private readonly Dictionary<Type, int> _types = [];
    private readonly Stack<(ValueForm Form, object Value, int Step)> _pending = new();
    private int _ordinals;
    private int _depth;
    private int _regions;
    private int _inline = Tags.MaxInline;
    private WriteTrace? _trace;

    /// <summary>The types that may be told by a number.</summary>
    public AllowedTypes Allowed { get; private set; } = AllowedTypes.None;

    /// <summary>Whether what is written is only looked at.</summary>
    public bool IsApart { get; private init; }

    /// <summary>A run to use.</summary>
    public static WriteRun Rent(AllowedTypes allowed)
    {
        var run = _free ?? new WriteRun();
        _free = null;
        run.Allowed = allowed;
        return run;
    }

    /// <summary>A run that notes the way to each object. What it writes is of no use.</summary>
    public static WriteRun ForTrace(AllowedTypes allowed) => new() { Allowed = allowed, _trace = new WriteTrace(), _inline = 0 };

    /// <summary>A run for a value apart from this one.</summary>
    public WriteRun Apart()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return new WriteRun { Allowed = Allowed, IsApart = true };
    }

    /// <summary>Gives the run back.</summary>
    public void Return()
    {
        _table.Clear();
        _types.Clear();
        _pending.Clear();
        (_ordinals, _depth, _regions, _length, _memory) = (0, 0, 0, 0, 0);
        Allowed = AllowedTypes.None;
        if (_bytes.Length > Kept) _bytes = new byte[256];
        if (_trace is null) _free = this;
    }

    /// <summary>Writes a whole value.</summary>
    public void Whole<T>(T value, ValueSite site)
    {
        Slot<T>.Write(ref value, this, site);
        Drain(0);
        Budget.Check(_memory, _length, this);
    }

    /// <summary>Writes a reference, and the object if it is met for the first time.</summary>
    public void Reference(object? value, ValueSite site)
    {
        if (value is null)
        {
            Byte(Tags.Null);
            return;
        }

        var form = site.FormOf(value);
        if (form.IsShared)
        {
            ref var ordinal = ref _table.Of(value, out var isNew);
            if (!isNew)
            {
                if (ordinal < 0) Refuse(value.GetType(), "it is part of itself, and has to be whole before it can be made", site.Name);
                Byte(Tags.Met);
                Number((uint)ordinal);
                return;
            }

            ordinal = form.IsWhole ? -1 : _ordinals++;
            Charge(Budget.PerObject);
        }

        if (_trace is not null) ReferenceTraced(value, form, site);
        else ReferenceNew(value, form, site, 0);
    }

    /// <summary>Writes what has to be whole before its owner can be made.</summary>
    public void Region<T>(T parts, Action<T, WriteRun> write)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_regions > Tags.MaxRegions) Refuse(typeof(T), "it is too deep inside others of its kind");
        var (pending, depth, current) = (_pending.Count, _depth, _trace?.Current ?? default);
        write(parts, this);
        Drain(pending);
        _depth = depth;
        if (_trace is not null) _trace.Current = current;
        _regions--;
    }

    /// <summary>Says that the value can't be written.</summary>
    public void Refuse(Type type, string reason, string name = "") =>
        throw new RefusedValueException(_trace is null ? null : new CopyRefusal(_trace.PathTo(name), type, reason));

    /// <summary>Begins a struct inside what is being written.</summary>
    public string Enter(ValueSite site)
    {
        if (_trace is null) return "";
        var (step, structs) = _trace.Current;
        _trace.Current = (step, structs + site.Name);
        return structs;
    }

    /// <summary>Ends such a struct.</summary>
    public void Leave(string before)
    {
        if (_trace is not null) _trace.Current = (_trace.Current.Step, before);
    }

    private void ReferenceTraced(object value, ValueForm form, ValueSite site)
    {
        var current = _trace!.Current;
        var step = _trace.Step(site.Name);
        _trace.Current = (step, "");
        ReferenceNew(value, form, site, step);
        _trace.Current = current;
    }

    private void ReferenceNew(object value, ValueForm form, ValueSite site, int step)
    {
        Tag(form, site);
        form.Begin(value, this);
        if (form.IsWhole && form.IsShared) _table.Of(value, out _) = _ordinals++;
        if (!form.HasBody) return;
        if (_depth >= _inline)
        {
            _pending.Push((form, value, step));
            return;
        }

        _depth++;
        form.WriteBody(value, this);
        _depth--;
    }

    private void Tag(ValueForm form, ValueSite site)
    {
        if (form.Type == site.Declared)
        {
            Byte(Tags.Declared);
            return;
        }

        if (_types.TryGetValue(form.Type, out var number))
        {
            Byte(Tags.KnownType);
            Number((uint)number);
            return;
        }

        if (form is Forms.RefusedForm) return;
        Byte(Tags.NewType);
        TypeCodes.Write(form.Type, this);
        _types.Add(form.Type, _types.Count);
    }

    private void Drain(int until)
    {
        while (_pending.Count > until)
        {
            var (form, value, step) = _pending.Pop();
            if (_trace is not null) _trace.Current = (step, "");
            var depth = _depth;
            _depth = 0;
            form.WriteBody(value, this);
            _depth = depth;
        }
    }
}
