using MemoWeave.Fody.Plans;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// The key's type, and the code that loads what goes into it.
/// <code>
/// var key = new Key&lt;Bits&lt;int&gt;, Text&gt;(new Bits&lt;int&gt;(rows), new Text(source));
/// </code>
/// </summary>
internal sealed class KeyEmitter(MemoPlan plan, RuntimeLibrary runtime)
{
    /// <summary>The runtime has keys of up to four parts; a longer one ends in another key.</summary>
    private const int MostParts = 4;

    /// <summary>The type that the method's entries are stored under.</summary>
    public TypeReference Type { get; } = plan.Key.Parts is { } parts ? TypeOf([.. parts], runtime) : runtime.Type("MemoWeave.Keys.OwnedKey");

    /// <summary>In the memoized method: makes the typed key and stores it.</summary>
    public void EmitTyped(ILProcessor il, VariableDefinition key)
    {
        if (plan.Key.Sources.Count == 0)
        {
            il.Emit(OpCodes.Ldloca, key);
            il.Emit(OpCodes.Initobj, Type);
            return;
        }
        EmitKey(il, 0);
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
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, source.Field!.On(plan.DeclaringType.SelfInstance()));
    }

    private void EmitKey(ILProcessor il, int start)
    {
        var parts = plan.Key.Parts!;
        var direct = Direct(parts.Count - start);
        for (var i = start; i < start + direct; i++)
        {
            EmitLoad(il, plan.Key.Sources[i]);
            il.Emit(OpCodes.Newobj, runtime.Constructor(PartType(parts[i], runtime)));
        }
        if (direct < parts.Count - start)
            EmitKey(il, start + direct);
        il.Emit(OpCodes.Newobj, runtime.Constructor(TypeOf([.. parts.Skip(start)], runtime)));
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
        part.Argument is null ? runtime.Type(part.TypeName) : runtime.Type(part.TypeName, part.Argument);
}
