using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>A memoized method against one that forgets its entries: parameters by name and type, type parameters one for one, and the object.</summary>
internal sealed class EntryMatch
{
    private readonly MethodDefinition _caller;
    private readonly List<ParameterDefinition?> _arguments = [];

    public EntryMatch(ForgettingMethod method, Overload overload, KnownEntries entries)
    {
        (_caller, Overload) = (method.Method, overload);
        if (!TypeParametersMatch())
        {
            Mismatch = (ForgetRule.OtherTypes, []);
            return;
        }
        foreach (var parameter in overload.Method.Parameters)
        {
            var same = _caller.Parameters.FirstOrDefault(p => p.Name == parameter.Name);
            var fault = parameter.IsOutReference() ? null : FaultOf(parameter, same);
            _arguments.Add(fault is null && !parameter.IsOutReference() ? same : null);
            if (fault is not null && entries.Keyed.Contains(parameter))
                Mismatch ??= (ForgetRule.NoMatch, [CecilFacts.Of(ValueType(parameter)).ToString(), parameter.Name, fault]);
        }
        On = ObjectFor(method, entries);
    }

    public Overload Overload { get; }

    /// <summary>Why it doesn't match; <see langword="null"/>: it does.</summary>
    public (ForgetRule Rule, object[] Things)? Mismatch { get; }

    /// <summary>What it is called on; <see langword="null"/>: there is nothing that it could be called on.</summary>
    public AskedOn? On { get; }

    public AskPlan ToPlan() => new(Overload.Method, Overload.Host, On!.Value, _arguments);

    private string? FaultOf(ParameterDefinition parameter, ParameterDefinition? same) =>
        same is null ? "it has no parameter of that name"
        : same.IsOutReference() ? "its parameter of that name is `out` and has no value before the body runs"
        : !SameTypes.Are(ValueType(parameter), same.ValueType()) ? $"its parameter of that name is of type '{CecilFacts.Of(same.ValueType())}'"
        : null;

    // In the terms of the method that forgets.
    private TypeReference ValueType(ParameterDefinition parameter) =>
        new TypeMapper(p => p.Type == GenericParameterType.Method ? _caller.GenericParameters[p.Position] : p).Map(parameter.ValueType()).ClosedBy(Overload.Host);

    private bool TypeParametersMatch()
    {
        var theirs = Overload.Method.GenericParameters;
        return theirs.Count == 0 || (theirs.Count == _caller.GenericParameters.Count && theirs.Zip(_caller.GenericParameters, IsSame).All(same => same));
    }

    private static bool IsSame(GenericParameter theirs, GenericParameter own) =>
        theirs.Name == own.Name
        && (theirs.Attributes & ~own.Attributes & GenericParameterAttributes.SpecialConstraintMask) == 0
        && theirs.Constraints.All(c => own.Constraints.Any(o => o.ConstraintType.FullName == c.ConstraintType.FullName));

    private AskedOn? ObjectFor(ForgettingMethod method, KnownEntries entries)
    {
        var target = Overload.Method;
        if (target.IsStatic)
            return AskedOn.Nothing;
        if (method.HasUserThis && ForgottenOverloads.Lineage(method.UserType).Any(t => SameTypes.Are(t, Overload.Host)))
            return target is { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false } ? AskedOn.DispatchedThis : AskedOn.This;
        return entries.IsShared && target.DeclaringType is { IsValueType: false, IsInterface: false } ? AskedOn.Null : null;
    }
}
