using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// A value tuple of any length. As in C#, the eighth item and those after it stand in a tuple of their own.
/// <code>
/// (a, b, c, d, e, f, g, h)       is       ValueTuple&lt;A, B, C, D, E, F, G, ValueTuple&lt;H&gt;&gt;
/// </code>
/// </summary>
internal sealed class ValueTupleEmitter(IReadOnlyList<TypeReference> items, RuntimeLibrary runtime)
{
    private const int MostItems = 7;

    /// <summary>The type, in the terms of its items.</summary>
    public TypeReference Type { get; } = TypeOf([.. items], runtime);

    /// <summary>Loads one item of a tuple in a local: <c>tuple.Rest.Item1</c> for the eighth.</summary>
    public void EmitLoadItem(ILProcessor il, VariableDefinition tuple, int item) => EmitLoadItem(il, () => il.Emit(OpCodes.Ldloca, tuple), item);

    /// <summary>Loads one item of a tuple, or its address, where the tuple's address can be loaded.</summary>
    public void EmitLoadItem(ILProcessor il, Action loadTuple, int item, bool byAddress = false)
    {
        loadTuple();
        var start = 0;
        for (; item - start >= MostItems; start += MostItems)
            il.Emit(OpCodes.Ldflda, runtime.FrameworkField(TypeOf([.. items.Skip(start)], runtime), "Rest"));
        il.Emit(byAddress ? OpCodes.Ldflda : OpCodes.Ldfld, runtime.FrameworkField(TypeOf([.. items.Skip(start)], runtime), $"Item{item - start + 1}"));
    }

    /// <summary>Makes a tuple whose last items stand in locals, and whose items before them are on the stack already.</summary>
    public void EmitNew(ILProcessor il, Func<TypeReference, TypeReference> map, IReadOnlyList<VariableDefinition> others)
    {
        foreach (var other in others)
            il.Emit(OpCodes.Ldloc, other);
        // The innermost first: its items are on top.
        for (var start = (items.Count - 1) / MostItems * MostItems; start >= 0; start -= MostItems)
            il.Emit(OpCodes.Newobj, runtime.FrameworkConstructorOf(map(TypeOf([.. items.Skip(start)], runtime))));
    }

    private static TypeReference TypeOf(TypeReference[] items, RuntimeLibrary runtime) =>
        items.Length <= MostItems
            ? runtime.FrameworkType($"System.ValueTuple`{items.Length}", items)
            : runtime.FrameworkType("System.ValueTuple`8", [.. items.Take(MostItems), TypeOf([.. items.Skip(MostItems)], runtime)]);
}
