using System.Collections.Immutable;

namespace MemoWeave.Pages.Elements;

/// <summary>What a type or method is for, out of its documentation.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Signature">As it is written in C#.</param>
/// <param name="Summary">From its XML documentation; empty: it has none.</param>
/// <param name="Members">The public members of a type.</param>
public sealed record Help(string Name, string Signature, string Summary, ImmutableArray<HelpMember> Members) : PageElement;
