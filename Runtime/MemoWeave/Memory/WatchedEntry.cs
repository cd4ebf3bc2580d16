namespace MemoWeave.Memory;

/// <summary>An entry that has a time limit, or tags, or carries something.</summary>
internal sealed class WatchedEntry<TKey, TResult>(TKey key, TResult value, uint hash, uint deadline, Lifetime? lifetime, Tag[] tags, object? attachment)
    : Entry<TKey, TResult>(key, value, hash, deadline)
{
    public override TimeProvider? Clock => lifetime?.Time;

    public override TimeSpan? Age => lifetime?.Age;

    public override Tag[] Tags => tags;

    public override object? Attachment => attachment;

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
