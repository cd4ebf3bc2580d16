using System.Collections.Immutable;

namespace MemoWeave.Shapes;

/// <summary>The types that the user says never change (rule V2). None is ever taken back, so that what was made without it stays right: it copies more than it needs to.</summary>
internal static class RegisteredImmutables
{
    private static ImmutableHashSet<Type> _types = [];

    /// <summary>Adds types.</summary>
    /// <returns>Whether one of them is new.</returns>
    public static bool Add(IReadOnlyCollection<Type> types) => ImmutableInterlocked.Update(ref _types, static (known, added) => known.Union(added), types);

    /// <summary>Whether a type is one of them, derives from one, implements one, or constructs one.</summary>
    public static bool Contains(Type type)
    {
        var types = Volatile.Read(ref _types);
        if (types.IsEmpty) return false;
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (IsOne(types, t)) return true;
        }

        return Array.Exists(Interfaces(type), i => IsOne(types, i));
    }

    private static bool IsOne(ImmutableHashSet<Type> types, Type type) => types.Contains(type) || (type.IsConstructedGenericType && types.Contains(type.GetGenericTypeDefinition()));

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What loses its interface is copied, or refused.")]
    private static Type[] Interfaces(Type type) => type.GetInterfaces();
}
