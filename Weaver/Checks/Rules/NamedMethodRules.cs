namespace MemoWeave.Rules;

/// <summary>MW0412 to MW0419: the methods that settings name.</summary>
internal static class NamedMethodRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0412", "A setting that names a method of a method without a result",
            m => Said(m).Where(said => NamedMethod.ValueOf(said.Memoized) is null)
                .Select(said => new Violation($"it returns nothing that the method that {said.Named.Setting} names could be given")),
            "Return what the method computes, or leave the setting out"),

        Rule.Error("MW0413", "A setting that names a method that is not there",
            m => WithValue(m).Where(said => said.Methods.Count == 0)
                .Select(said => new Violation($"{said.Named.Setting} = \"{said.Name}\" names no method of '{said.Type}'")),
            "Write nameof(…) of a static method of the same type"),

        Rule.Error("MW0414", "A setting that names a method that is not static",
            m => Unmet(m).Where(said => said.Methods.All(method => !method.IsStatic || !method.HasBody))
                .Select(said => new Violation($"the method '{said.Name}', which {said.Named.Setting} names, is not static, or has no body")),
            "Make it static: it is given the result, and no object is at hand"),

        Rule.Error("MW0415", "A setting that names a method of another signature",
            m => Unmet(m).Where(said => said.Callable.Any() && !said.Callable.Any(method => said.Named.HasSignature(method, said.Memoized)))
                .Select(said => new Violation($"no method '{said.Name}' takes and returns what {said.Named.Setting} needs: {said.Named.Declaration(said.Name, said.Memoized)}")),
            "Declare it so; of a task, the method takes what the task gives"),

        Rule.Error("MW0416", "A setting that names a method with other type parameters",
            m => Unmet(m).Where(said => said.Callable.Any(method => said.Named.HasSignature(method, said.Memoized)))
                .Select(said => new Violation($"the method '{said.Name}', which {said.Named.Setting} names, has type parameters, and '{m.DisplayName}' has not the same")),
            "Give it none, or those of the memoized method: the same names, in the same order, and no more constraints"),

        Rule.Error("MW0417", "A setting that names more than one method",
            m => WithValue(m).Where(said => said.Meant > 1)
                .Select(said => new Violation($"several methods '{said.Name}' are what {said.Named.Setting} could mean, one with type parameters and one without")),
            "Give one of them another name"),

        // FodyWeavers.xml may say Share, and the analyzer doesn't read it.
        Rule.Error("MW0418", "OnRelease without Share",
            m => Releases(m) && !m.Settings.Share,
            "OnRelease is told of an object that left the cache, and without Share callers have copies of it",
            "Say Share = true, or leave OnRelease out") with { Reporter = Reporter.Weaver },

        Rule.Error("MW0419", "OnRelease of entries that belong to an object",
            m => Releases(m) && m.IsPerInstance,
            "its entries belong to the object that it is called on and go with that, so that nobody could tell OnRelease",
            "Say Instance = MemoInstance.Shared if all objects give the same results, or leave OnRelease out") with { Reporter = Reporter.Weaver },
    ];

    private static bool Releases(MemberFacts member) => member.Method is not null && member.Settings.NamedMethods.Any(said => said.Key == "OnRelease");

    // No method fits; why, the methods of that name tell.
    private static IEnumerable<SaidMethod> Unmet(MemberFacts member) => WithValue(member).Where(said => said.Methods.Count > 0 && said.Meant == 0);

    private static IEnumerable<SaidMethod> WithValue(MemberFacts member) => Said(member).Where(said => NamedMethod.ValueOf(said.Memoized) is not null);

    private static IEnumerable<SaidMethod> Said(MemberFacts member) =>
        member.Method is { ReturnsReference: false } method
            ? member.Settings.NamedMethods.Select(said => new SaidMethod(NamedMethod.Of(said.Key), said.Value, method, method.Beside(said.Value)))
            : [];

    private sealed record SaidMethod(NamedMethod Named, string Name, MethodFacts Memoized, IReadOnlyList<NamedMethodFacts> Methods)
    {
        public int Meant => Methods.Count(method => Named.IsMeant(method, Memoized));

        public IEnumerable<NamedMethodFacts> Callable => Methods.Where(method => method is { IsStatic: true, HasBody: true });

        public TypeFacts Type => Memoized.UserType;
    }
}
