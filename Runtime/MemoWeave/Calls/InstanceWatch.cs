using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>Notices that entries by object do nothing for a method, because its objects die before they are asked again (rule K11).</summary>
/// <param name="tell">Called once, on the finalizer's thread, with the number of objects.</param>
internal sealed class InstanceWatch(Action<int> tell)
{
    private const int EnoughToTell = 100;

    // A method whose objects mostly live long enough must not pay for finalizers for ever.
    private const int MostWatched = 1_000;

    private int _watched;
    private int _diedWithoutHit;

    /// <summary>Watches the table of one object, until it dies with the object.</summary>
    public void Watch<TKey, TResult>(MemoryTier<TKey, TResult> tier)
        where TKey : struct, IMemoryKey<TKey>
    {
        if (Volatile.Read(ref _watched) < MostWatched && Interlocked.Increment(ref _watched) <= MostWatched)
            tier.Companion = new Sentinel<TKey, TResult>(this, tier);
    }

    private void DiedWithoutHit()
    {
        if (Interlocked.Increment(ref _diedWithoutHit) != EnoughToTell) return;
        Volatile.Write(ref _watched, MostWatched);
        tell(EnoughToTell);
    }

    /// <summary>Dies with the table that holds it.</summary>
    private sealed class Sentinel<TKey, TResult>(InstanceWatch watch, MemoryTier<TKey, TResult> tier)
        where TKey : struct, IMemoryKey<TKey>
    {
        ~Sentinel()
        {
            try
            {
                if (!tier.WasHit) watch.DiedWithoutHit();
            }
            catch (Exception)
            {
                // What throws here would end the process (rule C7).
            }
        }
    }
}
