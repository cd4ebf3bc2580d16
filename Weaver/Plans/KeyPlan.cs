using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>What the key of a method is made of, in order, and in which form.</summary>
/// <param name="Sources">The values in the key: the fields of a struct's <c>this</c>, then the parameters.</param>
/// <param name="Parts">For a flat signature, the typed part for each source; <see langword="null"/>: the canonical form.</param>
internal sealed record KeyPlan(IReadOnlyList<KeySource> Sources, IReadOnlyList<KeyPart>? Parts)
{
    public static KeyPlan For(MethodDefinition method)
    {
        var fields = method is { IsStatic: false, DeclaringType.IsValueType: true } ? method.DeclaringType.Fields.Where(f => !f.IsStatic) : [];
        KeySource[] sources =
        [
            .. fields.Select(f => new KeySource($"this.{f.Name}", f.FieldType, f, null)),
            .. method.Parameters.Where(p => !p.IsOutReference() && !KeyableTypes.IsExcluded(p.ValueType())).Select(p => new KeySource(p.Name, p.ValueType(), null, p)),
        ];
        KeyPart[] parts = [.. sources.Select(s => KeyPart.For(s.Type)).OfType<KeyPart>()];
        return new KeyPlan(sources, parts.Length == sources.Length ? parts : null);
    }
}

/// <summary>One value of the key.</summary>
/// <param name="Name">What an error calls it.</param>
/// <param name="Type">Its type, seen through a reference.</param>
/// <param name="Field">The field of <c>this</c> that it is, if it is one.</param>
/// <param name="Parameter">The parameter that it is, if it is one.</param>
internal sealed record KeySource(string Name, TypeReference Type, FieldDefinition? Field, ParameterDefinition? Parameter);
