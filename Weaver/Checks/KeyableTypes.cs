using MemoWeave.Fody;
using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Rules;

/// <summary>The same questions, asked by plans about types as Cecil reads them.</summary>
internal static partial class KeyableTypes
{
    private const string NotKey = "MemoWeave.NotKeyAttribute";

    public static bool IsExcluded(ParameterDefinition parameter, MemoSettings settings) =>
        IsNotKey(parameter, settings) || IsExcluded(CecilFacts.Of(parameter.ParameterType));

    /// <summary>Left out by its mark, or by its name.</summary>
    public static bool IsNotKey(ParameterDefinition parameter, MemoSettings settings) =>
        parameter.HasAttribute(NotKey) || (settings.UnderscoreExcludes && IsExcludedName(parameter.Name));

    /// <summary>
    /// Left out by the mark on the field, on the automatic property that it is behind, or on the parameter of that name in a record's
    /// list; or because it says how a call is watched and ended, not what it computes.
    /// </summary>
    public static bool IsNotKey(FieldDefinition field)
    {
        if (field.HasAttribute(NotKey) || IsExcluded(CecilFacts.Of(field.FieldType)))
            return true;
        if (!field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal))
            return false;
        var name = field.UserName();
        return field.DeclaringType.Properties.Any(p => p.Name == name && p.HasAttribute(NotKey))
            || field.DeclaringType.Methods.Any(m => m.IsConstructor && m.Parameters.Any(p => p.Name == name && p.HasAttribute(NotKey)));
    }

    public static bool IsCancellationToken(TypeReference type) => IsCancellationToken(CecilFacts.Of(type));

    public static bool IsBits(TypeReference type) => IsBits(CecilFacts.Of(type));

    public static bool IsSpan(TypeReference type) => IsSpan(CecilFacts.Of(type));

    public static bool IsRefStruct(TypeReference type) => CecilFacts.Of(type).IsRefStruct;
}
