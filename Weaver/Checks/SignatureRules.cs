using MemoWeave.Fody.Plans;
using MemoWeave.Fody.Selection;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>MW02xx: what a memoized method may take.</summary>
internal static class SignatureRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("MW0201", OnParameters(p => p.IsByReference() && !p.IsReadOnlyReference() && !p.IsOutReference(), p => $"parameter '{p.Name}' is passed by `ref`, and a hit would not write it"),
            "Return what the method writes"),
        Rule.Error("MW0202", UnstorableOut, "Return a tuple"),
        Rule.Error("MW0203", OnParameters(p => p.ValueType() is PointerType or FunctionPointerType, p => $"parameter '{p.Name}' is a pointer, which says nothing of what it points to"),
            "Pass the value itself"),
        Rule.Error("MW0204", OnParameters(IsUnkeyableRefStruct, p => $"parameter '{p.Name}' of type '{p.ValueType().ToCSharp()}' is a ref struct, of which only spans can be keyed, and none stored"),
            "Pass an array"),
        Rule.Error("MW0205", OnParameters(IsUnkeyable, p => $"parameter '{p.Name}' of type '{p.ValueType().ToCSharp()}' can't be part of a key yet"),
            "Pass primitives, strings, dates, enums, or arrays and lists of them"),
        Rule.Error("MW0206", m => m.Method is not null && m.Method.Parameters.Count(p => KeyableTypes.IsCancellationToken(p.ParameterType)) > 1,
            "more than one CancellationToken is not yet available", "Link the tokens before the call"),
        Rule.Error("MW0207", StructFields, "Make the method static and pass it what it needs"),
    ];

    private static Func<MemoizedMember, IEnumerable<string>> OnParameters(Func<ParameterDefinition, bool> violated, Func<ParameterDefinition, string> cause) =>
        member => member.Method is { } method ? method.Parameters.Where(violated).Select(cause) : [];

    // A task tells its result later than an `out` parameter must be there; and with one, it is not clear what null means.
    private static IEnumerable<string> UnstorableOut(MemoizedMember member)
    {
        if (member.Method?.Parameters.FirstOrDefault(p => p.IsOutReference()) is not { } parameter)
            yield break;
        if (ResultPlan.For(member.Method).TaskAdapter is not null)
            yield return $"`out` parameters beside a task are not available: '{parameter.Name}'";
        if (member.Settings.Explicit.Any(p => p is { Name: "CacheNull", Argument.Value: false }))
            yield return $"CacheNull = false is not available with `out` parameters: '{parameter.Name}'";
    }

    private static bool IsUnkeyable(ParameterDefinition parameter)
    {
        var type = parameter.ValueType();
        return !parameter.IsOutReference() && type is not (PointerType or FunctionPointerType) && !IsUnkeyableRefStruct(parameter)
            && !KeyableTypes.IsExcluded(type) && !KeyableTypes.IsKeyable(type);
    }

    private static bool IsUnkeyableRefStruct(ParameterDefinition parameter) =>
        MayBeRefStruct(parameter.ValueType()) && (parameter.IsOutReference() || !KeyableTypes.IsSpan(parameter.ValueType()));

    private static bool MayBeRefStruct(TypeReference type)
    {
        const GenericParameterAttributes allowByRefLike = (GenericParameterAttributes)0x20;
        return type is GenericParameter parameter
            ? (parameter.Attributes & allowByRefLike) != 0
            : type is not ArrayType && type.Resolve() is { } definition && definition.HasAttribute("System.Runtime.CompilerServices.IsByRefLikeAttribute");
    }

    private static IEnumerable<string> StructFields(MemoizedMember member) =>
        member.Method is { IsStatic: false, DeclaringType: { IsValueType: true } type }
            ? type.Fields.Where(f => !f.IsStatic && !KeyableTypes.IsKeyable(f.FieldType))
                .Select(f => $"a struct is keyed by its fields, and field '{f.Name}' of type '{f.FieldType.ToCSharp()}' can't be part of a key yet")
            : [];
}
