using System.ComponentModel;

namespace MemoWeave.Keys;

/// <summary>What an entry is looked up with: the key itself, or a view of it that owns nothing yet.</summary>
/// <typeparam name="TKey">The kind of key that entries are stored under.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeyProbe<TKey>
    where TKey : struct
{
    /// <summary>
    /// The XXH3 hash of the content, or of a single word its first step (<see cref="Xxh3.HashWord"/>), of which the highest bits alone depend on all of it. Equal content, equal
    /// hash, for one <paramref name="seed"/>.
    /// </summary>
    ulong Hash(ulong seed);

    /// <summary>Whether the content is the same, bit by bit (rules K3, K8).</summary>
    bool Same(in TKey other);
}
