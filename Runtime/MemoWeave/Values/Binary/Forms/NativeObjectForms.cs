using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Structs that come as objects, where no code can be generated.</summary>
internal sealed class NativeBoxForm(Type type, bool isShared, Slot slot) : ValueForm(type)
{
    private static readonly ValueSite Content = new("", typeof(object));

    /// <inheritdoc/>
    public override bool IsShared => isShared;

    /// <inheritdoc/>
    public override bool HasBody => isShared;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        if (!isShared) slot.WriteObject(value, run, Content);
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run) => isShared ? Shell.Of(RunTimeType) : slot.ReadObject(run, Content)!;

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run) => slot.WriteObject(value, run, Content);

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        if (slot is not NativeStructSlot fields) throw ReadRun.Malformed();
        fields.ReadInto(made, run);
    }
}

/// <summary>Arrays, where no code can be generated.</summary>
internal sealed class NativeArrayForm(Type type) : ValueForm(type)
{
    private readonly Slot _slot = NativeSlots.Of(type.GetElementType()!);
    private readonly ValueSite _elements = ValueSite.Elements(type.GetElementType()!);

    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        var array = (Array)value;
        for (var i = 0; i < array.Rank; i++)
        {
            if (!RunTimeType.IsSZArray) run.Bits(array.GetLowerBound(i));
            run.Number((uint)array.GetLength(i));
        }

        run.Charge(24L * array.Length);
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        var rank = RunTimeType.GetArrayRank();
        var (bounds, lengths) = (new int[rank], new int[rank]);
        var elements = 1L;
        for (var i = 0; i < rank; i++)
        {
            if (!RunTimeType.IsSZArray) bounds[i] = run.Bits<int>();
            lengths[i] = (int)Math.Min(run.Number(), int.MaxValue);
            elements = Math.Min(elements * lengths[i], int.MaxValue);
        }

        if (elements * _slot.MinBytes > run.Remaining) ReadRun.Malformed();
        run.Charge(24 * elements);
        return RunTimeType.IsSZArray ? Array.CreateInstanceFromArrayType(RunTimeType, lengths[0]) : Array.CreateInstanceFromArrayType(RunTimeType, lengths, bounds);
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run)
    {
        foreach (var element in (Array)value) _slot.WriteObject(element, run, _elements);
    }

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        var array = (Array)made;
        var indices = new int[array.Rank];
        for (var i = 0; i < array.Length; i++)
        {
            var rest = i;
            for (var d = array.Rank - 1; d >= 0; d--)
            {
                (rest, indices[d]) = Math.DivRem(rest, array.GetLength(d));
                indices[d] += array.GetLowerBound(d);
            }

            array.SetValue(_slot.ReadObject(run, _elements), indices);
        }
    }
}

/// <summary>Collections of elements, where no code can be generated: by a method that puts one in.</summary>
internal sealed class NativeCollectionForm(Type type, string add, ComparersOf? comparers) : ValueForm(type)
{
    private static readonly ValueSite ComparerSite = new(".Comparer", typeof(object));
    private readonly Slot _slot = NativeSlots.Of(type.GenericTypeArguments[0]);
    private readonly ValueSite _elements = ValueSite.Elements(type.GenericTypeArguments[0]);

    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run) => run.Charge(96);

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        run.Charge(96);
        return Shell.Of(RunTimeType);
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run)
    {
        if (comparers is { } known) run.Reference(known.Get(value, 0), ComparerSite);
        object?[] elements = [.. ((IEnumerable)value).Cast<object?>()];
        run.Number((uint)elements.Length);
        run.Charge(64L * elements.Length);
        foreach (var element in elements) _slot.WriteObject(element, run, _elements);
    }

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        NativeMembers.Construct(made, comparers is null ? [] : [run.Reference(ComparerSite)]);
        var elements = new object?[run.Count(_slot.MinBytes, 64)];
        foreach (ref var element in elements.AsSpan()) element = _slot.ReadObject(run, _elements);
        // A stack shows first what was put in last.
        if (add == "Push") Array.Reverse(elements);
        foreach (var element in elements)
        {
            if (made is IList list) list.Add(element);
            else if (NativeMembers.Call(made, add, element) is false) ReadRun.Malformed();
        }
    }
}

/// <summary>Maps, where no code can be generated.</summary>
internal sealed class NativeDictionaryForm(Type type) : ValueForm(type)
{
    private static readonly ValueSite ComparerSite = new(".Comparer", typeof(object));
    private readonly ComparersOf _comparers = ComparersOf.Type(type);
    private readonly Slot[] _slots = [.. type.GenericTypeArguments.Select(NativeSlots.Of)];
    private readonly ValueSite[] _sites = [.. type.GenericTypeArguments.Select(ValueSite.Elements)];

    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run) => run.Charge(96);

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        run.Charge(96);
        return Shell.Of(RunTimeType);
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run)
    {
        run.Reference(_comparers.Get(value, 0), ComparerSite);
        run.Number((uint)((IDictionary)value).Count);
        run.Charge(128L * ((IDictionary)value).Count);
        foreach (DictionaryEntry entry in (IDictionary)value)
        {
            _slots[0].WriteObject(entry.Key, run, _sites[0]);
            _slots[1].WriteObject(entry.Value, run, _sites[1]);
        }
    }

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        NativeMembers.Construct(made, [run.Reference(ComparerSite)]);
        for (var i = run.Count(_slots[0].MinBytes + _slots[1].MinBytes, 128); i > 0; i--) ((IDictionary)made).Add(_slots[0].ReadObject(run, _sites[0])!, _slots[1].ReadObject(run, _sites[1]));
    }
}

/// <summary>Members of collections, found by reflection.</summary>
internal static class NativeMembers
{
    /// <summary>Runs a collection's own constructor: the one without parameters, or the one that takes a comparer.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The constructors of these collections are kept.")]
    public static void Construct(object made, object?[] arguments)
    {
        var constructor = Array.Find(made.GetType().GetConstructors(), c => c.GetParameters() is var ps && ps.Length == arguments.Length && ps.All(static p => p.ParameterType.Name == "IEqualityComparer`1"));
        (constructor ?? throw ReadRun.Malformed()).Invoke(made, arguments);
    }

    /// <summary>Calls a method with one parameter.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The methods of these collections are kept.")]
    public static object? Call(object made, string name, object? argument)
    {
        var method = Array.Find(made.GetType().GetMethods(), m => m.Name == name && m.GetParameters().Length == 1);
        return (method ?? throw ReadRun.Malformed()).Invoke(made, [argument]);
    }
}
