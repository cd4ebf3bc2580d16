namespace MemoWeave.Memory;

/// <content>Tells of each value that left, whatever the reason, and after the lock is given back (rule E7).</content>
public sealed partial class MemoryTier<TKey, TResult>
{
    private List<TResult>? _left;

    /// <summary>Told once of each entry's value when the entry has left; must not throw. <see langword="null"/>: nobody wants to know.</summary>
    internal Action<TResult>? OnLeft { get; init; }

    private void Left(Entry<TKey, TResult> entry)
    {
        if (OnLeft is not null) (_left ??= []).Add(entry.Value);
    }

    /// <summary>Who stores has others waiting for it, and must not keep them waiting for user code.</summary>
    private void LeaveReleasesTo(StorePermit permit)
    {
        if (_left is not { } left) return;
        _left = null;
        permit.Afterwards = () => Release(left);
    }

    private void Release(List<TResult> left) => HeldReleases.Run(() => left.ForEach(OnLeft!));

    /// <summary>A change of the table, under its lock.</summary>
    private readonly ref struct Change
    {
        private readonly MemoryTier<TKey, TResult> _tier;

        public Change(MemoryTier<TKey, TResult> tier)
        {
            _tier = tier;
            tier._lock.Enter();
        }

        public void Dispose()
        {
            var left = _tier._left;
            _tier._left = null;
            _tier._lock.Exit();
            if (left is not null) _tier.Release(left);
        }
    }
}
