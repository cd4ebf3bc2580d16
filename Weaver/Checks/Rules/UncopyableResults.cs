namespace MemoWeave.Rules;

/// <summary>Results whose declared types show at build that no exact copy can be made of them (rule V5). All others are left to run time.</summary>
internal static class UncopyableResults
{
    // What is marked immutable is handed out as it is, whatever it holds (rule V2).
    private static readonly TypeSearch Search = new(ReasonAgainst, type => type.IsMarkedImmutable(), _ => true);

    /// <summary>What can't be copied of the result and of each <c>out</c> parameter; nothing where all callers share one object.</summary>
    public static IEnumerable<Violation> Of(MemberFacts member)
    {
        if (member.Settings.Share || member.Method is not { ReturnsReference: false } method)
            yield break;
        var result = ResultRules.Awaited(method.ReturnType);
        if (!HasNone(method.ReturnType) && !IsToldElsewhere(result) && Find(result, result.ToString()) is { } part)
            yield return new Violation(ReferenceEquals(part.Type, result) ? $"its result of type '{result}' {Because(part)}" : $"'{part.Path}' of its result, of type '{part.Type}', {Because(part)}");
        foreach (var parameter in method.Outs.Where(p => !IsToldElsewhere(p.Type)))
        {
            if (Find(parameter.Type, parameter.Name) is { } ofOut)
                yield return new Violation($"'{ofOut.Path}' of type '{ofOut.Type}' {Because(ofOut)}", parameter);
        }
    }

    /// <summary>What can't be copied of a value, and why; <see langword="null"/>: its type shows nothing.</summary>
    public static RefusedPart? Find(TypeFacts type, string path) =>
        // A delegate that captured nothing is no different for two callers: of one in a field, it shows at run time.
        type.Base()?.Is("System.MulticastDelegate") == true && !type.IsMarkedImmutable()
            ? new RefusedPart(path, type, "is a delegate, and what it captured may be anything")
            : Search.In(type, path);

    private static string Because(RefusedPart part) => $"can't be copied for each caller, because it {part.Reason}";

    private static bool IsToldElsewhere(TypeFacts type) => type.Kind == TypeKind.Pointer || type.IsRefStruct || ResultRules.IsLazy(type);

    // A task that gives nothing, or whose result only its builder knows.
    private static bool HasNone(TypeFacts type) => ResultRules.IsTask(type) ? type.Arguments.Count == 0 : type.HasAsyncBuilder;

    // A table of data says that there is something to give back, and has nothing.
    private static string? ReasonAgainst(TypeFacts type) =>
        RefusedTypes.ReasonFor(type) ?? (type.IsDisposable() && !type.Is("System.Data.DataTable") ? "stands for something that is given back once" : null);
}
