using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Elements;

/// <summary>Shows an element.</summary>
/// <typeparam name="TValues">What it shows.</typeparam>
/// <typeparam name="TResult">What the call returns; if a reference, it can be the target of later calls.</typeparam>
/// <param name="targets">
/// The containers of the call, in the order in which they were given to <see cref="ElementMethod{TValues, TResult}.Call(object?[], in TValues)"/>; on a replay, those that stand in their places.
/// </param>
/// <param name="values">What is shown.</param>
[SuppressMessage("Design", "CA1045:Do not pass types by reference", Justification = "An 'in' parameter: no copy of what may be large.")]
public delegate TResult ElementBody<TValues, TResult>(object?[] targets, in TValues values);
