namespace MemoWeave.Elements;

/// <summary>Why an element call can't be made again.</summary>
/// <param name="Element">The element method.</param>
/// <param name="Path">The argument that can't be kept by value, or what in it can't.</param>
/// <param name="Type">Its type.</param>
/// <param name="Reason">Why, as a sentence for the user.</param>
internal sealed record UnkeptElement(string Element, string Path, Type Type, string Reason);
