using System.ComponentModel;
using MemoWeave.Keys;

namespace MemoWeave.Calls;

/// <summary>Writes the canonical key of a call whose own key is typed.</summary>
/// <typeparam name="TState">What the body needs: the object it is called on and the arguments.</typeparam>
/// <param name="state">The object and the arguments.</param>
/// <param name="key">Takes the key.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void KeyOf<TState>(scoped in TState state, scoped ref KeyWriter key)
    where TState : allows ref struct;
