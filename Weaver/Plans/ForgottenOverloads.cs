using MemoWeave.Fody.Selection;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>The methods that a name means to a method that forgets: all overloads that it could call, of a type and of those it inherits from.</summary>
internal static class ForgottenOverloads
{
    public static IReadOnlyList<Overload> Of(string name, TypeReference type, MethodDefinition caller)
    {
        List<Overload> found = [];
        foreach (var host in Lineage(type))
            foreach (var method in host.Resolve()?.Methods.Where(m => m.SimpleName() == name && !IsOtherAccessor(m) && IsAccessible(m, caller)) ?? [])
                if (!found.Exists(nearer => Hides(nearer, method, host)))
                    found.Add(new Overload(method, host));
        return found;
    }

    /// <summary>A type and what it inherits from, closed as it closes them.</summary>
    public static IEnumerable<TypeReference> Lineage(TypeReference type)
    {
        yield return type;
        var definition = type.Resolve();
        if (definition?.BaseType is { } parent)
            foreach (var inherited in Lineage(parent.ClosedBy(type)))
                yield return inherited;
        foreach (var implemented in definition?.Interfaces ?? [])
            yield return implemented.InterfaceType.ClosedBy(type);
    }

    // A property means its getter.
    private static bool IsOtherAccessor(MethodDefinition method) => method.IsSetter || method.IsAddOn || method.IsRemoveOn;

    private static bool Hides(Overload nearer, MethodDefinition method, TypeReference host) =>
        nearer.Method.GenericParameters.Count == method.GenericParameters.Count
        && nearer.Method.Parameters.Count == method.Parameters.Count
        && nearer.Method.Parameters.Zip(method.Parameters, (a, b) => SameTypes.Are(a.ParameterType.ClosedBy(nearer.Host), b.ParameterType.ClosedBy(host))).All(same => same);

    private static bool IsAccessible(MethodDefinition method, MethodDefinition caller) =>
        method.IsPublic ? IsVisible(method.DeclaringType, caller)
        : method.IsPrivate ? IsWithin(caller.DeclaringType, method.DeclaringType)
        : IsVisible(method.DeclaringType, caller)
            && ((method.Module == caller.Module && !method.IsFamily && !method.IsFamilyAndAssembly) || (!method.IsAssembly && IsDerivedWithin(caller.DeclaringType, method.DeclaringType)));

    private static bool IsVisible(TypeDefinition type, MethodDefinition caller) =>
        type.DeclaringType is { } outer
            ? IsVisible(outer, caller) && (type.IsNestedPublic || (type.IsNestedPrivate ? IsWithin(caller.DeclaringType, outer) : type.Module == caller.Module))
            : type.IsPublic || type.Module == caller.Module;

    private static bool IsWithin(TypeDefinition? type, TypeDefinition outer) => type is not null && (type == outer || IsWithin(type.DeclaringType, outer));

    private static bool IsDerivedWithin(TypeDefinition? type, TypeDefinition parent) =>
        type is not null && (Lineage(type).Any(t => t.Resolve() == parent) || IsDerivedWithin(type.DeclaringType, parent));
}

/// <summary>One of the methods that a name means.</summary>
/// <param name="Method">The method.</param>
/// <param name="Host">The type that declares it, closed.</param>
internal sealed record Overload(MethodDefinition Method, TypeReference Host);
