using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Keys;

/// <summary>
/// The types whose fields are certain to be there when no code can be generated (rule K5). A trimmer removes the fields that no code
/// reads; of a type that isn't listed here, values could seem equal because nothing of them is left.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RootedTypes
{
    private const DynamicallyAccessedMemberTypes Read =
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields
        | DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties;

    private static readonly ConcurrentDictionary<Type, bool> Types = [];

    /// <summary>Called by woven code for each type of a memoized signature, its base types, what they are made of, and what derives from them.</summary>
    /// <param name="type">The type, whose fields a trimmer keeps because of this call.</param>
    public static void Add([DynamicallyAccessedMembers(Read)] Type type) => Types[type] = true;

    /// <summary>Whether all fields of the type are there.</summary>
    internal static bool Contains(Type type) => Types.ContainsKey(type);
}
