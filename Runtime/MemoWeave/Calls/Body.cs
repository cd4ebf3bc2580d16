using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Runs the body of a memoized method.</summary>
/// <typeparam name="TState">What the body needs: the object it is called on and the arguments.</typeparam>
/// <typeparam name="TResult">What the method returns.</typeparam>
/// <param name="state">The object and the arguments.</param>
/// <param name="cancellationToken">What every token parameter of the body gets.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TResult Body<TState, TResult>(scoped in TState state, CancellationToken cancellationToken)
    where TState : allows ref struct;
