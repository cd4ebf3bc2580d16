using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Calls.Control;

/// <summary>
/// Tells which method a call reaches on an object, without making it: the code of a proxy, a mock or an override that is not woven
/// must not run only because somebody asked for a key.
/// </summary>
internal static class WovenDispatch
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The method that a call reaches; <see langword="null"/>: it can't be told.</summary>
    /// <param name="instance">The object it is made on; <see langword="null"/> for a static method.</param>
    /// <param name="method">The method called.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "What was trimmed isn't found, and then the call is refused.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "What was trimmed isn't found, and then the call is refused.")]
    public static MethodInfo? Target(object? instance, MethodInfo method)
    {
        if (instance is null || !method.IsVirtual || method.IsFinal) return method;
        var type = instance.GetType();
        return method.DeclaringType!.IsInterface ? OfInterface(type, method) : OfClass(type, method);
    }

    /// <summary>Whether a method has a look-up in front of its body.</summary>
    public static bool IsWoven([NotNullWhen(true)] MethodInfo? method) => method is not null && method.IsDefined(typeof(WovenAttribute), inherit: false);

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "What was trimmed isn't found, and then the call is refused.")]
    private static MethodInfo? OfInterface([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] Type type, MethodInfo method)
    {
        InterfaceMapping map;
        try
        {
            map = type.GetInterfaceMap(method.DeclaringType!);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // Reached by variance, through an interface that the type doesn't list; or the platform can't tell.
            return null;
        }

        var definition = Definition(method);
        var index = Array.FindIndex(map.InterfaceMethods, candidate => Definition(candidate) == definition);
        // Where the type itself implements it, that may be overridden further down.
        return index < 0 || map.TargetMethods[index] is not { } target ? null
            : target.DeclaringType!.IsInterface || !target.IsVirtual || target.IsFinal ? target
            : OfClass(type, target);
    }

    private static MethodInfo? OfClass(Type type, MethodInfo method)
    {
        var target = FindOverride(type, method);
        // Native code keeps no trace of an override that nobody looks for by reflection: only a type's own method is sure to be the one reached.
        return RuntimeFeature.IsDynamicCodeSupported || target?.DeclaringType == type ? target : null;
    }

    private static MethodInfo? FindOverride(Type? type, MethodInfo method)
    {
        var slot = Definition(method).GetBaseDefinition();
        for (; type is not null && type != slot.DeclaringType; type = BaseOf(type))
        {
            if (Find(type, method, slot) is { } found) return found;
        }

        return type is null ? null : Find(type, method, slot) ?? Definition(method);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What was trimmed isn't found, and then the call is refused.")]
    private static MethodInfo? Find(Type type, MethodInfo method, MethodInfo slot) =>
        Array.Find(type.GetMethods(Declared), candidate => candidate.IsVirtual && (Definition(candidate).GetBaseDefinition() == slot || IsCovariant(candidate, method)));

    /// <summary>An override that returns a more derived type has a slot of its own, and takes over the other.</summary>
    private static bool IsCovariant(MethodInfo candidate, MethodInfo method) =>
        candidate.Name == method.Name && candidate.IsDefined(typeof(PreserveBaseOverridesAttribute), inherit: false)
        && candidate.GetParameters().Select(static p => p.ParameterType).SequenceEqual(method.GetParameters().Select(static p => p.ParameterType));

    private static Type? BaseOf(Type type) => type.BaseType;

    private static MethodInfo Definition(MethodInfo method) => method.IsGenericMethod ? method.GetGenericMethodDefinition() : method;
}
