namespace MemoWeave.Memory;

/// <summary>An entry that hits must look at: it has a time limit, or tags.</summary>
internal sealed class WatchedEntry<TKey, TResult>(TKey key, TResult value, uint hash, Lifetime? lifetime, Tag[] tags)
    : Entry<TKey, TResult>(key, value, hash, tags.Length > 0 ? Gate.Always : lifetime!.CoarseDeadline)
{
    public override TimeProvider? Clock => lifetime?.Time;

    public override TimeSpan? Age => lifetime?.Age;

    public override Tag[] Tags => tags;

    public override void Touch() => lifetime?.Touch();

    public override bool IsExpired(TimeProvider time)
    {
        foreach (var tag in tags)
        {
            if (tag.IsForgotten) return true;
        }

        return lifetime?.IsOver(time) ?? false;
    }
}
