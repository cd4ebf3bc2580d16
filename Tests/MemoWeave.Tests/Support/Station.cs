using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Tests.Support;

/// <summary>A class with a memoized method whose entries are each object's own, as it is after weaving.</summary>
internal sealed class Station(SyncMemoMethod<Key<Bits<int>>, object> site)
{
    private MemoryTier<Key<Bits<int>>, object>? _entries;

    public object Load(int rows) => site.CallOn(this, ref _entries, rows, () => new Row(this));

    public Station Copy() => (Station)MemberwiseClone();

    private sealed record Row(Station Station);
}
