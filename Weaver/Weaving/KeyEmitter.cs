using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// The key's type, and the code that loads what goes into it.
/// <code>
/// var key = new Key&lt;Bits&lt;int&gt;, Text&gt;(new Bits&lt;int&gt;(rows), new Text(source));
/// </code>
/// A tuple's part, and a struct's of the user's, is itself a key: <c>new Key&lt;Bits&lt;int&gt;, Text&gt;(new Bits&lt;int&gt;(pair.Item1), new Text(pair.Item2))</c>. With types of the user's
/// among them, the whole is a <c>FlatKey</c>:
/// <code>
/// Query kept = query;
/// var key = new FlatKey&lt;Key&lt;FlatObject&lt;Key&lt;Bits&lt;int&gt;, Text&gt;&gt;&gt;&gt;(
///     new(kept is null ? FlatObject&lt;Key&lt;Bits&lt;int&gt;, Text&gt;&gt;.Null : new(new(new Bits&lt;int&gt;(kept.Rows), new Text(kept.Source)))));
/// </code>
/// </summary>
internal sealed class KeyEmitter
{
    private readonly MemoPlan _plan;
    private readonly RuntimeLibrary _runtime;
    private readonly KeyNode? _key;

    public KeyEmitter(MemoPlan plan, RuntimeLibrary runtime)
    {
        (_plan, _runtime) = (plan, runtime);
        _key = plan.Key.Parts is null ? null : KeyNode.Of(LoadedPart.All(plan.Key, EmitLoad, runtime));
    }

    /// <summary>The type that the method's entries are stored under.</summary>
    public TypeReference Type => field ??=
        _key is null ? _runtime.Type("MemoWeave.Keys.OwnedKey")
        : _plan.Key.IsFlat ? _runtime.Type("MemoWeave.Keys.FlatKey`1", TypedType)
        : TypedType;

    /// <summary>The type of the typed key.</summary>
    public TypeReference TypedType => field ??= TypeOf(_key!);

    /// <summary>In the memoized method: makes the typed key and stores it.</summary>
    public void EmitTyped(ILProcessor il, VariableDefinition key)
    {
        EmitKey(il, _key!);
        if (_plan.Key.IsFlat)
            il.Emit(OpCodes.Newobj, _runtime.Constructor(Type));
        il.Emit(OpCodes.Stloc, key);
    }

    /// <summary>In the memoized method: loads one value of the key.</summary>
    public void EmitLoad(ILProcessor il, KeySource source)
    {
        if (source.Parameter is { } parameter)
        {
            il.EmitLoadValue(parameter);
            return;
        }
        var type = _plan.DeclaringType.SelfInstance();
        il.Emit(OpCodes.Ldarg_0);
        if (source.Field is { } field)
            il.Emit(OpCodes.Ldfld, field.On(type));
        else if (_plan.DeclaringType.IsValueType)
            il.Emit(OpCodes.Ldobj, type);
    }

    private void EmitKey(ILProcessor il, KeyNode node)
    {
        if (node.Part is { } part)
        {
            EmitPart(il, part);
            return;
        }
        if (node.Children.Count == 0)
        {
            il.EmitDefault(TypeOf(node));
            return;
        }
        foreach (var child in node.Children)
            EmitKey(il, child);
        il.Emit(OpCodes.Newobj, _runtime.Constructor(TypeOf(node)));
    }

    private void EmitPart(ILProcessor il, LoadedPart part)
    {
        if (part.Part.IsObject)
        {
            EmitObject(il, part);
            return;
        }
        if (part.Part.Items is not null)
        {
            if (part.Part.IsUserType)
                part.EmitKeep(il);
            EmitKey(il, KeyNode.Of(part.Items));
            return;
        }
        if (part.Pair is var (first, second))
        {
            first.EmitKept(il);
            second.EmitKept(il);
        }
        else
        {
            part.EmitLoad(il);
        }
        il.Emit(OpCodes.Newobj, _runtime.Constructor(PartType(part)));
    }

    private void EmitObject(ILProcessor il, LoadedPart part)
    {
        var type = PartType(part);
        var (isThere, end) = (il.Create(OpCodes.Nop), il.Create(OpCodes.Nop));
        part.EmitKeep(il);
        part.EmitKept(il);
        il.Emit(OpCodes.Brtrue, isThere);
        il.Emit(OpCodes.Call, _runtime.Method(type, "get_Null", 0));
        il.Emit(OpCodes.Br, end);
        il.Append(isThere);
        EmitKey(il, KeyNode.Of(part.Items));
        il.Emit(OpCodes.Newobj, _runtime.Constructor(type));
        il.Append(end);
    }

    private TypeReference TypeOf(KeyNode node) =>
        node.Part is { } part ? PartType(part)
        : node.Children.Count == 0 ? _runtime.Type("MemoWeave.Keys.NoKey")
        : _runtime.Type($"MemoWeave.Keys.Key`{node.Children.Count}", [.. node.Children.Select(TypeOf)]);

    private TypeReference PartType(LoadedPart loaded) => loaded.Part switch
    {
        { IsObject: true } part => _runtime.Type(part.TypeName, TypeOf(KeyNode.Of(loaded.Items))),
        { Items: not null } => TypeOf(KeyNode.Of(loaded.Items)),
        { Argument: { } argument } part => _runtime.Type(part.TypeName, argument),
        var part => _runtime.Type(part.TypeName),
    };
}
