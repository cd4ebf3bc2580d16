using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>Which form the keys have of arguments with types of the user's among them that are flat enough for a typed key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FlatKeys
{
    private static bool _areWritten;

    /// <summary>
    /// Whether they are canonical: an encoder is registered, and an object is asked for its type's, not for its fields (rule K5). Only changed right before all
    /// entries are removed.
    /// </summary>
    public static bool AreWritten
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _areWritten;
        internal set => Volatile.Write(ref _areWritten, value);
    }
}
