namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>A file of ours holds what was never written to it (rule D5).</summary>
internal sealed class DamagedFileException(string message) : IOException(message);
