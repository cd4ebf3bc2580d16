using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Tells what came with a call that element calls may be made on (rule R4).</summary>
/// <typeparam name="TState">What the body needs: the object it is called on and the arguments.</typeparam>
/// <param name="state">The object and the arguments.</param>
/// <returns>The object, or <see langword="null"/> for a static method; then the arguments that may be containers; then, where the entries are the object's own, such fields of it.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate object?[] TargetsOf<TState>(scoped in TState state)
    where TState : allows ref struct;
