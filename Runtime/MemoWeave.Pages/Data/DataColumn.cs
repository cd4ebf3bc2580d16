using System.Collections.Immutable;

namespace MemoWeave.Pages.Data;

/// <summary>A column of data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Values">Its values, written alike wherever the program runs: numbers as in JSON, dates as in ISO 8601; <see langword="null"/>: there is none.</param>
public sealed record DataColumn(string Name, DataType Type, ImmutableArray<string?> Values);
