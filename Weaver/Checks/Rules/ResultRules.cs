namespace MemoWeave.Rules;

/// <summary>MW03xx: what a memoized method may return.</summary>
internal static class ResultRules
{
    private static readonly HashSet<string> LazyNames =
    [
        "System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IEnumerator`1",
        "System.Collections.Generic.IAsyncEnumerable`1", "System.Collections.Generic.IAsyncEnumerator`1", "System.Linq.IQueryable", "System.Linq.IQueryable`1",
    ];

    private static readonly HashSet<string> NothingNames = ["System.Void", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"];

    public static IReadOnlyList<Rule> All { get; } =
    [
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
            m => OnReturn(t => IsLazy(Awaited(t)))(m) || m.Method?.Outs.Any(p => IsLazy(p.Type)) == true,
            "lazy sequences as results are not yet available",
            "Return an array or a list"),

        Rule.Error("MW0306", "A task type that is neither Task nor ValueTask",
            OnReturn(t => t.HasAsyncBuilder && !t.FullName.StartsWith("System.Threading.Tasks.ValueTask", StringComparison.Ordinal)),
            "task types other than Task and ValueTask are not available",
            "Return a Task"),

        Rule.Warning("MW0307", "A method without a result",
            m => OnReturn(t => NothingNames.Contains(t.FullName))(m) && !m.Method!.Outs.Any() && !m.Shows(),
            "has no result and shows nothing, so that a hit does nothing at all",
            "Remove [Memo], or return what the method computes") with { Reporter = Reporter.Weaver },

        // FodyWeavers.xml may say Share, and the analyzer doesn't read it.
        Rule.Error("MW0308", "A result that can't be copied",
            UncopyableResults.Of,
            "Say Share = true to hand the same object to all callers, or return what it holds as a value") with { Reporter = Reporter.Weaver },
    ];

    private static Func<MemberFacts, bool> OnReturn(Func<TypeFacts, bool> violated) =>
        member => member.Method is { ReturnsReference: false } method && violated(method.ReturnType);

    /// <summary>Whether the type is one of the framework's tasks, with or without a result.</summary>
    public static bool IsTask(TypeFacts type) => IsTaskOf(type) || type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.ValueTask");

    /// <summary>What a task gives; of other types the type itself.</summary>
    public static TypeFacts Awaited(TypeFacts type) => IsTaskOf(type) ? type.Arguments[0] : type;

    private static bool IsTaskOf(TypeFacts type) => type.Is("System.Threading.Tasks.Task`1") || type.Is("System.Threading.Tasks.ValueTask`1");

    /// <summary>Whether a value of the type may be computed only when it is looked at.</summary>
    public static bool IsLazy(TypeFacts type) => LazyNames.Contains(type.FullName);
}
