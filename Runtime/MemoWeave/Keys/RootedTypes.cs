using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using MemoWeave.Keys.Encoders;
using MemoWeave.Shapes;

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
        | DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties
        | DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;   // whose parameters may be marked [NotKey]

    private static readonly ConcurrentDictionary<Type, bool> Types = [];
    private static readonly ConcurrentDictionary<Type, bool> Missed = [];
    private static int _count;

    /// <summary>Called by woven code for each type of a memoized signature, its base types, what they are made of, and what derives from them.</summary>
    /// <param name="type">The type, whose fields a trimmer keeps because of this call.</param>
    public static void Add([DynamicallyAccessedMembers(Read)] Type type)
    {
        if (!Types.TryAdd(type, true)) return;
        Interlocked.Increment(ref _count);
        if (!Missed.TryRemove(type, out _)) return;
        // A value of it came earlier, to a method that does not name it, and what was made to refuse it is still known.
        ShapeFactory.Forget();
        EncoderSet.Renew();
    }

    /// <summary>How many there are.</summary>
    internal static int Count => Volatile.Read(ref _count);

    /// <summary>All of them, so far.</summary>
    internal static ICollection<Type> All => Types.Keys;

    /// <summary>Whether all fields of the type are there.</summary>
    internal static bool Contains(Type type)
    {
        if (Types.ContainsKey(type)) return true;
        Missed[type] = true;
        return Types.ContainsKey(type);
    }
}
