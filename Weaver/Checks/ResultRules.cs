using MemoWeave.Fody.Selection;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>MW03xx: what a memoized method may return.</summary>
internal static class ResultRules
{
    private static readonly HashSet<string> LazyNames =
    [
        "System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IEnumerator`1",
        "System.Collections.Generic.IAsyncEnumerable`1", "System.Collections.Generic.IAsyncEnumerator`1", "System.Linq.IQueryable", "System.Linq.IQueryable`1",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0302", OnReturn(t => t.IsByReference), "it returns a reference, and a hit has no storage to refer to", "Return the value"),
        Rule.Error("MW0303", OnReturn(t => t is PointerType or FunctionPointerType), "it returns a pointer", "Return the value"),
        Rule.Error("MW0304", OnReturn(IsRefStruct), "it returns a ref struct, which can't be stored", "Return an array or a string"),
        Rule.Error("MW0305", m => OnResult(IsLazy)(m) || m.Method!.Parameters.Any(p => p.IsOutReference() && IsLazy(p.ValueType())), "lazy sequences as results are not yet available", "Return an array or a list"),
        Rule.Error("MW0306", OnReturn(IsCustomTask), "task types other than Task and ValueTask are not available", "Return a Task"),
        Rule.Warning("MW0307", m => OnReturn(IsNothing)(m) && !m.Method!.Parameters.Any(p => p.IsOutReference()),
            "has no result, so that a hit does nothing at all", "Remove [Memo], or return what the method computes"),
    ];

    private static Func<MemoizedMember, bool> OnReturn(Func<TypeReference, bool> violated) =>
        member => member.Method is { } method && violated(method.ReturnType.WithoutModifiers());

    private static Func<MemoizedMember, bool> OnResult(Func<TypeReference, bool> violated) =>
        OnReturn(type => violated(type is GenericInstanceType generic && IsTask(generic.ElementType.FullName) ? generic.GenericArguments[0] : type));

    private static bool IsLazy(TypeReference type) => LazyNames.Contains(type.GetElementType().FullName);

    private static bool IsNothing(TypeReference type) => type.FullName is "System.Void" or "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask";

    private static bool IsTask(string name) => name is "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1";

    private static bool IsRefStruct(TypeReference type) =>
        type is not (GenericParameter or ArrayType or ByReferenceType) && type.Resolve() is { } definition
        && definition.HasAttribute("System.Runtime.CompilerServices.IsByRefLikeAttribute");

    private static bool IsCustomTask(TypeReference type) =>
        type is not (GenericParameter or ArrayType or ByReferenceType) && !type.FullName.StartsWith("System.Threading.Tasks.ValueTask", StringComparison.Ordinal)
        && type.Resolve() is { } definition && definition.HasAttribute("System.Runtime.CompilerServices.AsyncMethodBuilderAttribute");
}
