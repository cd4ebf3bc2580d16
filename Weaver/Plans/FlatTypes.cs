using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Plans;

/// <summary>
/// The user's types whose values have a typed key: records and the like, sealed or structs, of this module, all of whose fields have a typed part and can be read by
/// the memoized method, themselves or through the property that they are behind. Types of other modules may have other fields by the time that the program runs.
/// </summary>
/// <param name="woven">Methods of which the bodies move: a getter among them doesn't just read its field any more.</param>
internal sealed class FlatTypes(IEnumerable<MethodDefinition> woven)
{
    /// <summary>With more, the bytes of the canonical form are not slower.</summary>
    private const int MostLeaves = 16;

    private readonly HashSet<MethodDefinition> _woven = [.. woven];

    /// <summary>The fields that tell values of the type apart; <see langword="null"/>: it is no such type.</summary>
    public IReadOnlyList<KeyItem>? FieldsOf(TypeReference type, IReadOnlyList<TypeDefinition> within)
    {
        if (type.ContainsGenericParameter || type.GetElementType() is not TypeDefinition definition || within.Contains(definition) || !MayBeFlat(type, definition))
            return null;
        IReadOnlyList<TypeDefinition> inside = [.. within, definition];
        List<KeyItem> fields = [];
        for (var level = type; level.FullName is not ("System.Object" or "System.ValueType"); level = level.Resolve().BaseType.ClosedBy(level))
        {
            if (level.GetElementType() is not TypeDefinition declaring)
                return null;
            foreach (var field in declaring.InstanceFields().Where(f => !KeyableTypes.IsNotKey(f)))
            {
                var getter = IsAccessible(field) ? null : GetterOf(field);
                if ((getter is null && !IsAccessible(field)) || KeyPart.For(field.FieldType.ClosedBy(level), this, inside) is not { } part)
                    return null;
                fields.Add(new KeyItem(level, field.Name, field, getter, part));
            }
        }
        return fields.Sum(f => f.Part.Leaves) <= MostLeaves ? fields : null;
    }

    private static bool MayBeFlat(TypeReference type, TypeDefinition definition) =>
        definition is { IsSealed: true, IsAbstract: false, IsEnum: false, IsInterface: false, IsExplicitLayout: false, ClassSize: <= 1 }
        && type is GenericInstanceType or TypeDefinition
        && !KeyableTypes.IsRefStruct(type)
        && !definition.HasAttribute("System.Runtime.CompilerServices.InlineArrayAttribute")
        && !definition.Implements("MemoWeave.IMemoKey")
        && !definition.Implements("System.Collections.IEnumerable")
        && !Containers.Are(type);

    // The method that reads it stands in the same module.
    private static bool IsAccessible(FieldDefinition field) => field.IsPublic || field.IsAssembly || field.IsFamilyOrAssembly;

    /// <summary>The getter that the compiler wrote for an automatic property, which does nothing but read the field.</summary>
    private MethodDefinition? GetterOf(FieldDefinition field)
    {
        if (!field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal))
            return null;
        var getter = field.DeclaringType.Properties.FirstOrDefault(p => p.Name == field.UserName() && p.Parameters.Count == 0)?.GetMethod;
        return getter is { HasThis: true } && (!getter.IsVirtual || getter.IsFinal || getter.DeclaringType.IsSealed)
            && (getter.IsPublic || getter.IsAssembly || getter.IsFamilyOrAssembly) && JustReads(getter, field) && !_woven.Contains(getter) ? getter : null;
    }

    private static bool JustReads(MethodDefinition getter, FieldDefinition field)
    {
        if (!getter.HasBody)
            return false;
        var code = getter.Body.Instructions.Where(i => i.OpCode.Code != Code.Nop).ToList();
        return code is [{ OpCode.Code: Code.Ldarg_0 }, { OpCode.Code: Code.Ldfld, Operand: FieldReference read }, { OpCode.Code: Code.Ret }] && read.Name == field.Name;
    }
}
