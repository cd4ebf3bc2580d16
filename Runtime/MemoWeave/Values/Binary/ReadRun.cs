using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Values.Binary.Types;

namespace MemoWeave.Values.Binary;

/// <summary>One value being read: the mirror of <see cref="WriteRun"/>. What is odd ends it.</summary>
internal sealed partial class ReadRun
{
    private const int Kept = 4_096;

    [ThreadStatic]
    private static ReadRun? _free;

    private readonly List<object> _objects = [];
    private readonly List<ValueForm> _forms = [];
    private readonly Stack<(ValueForm Form, object Made)> _pending = new();
    private readonly List<(ValueForm Form, object Made, object? Parts)> _late = [];
    private readonly List<(ValueForm Form, object Made)> _checks = [];
    private int _depth;
    private int _regions;

    /// <summary>The types that may be told by a number.</summary>
    public AllowedTypes Allowed { get; private set; } = AllowedTypes.None;

    /// <summary>A run over bytes.</summary>
    public static ReadRun Rent(ReadOnlySpan<byte> source, AllowedTypes allowed)
    {
        var run = _free ?? new ReadRun();
        _free = null;
        run.Allowed = allowed;
        run.Begin(source);
        return run;
    }

    /// <summary>Gives the run back.</summary>
    public void Return()
    {
        Empty(_objects);
        _forms.Clear();
        _pending.Clear();
        Empty(_late);
        Empty(_checks);
        (_depth, _regions) = (0, 0);
        Allowed = AllowedTypes.None;
        End();
        _free = this;
    }

    /// <summary>Reads a whole value, for which all bytes must be used.</summary>
    public T Whole<T>(ValueSite site)
    {
        T value = default!;
        Slot<T>.Read(ref value, this, site);
        Finish(0, 0);
        foreach (var (form, made) in _checks) form.Check(made);
        if (Remaining != 0) Malformed();
        return value;
    }

    /// <summary>Reads a reference, and the object if it stands here.</summary>
    public object? Reference(ValueSite site)
    {
        var tag = Byte();
        if (tag == Tags.Null) return null;
        if (tag == Tags.Met) return Met(site);
        var form = tag switch
        {
            Tags.Declared => site.FormOfDeclared,
            Tags.KnownType when Number() is var number && number < (uint)_forms.Count => _forms[(int)number],
            Tags.NewType => NewForm(),
            _ => throw Malformed(),
        };
        var made = form.Make(this);
        if (!site.Accepts(made.GetType())) Malformed();
        if (form.IsShared)
        {
            Charge(Budget.PerObject);
            _objects.Add(made);
        }

        if (!form.HasBody) return made;
        if (_depth >= Tags.MaxInline)
        {
            _pending.Push((form, made));
            return made;
        }

        _depth++;
        form.ReadBody(made, this);
        _depth--;
        return made;
    }

    /// <summary>Reads what has to be whole before its owner can be made.</summary>
    public T Region<T>(Func<ReadRun, T> read)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_regions > Tags.MaxRegions) Malformed();
        var (pending, late, depth) = (_pending.Count, _late.Count, _depth);
        var parts = read(this);
        Finish(pending, late);
        _depth = depth;
        _regions--;
        return parts;
    }

    /// <summary>Keeps a place for a collection that is filled when all that it holds is there; what is inside it comes first.</summary>
    public int Later(ValueForm form, object made)
    {
        _late.Add((form, made, null));
        return _late.Count - 1;
    }

    /// <summary>Says what such a collection is filled with.</summary>
    public void SetParts(int place, object parts) => CollectionsMarshal.AsSpan(_late)[place].Parts = parts;

    /// <summary>Asks for a look at an object when all else is done.</summary>
    public void CheckLater(ValueForm form, object made) => _checks.Add((form, made));

    /// <summary>Ends the reading.</summary>
    public static Exception Malformed() => throw new MalformedValueException();

    private static void Empty<T>(List<T> list)
    {
        list.Clear();
        if (list.Capacity > Kept) list.Capacity = 0;
    }

    private object Met(ValueSite site)
    {
        var number = Number();
        if (number >= (uint)_objects.Count) Malformed();
        var met = _objects[(int)number];
        if (!site.Accepts(met.GetType())) Malformed();
        return met;
    }

    private ValueForm NewForm()
    {
        var form = ValueForms.Of(TypeCodes.Read(this));
        _forms.Add(form);
        return form;
    }

    private void Finish(int pending, int late)
    {
        while (_pending.Count > pending)
        {
            var (form, made) = _pending.Pop();
            var depth = _depth;
            _depth = 0;
            form.ReadBody(made, this);
            _depth = depth;
        }

        for (var i = _late.Count - 1; i >= late; i--)
        {
            var (form, made, parts) = _late[i];
            form.Complete(made, parts!);
        }

        _late.RemoveRange(late, _late.Count - late);
    }
}
