using Mono.Cecil;

namespace MemoWeave.Fody.Weaving;

/// <summary>Repeats generic parameters, with their constraints and attributes, on a member that takes their place.</summary>
internal static class GenericParameters
{
    /// <summary>Adds a copy of each parameter to <paramref name="target"/>; constraints that name them are read through <paramref name="mapper"/>.</summary>
    public static void Copy(IReadOnlyList<GenericParameter> parameters, IGenericParameterProvider target, TypeMapper mapper)
    {
        // All parameters first: a constraint may name one that comes later.
        var copies = new List<GenericParameter>();
        foreach (var parameter in parameters)
        {
            var copy = new GenericParameter(parameter.Name, target) { Attributes = parameter.Attributes & ~GenericParameterAttributes.VarianceMask };
            target.GenericParameters.Add(copy);
            copies.Add(copy);
        }
        for (var i = 0; i < copies.Count; i++)
            CopyConstraints(parameters[i], copies[i], mapper);
    }

    private static void CopyConstraints(GenericParameter from, GenericParameter to, TypeMapper mapper)
    {
        foreach (var constraint in from.Constraints)
        {
            var copy = new GenericParameterConstraint(mapper.Map(constraint.ConstraintType));
            foreach (var attribute in constraint.CustomAttributes)
                copy.CustomAttributes.Add(attribute);
            to.Constraints.Add(copy);
        }
        foreach (var attribute in from.CustomAttributes)
            to.CustomAttributes.Add(attribute);
    }
}
