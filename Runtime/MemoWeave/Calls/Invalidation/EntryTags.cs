using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>Makes the tags of a call's entry, from its arguments as they are before the body runs (rule K13).</summary>
internal static class EntryTags
{
    /// <summary>The tags of a call; <see langword="null"/>: a placeholder failed, which is no reason for the call to fail (rule C7).</summary>
    public static Tag[]? Of<TState>(MemoMethod method, scoped in TState state, TagsOf<TState> tags)
        where TState : allows ref struct
    {
        try
        {
            TagWriter writer = default;
            tags(in state, ref writer);
            return Array.ConvertAll(writer.ToArray(), CacheSpace.Current.Tags.Get);
        }
        catch (Exception exception)
        {
            method.TagFailed(exception);
            return null;
        }
    }
}
