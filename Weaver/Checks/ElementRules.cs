using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>What kind of method can show something that can be shown again.</summary>
internal static class ElementRules
{
    private static readonly string[] Iterators =
    [
        "System.Runtime.CompilerServices.IteratorStateMachineAttribute",
        "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
    ];

    /// <summary>What is wrong with a method whose body is to move; with one of another assembly, only what is wrong with calls of it.</summary>
    public static IEnumerable<(ElementRule Rule, object[] Things)> Check(MethodDefinition method)
    {
        // Where the mark stands on the wrong thing, its signature is beside the point.
        var misplaced = OfBody(method).ToList();
        return misplaced.Count > 0 ? misplaced : OfCall(method);
    }

    /// <summary>What is wrong with calls of it, wherever its body is.</summary>
    public static IEnumerable<(ElementRule Rule, object[] Things)> OfCall(MethodDefinition method)
    {
        if (!CecilFacts.IsManaged(method))
            yield return (ElementRule.Native, []);
        if (method.HasThis && method.DeclaringType.IsValueType)
            yield return (ElementRule.OnStruct, []);
        if (LaterReason(method) is { } later)
            yield return (ElementRule.Later, [later]);
        else if (ReferenceReason(method) is { } reference)
            yield return (ElementRule.Reference, [reference]);
        foreach (var finding in method.Parameters.SelectMany(OfParameter))
            yield return finding;
    }

    private static IEnumerable<(ElementRule Rule, object[] Things)> OfBody(MethodDefinition method)
    {
        if (!method.HasBody || method.Body.Instructions.Count == 0)
            yield return (ElementRule.NoBody, []);
        if (CecilFacts.IsLambda(method))
            yield return (ElementRule.Captures, ["it is a lambda, which stands in an object of the compiler's"]);
        else if (CecilFacts.Captures(method))
            yield return (ElementRule.Captures, ["it captures what stands around it, which is no argument of the call"]);
    }

    private static string? LaterReason(MethodDefinition method)
    {
        var result = CecilFacts.Of(method.ReturnType);
        return Iterators.Any(method.HasAttribute) ? "it is an iterator, whose body runs as its result is enumerated"
            : method.HasAttribute("System.Runtime.CompilerServices.AsyncStateMachineAttribute") ? "it is async"
            : ResultRules.IsTask(result) || result.HasAsyncBuilder ? $"it returns a '{result}'"
            : null;
    }

    private static string? ReferenceReason(MethodDefinition method)
    {
        var result = CecilFacts.Of(method.ReturnType);
        return method.ReturnType.WithoutModifiers().IsByReference ? "a reference, and a replay has no storage to refer to"
            : result.Kind == TypeKind.Pointer ? "a pointer, which says nothing of what it points to"
            : result.IsRefStruct ? $"a '{result}', a ref struct, which can't be kept beyond the call"
            : null;
    }

    private static IEnumerable<(ElementRule Rule, object[] Things)> OfParameter(ParameterDefinition parameter)
    {
        var type = CecilFacts.Of(parameter.ParameterType);
        if (parameter.IsByReference() && !parameter.IsReadOnlyReference())
            yield return (ElementRule.Written, [parameter.Name, parameter.IsOutReference() ? "out" : "ref"]);
        else if (type.Kind == TypeKind.Pointer || (type.IsRefStruct && !(type.Is(KeyableTypes.ReadOnlySpan) && !parameter.IsByReference())))
            yield return (ElementRule.ShortLived, [parameter.Name, type]);
        else if (!type.IsContainer() && UncopyableResults.Find(type.Is(KeyableTypes.ReadOnlySpan) ? type.Arguments[0] : type, parameter.Name) is { } part)
            yield return (ElementRule.Unkept, [part.Path, part.Type, part.Reason]);
    }
}
