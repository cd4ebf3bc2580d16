namespace MemoWeave.Sample.Report;

/// <summary>A bar of a chart.</summary>
internal readonly record struct Bar(string Label, double Value);
