using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// The key's type, and the code that loads what goes into it.
/// <code>
/// var key = new Key&lt;Bits&lt;int&gt;, Text&gt;(new Bits&lt;int&gt;(rows), new Text(source));
/// </code>
/// A tuple's part is itself a key: <c>new Key&lt;Bits&lt;int&gt;, Text&gt;(new Bits&lt;int&gt;(pair.Item1), new Text(pair.Item2))</c>.
/// </summary>
internal sealed class KeyEmitter(MemoPlan plan, RuntimeLibrary runtime)
{
    /// <summary>The runtime has keys of up to four parts; a longer one ends in another key.</summary>
    private const int MostParts = 4;

    private readonly LoadedPart[]? _parts = plan.Key.Parts is { } parts ? LoadedPart.All(plan.Key.Sources, parts, runtime) : null;

    /// <summary>The type that the method's entries are stored under.</summary>
    public TypeReference Type => field ??= _parts is null ? runtime.Type("MemoWeave.Keys.OwnedKey") : TypeOf([.. _parts.Select(p => p.Part)], runtime);

    /// <summary>In the memoized method: makes the typed key and stores it.</summary>
    public void EmitTyped(ILProcessor il, VariableDefinition key)
    {
        if (plan.Key.Sources.Count == 0)
        {
            il.Emit(OpCodes.Ldloca, key);
            il.Emit(OpCodes.Initobj, Type);
            return;
        }
        EmitKey(il, _parts!);
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
        var type = plan.DeclaringType.SelfInstance();
        il.Emit(OpCodes.Ldarg_0);
        if (source.Field is { } field)
            il.Emit(OpCodes.Ldfld, field.On(type));
        else if (plan.DeclaringType.IsValueType)
            il.Emit(OpCodes.Ldobj, type);
    }

    private void EmitKey(ILProcessor il, LoadedPart[] parts)
    {
        var direct = Direct(parts.Length);
        foreach (var part in parts.Take(direct))
            EmitPart(il, part);
        if (direct < parts.Length)
            EmitKey(il, [.. parts.Skip(direct)]);
        il.Emit(OpCodes.Newobj, runtime.Constructor(TypeOf([.. parts.Select(p => p.Part)], runtime)));
    }

    private void EmitPart(ILProcessor il, LoadedPart loaded)
    {
        if (loaded.Items(runtime) is { Length: > 0 } items)
        {
            EmitKey(il, items);
            return;
        }
        EmitValue(il, loaded);
        if (loaded.Other is { } other)
            EmitValue(il, other);
        il.Emit(OpCodes.Newobj, runtime.Constructor(PartType(loaded.Part, runtime)));
    }

    private void EmitValue(ILProcessor il, LoadedPart loaded)
    {
        EmitLoad(il, loaded.Source);
        foreach (var field in loaded.Path)
            il.Emit(OpCodes.Ldfld, field);
    }

    private static TypeReference TypeOf(KeyPart[] parts, RuntimeLibrary runtime)
    {
        if (parts.Length == 0)
            return runtime.Type("MemoWeave.Keys.NoKey");
        var direct = Direct(parts.Length);
        List<TypeReference> arguments = [.. parts.Take(direct).Select(p => PartType(p, runtime))];
        if (direct < parts.Length)
            arguments.Add(TypeOf([.. parts.Skip(direct)], runtime));
        return runtime.Type($"MemoWeave.Keys.Key`{arguments.Count}", [.. arguments]);
    }

    private static int Direct(int parts) => parts <= MostParts ? parts : MostParts - 1;

    private static TypeReference PartType(KeyPart part, RuntimeLibrary runtime) =>
        part.Items.Count > 0 ? TypeOf([.. part.Items], runtime)
        : part.Argument is null ? runtime.Type(part.TypeName)
        : runtime.Type(part.TypeName, part.Argument);
}
