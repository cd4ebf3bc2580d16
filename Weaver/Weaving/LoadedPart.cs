using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>A part of a typed key, in the method that makes the key, and where its value comes from.</summary>
internal sealed class LoadedPart
{
    private readonly RuntimeLibrary _runtime;
    private readonly Action<ILProcessor> _load;
    private VariableDefinition? _variable;
    private bool _isKept;

    private LoadedPart(KeyPart part, Action<ILProcessor> load, RuntimeLibrary runtime)
    {
        (Part, _load, _runtime) = (part, load, runtime);
        Items = [.. (part.Items ?? []).Select(item => new LoadedPart(item.Part, il => EmitItem(il, item), runtime))];
    }

    /// <summary>The runtime's part.</summary>
    public KeyPart Part { get; }

    /// <summary>Of a value that is told by its fields, these.</summary>
    public LoadedPart[] Items { get; }

    /// <summary>Of a part that tells whether two are one, these.</summary>
    public (LoadedPart First, LoadedPart Second)? Pair { get; private init; }

    /// <summary>All parts of a key: one for each source, then one for each two arrays or objects that may be one.</summary>
    public static LoadedPart[] All(KeyPlan key, Action<ILProcessor, KeySource> load, RuntimeLibrary runtime)
    {
        LoadedPart[] given = [.. key.Sources.Zip(key.Parts!, (source, part) => new LoadedPart(part, il => load(il, source), runtime))];
        LoadedPart[] flat = [.. given.SelectMany(p => p.Flat())];
        var pairs = from first in flat.Select((part, i) => (part, i))
                    from second in flat.Skip(first.i + 1)
                    let same = KeyPart.Same(first.part.Part, second.Part)
                    where same is not null
                    select new LoadedPart(same, il => { }, runtime) { Pair = (first.part.Kept(), second.Kept()) };
        return [.. given, .. pairs];
    }

    /// <summary>Loads the value. Once: it may change meanwhile, and what is read of it must be of one object.</summary>
    public void EmitLoad(ILProcessor il)
    {
        _load(il);
        if (!_isKept)
            return;
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Stloc, Variable(il));
    }

    /// <summary>Loads the value, and keeps it for its fields to be read.</summary>
    public void EmitKeep(ILProcessor il)
    {
        _load(il);
        il.Emit(OpCodes.Stloc, Variable(il));
    }

    /// <summary>Loads the value that was kept; <see langword="null"/>, where the object that it would be in is not there.</summary>
    public void EmitKept(ILProcessor il) => il.Emit(OpCodes.Ldloc, Variable(il));

    private LoadedPart Kept()
    {
        _isKept = true;
        return this;
    }

    private IEnumerable<LoadedPart> Flat() => Items.SelectMany(i => i.Flat()).Prepend(this);

    private void EmitItem(ILProcessor il, KeyItem item)
    {
        if (item.Field is null)
        {
            _load(il);
            il.Emit(OpCodes.Ldfld, _runtime.FrameworkField(item.Owner, item.Name));
            return;
        }
        var variable = Variable(il);
        il.Emit(variable.VariableType.IsValueType ? OpCodes.Ldloca : OpCodes.Ldloc, variable);
        if (item.Getter is { } getter)
            il.Emit(OpCodes.Call, getter.On(item.Owner));
        else
            il.Emit(OpCodes.Ldfld, item.Field.On(item.Owner));
    }

    private VariableDefinition Variable(ILProcessor il) => _variable ??= il.Local(ValueType);

    private TypeReference ValueType => Part.Items is null ? new ArrayType(Part.Argument!) : Part.Argument!;
}
