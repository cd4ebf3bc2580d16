using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Writes the tags of a call's entry.</summary>
/// <typeparam name="TState">What the body needs: the object it is called on and the arguments.</typeparam>
/// <param name="state">The object and the arguments.</param>
/// <param name="tags">Takes the tags.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void TagsOf<TState>(scoped in TState state, scoped ref TagWriter tags)
    where TState : allows ref struct;
