using System.ComponentModel;
using System.Diagnostics;

namespace MemoWeave.Calls;

/// <summary>Where woven code tells the tags of the entry that a body is about to make.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class EntryTags
{
    /// <summary>Takes the tags of a call before its body runs, which may change what they name (rule K13).</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="method">The memoized method.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="tags">Writes the tags.</param>
    public static void Collect<TState>(MemoMethod method, scoped in TState state, TagsOf<TState> tags)
        where TState : allows ref struct
    {
        var writer = default(TagWriter);
        string[] written;
        try
        {
            tags(in state, ref writer);
            written = writer.ToArray();
        }
        catch (Exception exception)
        {
            // A placeholder that fails is no reason for the call to fail (rule C7).
            Deliver(method, null, exception);
            return;
        }

        Deliver(method, written, null);
    }

    /// <summary>Gives the body that the current flow is inside of its tags; a failure, too, since what can't be forgotten mustn't be stored.</summary>
    internal static void Deliver(MemoMethod method, string[]? tags, Exception? failure)
    {
        if (failure is not null) method.TagFailed(failure);
        if (FlightScope.Current is not { } scope) return;
        var table = CacheSpace.Current.Tags;
        scope.AddTags(tags is null ? [] : Array.ConvertAll(tags, table.Get), hasFailedTag: failure is not null);
    }
}
