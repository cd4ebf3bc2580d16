namespace MemoWeave.Values;

/// <summary>Why a value can't be copied exactly (rule V3).</summary>
/// <param name="Path">The way from the value to what can't be copied: <c>Report.Rows[].Handle</c>.</param>
/// <param name="Type">The type of what can't be copied.</param>
/// <param name="Reason">Why, as a sentence for the user.</param>
internal sealed record CopyRefusal(string Path, Type Type, string Reason);
