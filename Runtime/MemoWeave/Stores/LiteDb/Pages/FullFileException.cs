namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>The file would grow beyond its limit (rule D12).</summary>
internal sealed class FullFileException() : IOException("The file of the store is full.");
