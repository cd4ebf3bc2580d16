using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary;

/// <summary>Objects without content.</summary>
internal static class Shell
{
    /// <summary>A new one, of which no constructor has run.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor runs; and what is no more there can't have been written.")]
    public static object Of(Type type) => RuntimeHelpers.GetUninitializedObject(type);
}
