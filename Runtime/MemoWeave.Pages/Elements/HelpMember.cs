namespace MemoWeave.Pages.Elements;

/// <summary>A member in <see cref="Help"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signature">As it is written in C#.</param>
/// <param name="Summary">From its XML documentation; empty: it has none.</param>
public sealed record HelpMember(string Name, string Signature, string Summary);
