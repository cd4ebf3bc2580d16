using Mono.Cecil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// What a method says to a trimmer of its code stands where the code is. What is woven around only hands arguments and results on, and
/// whoever calls the method has been warned: a second warning there could be answered by no one (rule W6).
/// </summary>
internal static class TrimAnnotations
{
    private const string Namespace = "System.Diagnostics.CodeAnalysis.";
    private const string AccessedMembers = Namespace + "DynamicallyAccessedMembersAttribute";

    /// <summary>What is said to callers, and how they are warned.</summary>
    private static readonly IReadOnlyDictionary<string, (string Category, string Warning)> Requirements = new Dictionary<string, (string, string)>
    {
        [Namespace + "RequiresUnreferencedCodeAttribute"] = ("Trimming", "IL2026"),
        [Namespace + "RequiresDynamicCodeAttribute"] = ("AOT", "IL3050"),
        [Namespace + "RequiresAssemblyFilesAttribute"] = ("SingleFile", "IL3002"),
    };

    /// <summary>Whether it is by this attribute that trimming and AOT analysis judge code.</summary>
    public static bool IsOne(CustomAttribute attribute) =>
        attribute.AttributeType.FullName is var name && (Requirements.ContainsKey(name) || IsAccessedMembers(attribute) || name == Namespace + "UnconditionalSuppressMessageAttribute");

    /// <summary>Says of a field that takes an argument what is said of the parameter.</summary>
    public static void Copy(ParameterDefinition parameter, FieldDefinition field)
    {
        foreach (var attribute in parameter.CustomAttributes.Where(IsAccessedMembers))
            field.CustomAttributes.Add(attribute);
    }

    /// <summary>Says of a parameter that takes an argument what is said of that one's parameter.</summary>
    public static void Copy(ParameterDefinition parameter, ParameterDefinition taker)
    {
        foreach (var attribute in parameter.CustomAttributes.Where(IsAccessedMembers))
            taker.CustomAttributes.Add(attribute);
    }

    /// <summary>Of a method that is called only to be asked for its entry, none of the code that the warnings are about will run.</summary>
    public static void Ignore(MethodDefinition called, MethodDefinition caller, RuntimeLibrary runtime)
    {
        var warnings = Holders(called).SelectMany(h => h.CustomAttributes).Select(a => a.AttributeType.FullName).Where(Requirements.ContainsKey).Select(name => Requirements[name]).ToList();
        if (called.Parameters.Any(p => p.CustomAttributes.Any(IsAccessedMembers)))
            warnings.AddRange([("Trimming", "IL2111"), ("Trimming", "IL2067")]);
        foreach (var (category, warning) in warnings)
            caller.CustomAttributes.Add(runtime.SuppressMessage(category, warning));
    }

    /// <summary>Leaves the warnings to the method's callers.</summary>
    public static void LeaveToCallers(MethodDefinition method, TypeDefinition site, RuntimeLibrary runtime)
    {
        foreach (var name in Holders(method).SelectMany(h => h.CustomAttributes).Select(a => a.AttributeType.FullName).Where(Requirements.ContainsKey).Distinct())
            site.CustomAttributes.Add(runtime.SuppressMessage(Requirements[name].Category, Requirements[name].Warning));

        // Naming a method in order to show its name counts as reaching for it by reflection.
        var isResult = method.MethodReturnType.CustomAttributes.Any(IsAccessedMembers);
        if (isResult || method.Parameters.Any(p => p.CustomAttributes.Any(IsAccessedMembers)))
            site.CustomAttributes.Add(runtime.SuppressMessage("Trimming", "IL2111"));

        // The stored result is what the body returned, and there it was checked.
        foreach (var warning in isResult ? ["IL2068", "IL2073"] : Array.Empty<string>())
            method.CustomAttributes.Add(runtime.SuppressMessage("Trimming", warning));
    }

    private static bool IsAccessedMembers(CustomAttribute attribute) => attribute.AttributeType.FullName == AccessedMembers;

    private static IEnumerable<ICustomAttributeProvider> Holders(MethodDefinition method)
    {
        yield return method;
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
            yield return type;
    }
}
