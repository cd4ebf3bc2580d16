using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Calls;

/// <summary>The result of a <c>void</c> method, and of a task that has none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "Nobody writes it: only woven code names it.")]
public readonly struct Nothing;
