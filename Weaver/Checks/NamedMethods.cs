using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>The methods beside a memoized one that a setting may name, read from metadata. The analyzer's <c>NamedMethodSymbols</c> reads the same from symbols.</summary>
internal static class NamedMethods
{
    /// <summary>The one that a setting means, after the checks; <see langword="null"/>: the setting is not made.</summary>
    public static MethodDefinition? Find(MemoizedMember member, string setting) =>
        member.Settings.NamedMethod(setting) is { } name && CecilFacts.Of(member).Method is { } facts
            ? Beside(member.Method!, name).Single(method => NamedMethod.Of(setting).IsMeant(FactsOf(method), facts))
            : null;

    /// <summary>Those of a name in the type that the memoized method's source stands in.</summary>
    public static IEnumerable<MethodDefinition> Beside(MethodDefinition memoized, string name) =>
        memoized.UserType().Methods.Where(method => method.Name == name && method != memoized);

    public static NamedMethodFacts FactsOf(MethodDefinition method) => new()
    {
        IsStatic = method.IsStatic,
        HasBody = method.HasBody,
        TypeParameters = TypeParametersOf(method),
        Parameters = [.. method.Parameters.Select(CecilFacts.Of)],
        ReturnType = CecilFacts.Of(method.ReturnType),
    };

    public static IReadOnlyList<TypeParameterFacts> TypeParametersOf(MethodDefinition method) =>
        [.. method.GenericParameters.Select(parameter => new TypeParameterFacts(parameter.Name, [.. Constraints(parameter)]))];

    private static IEnumerable<string> Constraints(GenericParameter parameter)
    {
        if (parameter.HasReferenceTypeConstraint)
            yield return "class";
        if (parameter.HasAttribute("System.Runtime.CompilerServices.IsUnmanagedAttribute"))
            yield return "unmanaged";
        if (parameter.HasNotNullableValueTypeConstraint)
            yield return "struct";
        // What every struct has, or is, goes without saying.
        else if (parameter.HasDefaultConstructorConstraint)
            yield return "new()";
        foreach (var constraint in parameter.Constraints.Select(c => CecilFacts.Of(c.ConstraintType)).Where(c => !c.Is("System.ValueType")))
            yield return constraint.Identity;
    }
}
