using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>The stack space a canonical key is written to; a longer key moves to a rented array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[InlineArray(Size)]
public struct KeyBuffer
{
    /// <summary>In bytes.</summary>
    internal const int Size = 256;

    private byte _first;
}
