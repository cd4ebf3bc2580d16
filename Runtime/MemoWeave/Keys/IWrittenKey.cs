using System.ComponentModel;

namespace MemoWeave.Keys;

/// <summary>A key that may be in the canonical form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWrittenKey
{
    /// <summary>The canonical form; <see langword="null"/>: it is typed.</summary>
    OwnedKey? Written { get; }
}
