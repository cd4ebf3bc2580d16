namespace MemoWeave.Rules;

/// <summary>MW02xx: what a memoized method may take.</summary>
internal static class SignatureRules
{
    private static readonly TypeSearch Unkeyable = new(RefusedTypes.ReasonFor, type => type.WritesItsKey() || type.IsContainer(), field => field.IsInKey);

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0201", "A `ref` parameter",
            OnParameters(p => p.Passing == Passing.ByReference, p => $"parameter '{p.Name}' is passed by `ref`, and a hit would not write it"),
            "Return what the method writes"),

        Rule.Error("MW0202", "An `out` parameter that can't be stored",
            UnstorableOut,
            "Return a tuple"),

        Rule.Error("MW0203", "A pointer as a parameter",
            OnParameters(p => p is { Type.Kind: TypeKind.Pointer, IsNotKey: false }, p => $"parameter '{p.Name}' is a pointer, which says nothing of what it points to"),
            "Pass the value itself"),

        Rule.Error("MW0204", "A ref struct as a parameter",
            OnParameters(IsUnkeyableRefStruct, p => $"parameter '{p.Name}' of type '{p.Type}' is a ref struct, of which only spans can be keyed, and none stored"),
            "Pass an array"),

        Rule.Error("MW0205", "A parameter that can't be part of a key",
            UnkeyableParameters,
            "Mark it [NotKey] if the result doesn't depend on it, or wrap it in a type of your own that implements IMemoKey or has an encoder in MemoOptions.KeyEncoders"),

        Rule.Error("MW0206", "More than one CancellationToken",
            m => m.Method is { } method && method.Parameters.Count(p => KeyableTypes.IsCancellationToken(p.Type)) > 1,
            "more than one CancellationToken is not yet available",
            "Link the tokens before the call"),

        Rule.Error("MW0207", "An object keyed by value, with a field that can't be part of a key",
            UnkeyableThis,
            "Mark the field [NotKey] if the result doesn't depend on it, or wrap it in a type of your own that implements IMemoKey or has an encoder in MemoOptions.KeyEncoders"),
    ];

    private static Func<MemberFacts, IEnumerable<Violation>> OnParameters(Func<ParameterFacts, bool> violated, Func<ParameterFacts, string> cause) =>
        member => member.Method is { } method ? method.Parameters.Where(violated).Select(p => new Violation(cause(p), p)) : [];

    private static IEnumerable<Violation> UnkeyableParameters(MemberFacts member) =>
        from parameter in member.Method?.Parameters ?? []
        where parameter is { Passing: not Passing.Out, Type.Kind: not TypeKind.Pointer } && !IsUnkeyableRefStruct(parameter) && !KeyableTypes.IsExcluded(parameter)
        let found = Unkeyable.In(parameter.Type, parameter.Name)
        where found is not null
        select new Violation($"parameter {Cause(found)}", parameter);

    private static string Cause(RefusedPart part) => $"'{part.Path}' of type '{part.Type}' can't be part of a key, because it {part.Reason}";

    private static bool IsUnkeyableRefStruct(ParameterFacts parameter) =>
        parameter.Type.IsRefStruct && (parameter.Passing == Passing.Out || !(parameter.IsNotKey || KeyableTypes.IsSpan(parameter.Type)));

    // A task tells its result later than an `out` parameter must be there; and with one, it is not clear what null means.
    private static IEnumerable<Violation> UnstorableOut(MemberFacts member)
    {
        if (member.Method?.Outs.FirstOrDefault() is not { } parameter)
            yield break;
        if (ResultRules.IsTask(member.Method.ReturnType))
            yield return new Violation($"`out` parameters beside a task are not available: '{parameter.Name}'", parameter);
        if (!member.Settings.CacheNull)
            yield return new Violation($"CacheNull = false is not available with `out` parameters: '{parameter.Name}'", parameter);
    }

    private static IEnumerable<Violation> UnkeyableThis(MemberFacts member) =>
        member.Method is { IsStatic: false } method && (method.IsOnStruct || member.Settings.Instance == MemoInstance.ByValue)
        && Unkeyable.In(method.DeclaringType.Type, "this") is { } found
            ? [new Violation($"`this` is keyed by its fields, and {Cause(found)}")]
            : [];
}
