using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Calls.Control;

/// <summary>While one is open on a thread, a memoized call there answers with the place of its entry.</summary>
internal sealed class Question
{
    public static Question Begin() => new();

    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "It ends this one.")]
    public AskedEntry? End() => null;
}
