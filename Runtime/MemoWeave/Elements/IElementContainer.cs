namespace MemoWeave.Elements;

/// <summary>
/// What element calls are made on: it holds what they show. An argument that is one counts in a key by its position, and by which of them are the same, not by what it
/// holds (rule K9).
/// </summary>
/// <remarks>Classes with instance methods marked <see cref="ElementAttribute"/> are containers; the weaver adds this interface to them.</remarks>
public interface IElementContainer
{
    /// <summary>The root that it is, such as the page's main part; <see langword="null"/>: none. Calls on a root are made on the one of the replay (rule R4).</summary>
    ElementRoot? Root => null;
}
