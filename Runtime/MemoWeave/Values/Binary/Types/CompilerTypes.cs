using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Types;

/// <summary>What the compiler makes of <c>[1, 2]</c> where an interface is asked for: each assembly has its own, and no signature can name it.</summary>
internal static class CompilerTypes
{
    private static readonly string[] Names = ["<>z__ReadOnlyArray`1", "<>z__ReadOnlyList`1", "<>z__ReadOnlySingleElementList`1"];

    private static readonly ConcurrentDictionary<ulong, Type> Known = [];

    /// <summary>The number of such a type, without its argument.</summary>
    public static ulong IdOf(Type type) => Id(type.IsGenericTypeDefinition ? type : type.GetGenericTypeDefinition());

    /// <summary>The type of a number in an assembly that is loaded, or <see langword="null"/>.</summary>
    public static Type? Find(ulong id)
    {
        if (Known.TryGetValue(id, out var known)) return known;
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.IsDynamic) continue;
            foreach (var name in Names)
            {
                if (TypeIn(assembly, name) is { } type && Id(type) == id) return Known[id] = type;
            }
        }

        return null;
    }

    private static ulong Id(Type definition) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(TypeNames.Of(definition).AsSpan()));

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A type that was trimmed away has no values.")]
    private static Type? TypeIn(Assembly assembly, string name) => assembly.GetType(name);
}
