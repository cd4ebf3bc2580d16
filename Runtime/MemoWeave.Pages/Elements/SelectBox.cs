using System.Collections.Immutable;

namespace MemoWeave.Pages.Elements;

/// <summary>Asks for one of several.</summary>
/// <param name="Label">What it asks.</param>
/// <param name="Key">Its name among the page's parameters.</param>
/// <param name="Options">What there is to choose from.</param>
/// <param name="Index">Which one is chosen, from 0.</param>
/// <param name="Help">More about it; <see langword="null"/>: nothing.</param>
public sealed record SelectBox(string Label, string Key, ImmutableArray<string> Options, int Index, string? Help) : PageElement;
