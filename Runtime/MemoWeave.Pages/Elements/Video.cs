using System.Collections.Immutable;

namespace MemoWeave.Pages.Elements;

/// <summary>A film.</summary>
/// <param name="Bytes">Its file.</param>
/// <param name="MediaType"><c>video/mp4</c> and the like.</param>
public sealed record Video(ImmutableArray<byte> Bytes, string MediaType) : PageElement;
