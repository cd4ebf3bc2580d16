using Mono.Cecil;

namespace MemoWeave.Fody;

/// <summary>
/// Moves metadata from one generic context to another: every generic parameter in it is replaced by what the map says, and
/// what holds none is handed back as it is.
/// </summary>
/// <param name="map">What replaces a generic parameter.</param>
/// <param name="import">What replaces a type that is named, if anything does.</param>
internal sealed class TypeMapper(Func<GenericParameter, TypeReference> map, Func<TypeReference, TypeReference>? import = null)
{
    public TypeReference Map(TypeReference type) => type switch
    {
        GenericParameter parameter => map(parameter),
        GenericInstanceType generic => Map(generic),
        ByReferenceType reference => new ByReferenceType(Map(reference.ElementType)),
        PointerType pointer => new PointerType(Map(pointer.ElementType)),
        PinnedType pinned => new PinnedType(Map(pinned.ElementType)),
        ArrayType array => Map(array),
        RequiredModifierType modified => new RequiredModifierType(Named(modified.ModifierType), Map(modified.ElementType)),
        OptionalModifierType modified => new OptionalModifierType(Named(modified.ModifierType), Map(modified.ElementType)),
        FunctionPointerType pointer => Map(pointer),
        _ => Named(type),
    };

    public MethodReference Map(MethodReference method)
    {
        if (method is GenericInstanceMethod generic)
            return Map(generic.ElementMethod).Close([.. generic.GenericArguments.Select(Map)]);
        // The signature of a generic type's method speaks of that type's own parameters and stays; only the host changes.
        return Touches(method.DeclaringType) ? method.On(Map(method.DeclaringType)) : method;
    }

    public FieldReference Map(FieldReference field) =>
        Touches(field.DeclaringType) ? new FieldReference(field.Name, field.FieldType, Map(field.DeclaringType)) : field;

    public CallSite Map(CallSite site)
    {
        var mapped = new CallSite(Map(site.ReturnType)) { HasThis = site.HasThis, ExplicitThis = site.ExplicitThis, CallingConvention = site.CallingConvention };
        foreach (var parameter in site.Parameters)
            mapped.Parameters.Add(new ParameterDefinition(Map(parameter.ParameterType)));
        return mapped;
    }

    private TypeReference Named(TypeReference type) => import is null ? type : import(type);

    private GenericInstanceType Map(GenericInstanceType generic)
    {
        var mapped = new GenericInstanceType(Named(generic.ElementType));
        foreach (var argument in generic.GenericArguments)
            mapped.GenericArguments.Add(Map(argument));
        return mapped;
    }

    private ArrayType Map(ArrayType array)
    {
        if (array.IsVector)
            return new ArrayType(Map(array.ElementType));
        var mapped = new ArrayType(Map(array.ElementType), array.Rank);
        for (var i = 0; i < array.Rank; i++)
            mapped.Dimensions[i] = array.Dimensions[i];
        return mapped;
    }

    private FunctionPointerType Map(FunctionPointerType pointer)
    {
        var mapped = new FunctionPointerType
        {
            ReturnType = Map(pointer.ReturnType),
            HasThis = pointer.HasThis,
            ExplicitThis = pointer.ExplicitThis,
            CallingConvention = pointer.CallingConvention,
        };
        foreach (var parameter in pointer.Parameters)
            mapped.Parameters.Add(new ParameterDefinition(Map(parameter.ParameterType)));
        return mapped;
    }

    private bool Touches(TypeReference type) => type switch
    {
        GenericParameter parameter => map(parameter) != parameter,
        GenericInstanceType generic => generic.GenericArguments.Any(Touches),
        FunctionPointerType pointer => Touches(pointer.ReturnType) || pointer.Parameters.Any(p => Touches(p.ParameterType)),
        TypeSpecification specification => Touches(specification.ElementType),
        _ => false,
    };
}
