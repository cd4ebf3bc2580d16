using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>What kind of method can tell that it succeeded, and so can forget entries then.</summary>
internal static class ForgettingRules
{
    private static readonly string[] Iterators =
    [
        "System.Runtime.CompilerServices.IteratorStateMachineAttribute",
        "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
    ];

    /// <summary>What is wrong with it as such, whatever it forgets.</summary>
    public static IEnumerable<(ForgetRule Rule, object[] Things)> Check(MethodDefinition method)
    {
        if (!method.HasBody || method.Body.Instructions.Count == 0)
            yield return (ForgetRule.NoBody, []);
        if (Iterators.Any(method.HasAttribute))
            yield return (ForgetRule.Iterator, []);
        if (!CecilFacts.IsManaged(method))
            yield return (ForgetRule.Native, []);
        var result = CecilFacts.Of(method.ReturnType);
        if (result.Is("System.Void") && method.HasAttribute("System.Runtime.CompilerServices.AsyncStateMachineAttribute"))
            yield return (ForgetRule.Endless, ["it is async and returns nothing that tells when it ends"]);
        if (result.HasAsyncBuilder && !ResultRules.IsTask(result))
            yield return (ForgetRule.Endless, [$"only a builder of its own knows when a '{result}' ends"]);
    }
}
