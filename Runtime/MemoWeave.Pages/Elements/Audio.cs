using System.Collections.Immutable;

namespace MemoWeave.Pages.Elements;

/// <summary>Sound.</summary>
/// <param name="Bytes">Its file.</param>
/// <param name="MediaType"><c>audio/wav</c> and the like.</param>
public sealed record Audio(ImmutableArray<byte> Bytes, string MediaType) : PageElement;
