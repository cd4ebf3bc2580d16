using System.Collections.Immutable;

namespace MemoWeave.Pages.Elements;

/// <summary>What the address bar shows behind the page's address.</summary>
/// <param name="Parameters">Names and values, in order.</param>
public sealed record QueryParams(ImmutableArray<KeyValuePair<string, string>> Parameters) : PageElement;
