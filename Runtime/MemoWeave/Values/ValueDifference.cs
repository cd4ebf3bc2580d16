namespace MemoWeave.Values;

/// <summary>The first difference between a value and another.</summary>
/// <param name="Path">The way to it: <c>Report.Rows[].Handle</c>.</param>
/// <param name="Reason">What differs there.</param>
internal sealed record ValueDifference(string Path, string Reason);
