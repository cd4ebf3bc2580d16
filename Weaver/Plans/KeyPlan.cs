using MemoWeave.Fody.Configuration;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>What the key of a method is made of, in order, and in which form.</summary>
/// <param name="Sources">The values in the key: <c>this</c>, if it is keyed by value, then the parameters.</param>
/// <param name="VaryBy">The names of the ambient values that come after them (rule K12).</param>
/// <param name="Parts">For a flat signature, the typed part for each source; <see langword="null"/>: the canonical form.</param>
internal sealed record KeyPlan(IReadOnlyList<KeySource> Sources, IReadOnlyList<string> VaryBy, IReadOnlyList<KeyPart>? Parts)
{
    /// <summary>Whether the typed form tells types of the user's by their fields, and has to be done without while an encoder is registered (rule K5).</summary>
    public bool IsFlat => Parts?.Any(p => p.HasUserTypes) == true;

    public static KeyPlan For(MethodDefinition method, MemoSettings settings, FlatTypes flat)
    {
        var sources = SourcesOf(method, settings);
        var varyBy = VaryByNames.Of(settings.VaryBy);
        KeyPart[] parts = [.. sources.Where(s => !s.IsThis).Select(s => KeyPart.For(s.Type, flat, [])).OfType<KeyPart>()];
        return new KeyPlan(sources, varyBy, varyBy.Count == 0 && parts.Length == sources.Count ? parts : null);
    }

    /// <summary>What is in the key of a method.</summary>
    public static IReadOnlyList<KeySource> SourcesOf(MethodDefinition method, MemoSettings settings) =>
    [
        .. This(method, settings.Instance),
        .. method.Parameters.Where(p => !p.IsOutReference() && !KeyableTypes.IsExcluded(p, settings)).Select(p => new KeySource(p.Name, p.ValueType(), null, p)),
    ];

    private static IEnumerable<KeySource> This(MethodDefinition method, MemoInstance instance)
    {
        var type = method.DeclaringType;
        if (method.IsStatic || !(type.IsValueType || instance == MemoInstance.ByValue))
            return [];
        // A struct's fields may have a typed form where the struct has none; but one that writes its key itself is asked to.
        return type.IsValueType && !type.Implements("MemoWeave.IMemoKey")
            ? type.InstanceFields().Where(f => !KeyableTypes.IsNotKey(f)).Select(f => new KeySource($"this.{f.UserName()}", f.FieldType, f, null))
            : [new KeySource("this", type.SelfInstance(), null, null)];
    }
}

/// <summary>One value of the key.</summary>
/// <param name="Name">What an error calls it.</param>
/// <param name="Type">Its type, seen through a reference.</param>
/// <param name="Field">The field of <c>this</c> that it is, if it is one.</param>
/// <param name="Parameter">The parameter that it is, if it is one.</param>
internal sealed record KeySource(string Name, TypeReference Type, FieldDefinition? Field, ParameterDefinition? Parameter)
{
    /// <summary>Whether it is <c>this</c>, whole.</summary>
    public bool IsThis => Field is null && Parameter is null;
}
