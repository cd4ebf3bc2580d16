namespace MemoWeave.Elements;

/// <summary>An element call, and where it was made.</summary>
/// <param name="Call">The call.</param>
/// <param name="Within">The container that was current.</param>
/// <param name="Targets">The containers that it was made on.</param>
internal sealed record RecordedCall(ElementCall Call, ElementTarget Within, ElementTarget[] Targets);
