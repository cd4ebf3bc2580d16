namespace MemoWeave.Rules;

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
        Rule.Error("MW0301", "A method without a result",
            OnReturn(t => t.Is("System.Void")),
            "`void` methods are not yet available",
            "Return the result"),

        Rule.Error("MW0302", "A reference as the result",
            m => m.Method is { ReturnsReference: true },
            "it returns a reference, and a hit has no storage to refer to",
            "Return the value"),

        Rule.Error("MW0303", "A pointer as the result",
            OnReturn(t => t.Kind == TypeKind.Pointer),
            "it returns a pointer",
            "Return the value"),

        Rule.Error("MW0304", "A ref struct as the result",
            OnReturn(t => t.IsRefStruct),
            "it returns a ref struct, which can't be stored",
            "Return an array or a string"),

        Rule.Error("MW0305", "A lazy sequence as the result",
            OnReturn(t => LazyNames.Contains(Awaited(t).FullName)),
            "lazy sequences as results are not yet available",
            "Return an array or a list"),

        Rule.Error("MW0306", "A task type that is neither Task nor ValueTask",
            OnReturn(t => t.HasAsyncBuilder && !t.FullName.StartsWith("System.Threading.Tasks.ValueTask", StringComparison.Ordinal)),
            "task types other than Task and ValueTask are not available",
            "Return a Task"),

        Rule.Warning("MW0307", "A task without a result",
            OnReturn(t => t.Is("System.Threading.Tasks.Task") || t.Is("System.Threading.Tasks.ValueTask")),
            "has no result, so that a hit does nothing at all",
            "Remove [Memo], or return what the method computes"),
    ];

    private static Func<MemberFacts, bool> OnReturn(Func<TypeFacts, bool> violated) =>
        member => member.Method is { ReturnsReference: false } method && violated(method.ReturnType);

    private static TypeFacts Awaited(TypeFacts type) =>
        type.Is("System.Threading.Tasks.Task`1") || type.Is("System.Threading.Tasks.ValueTask`1") ? type.Arguments[0] : type;
}
