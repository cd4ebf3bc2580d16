namespace MemoWeave.Stores.LiteDb.Files;

/// <summary>There is no place for files, or none to be trusted (rule D10).</summary>
internal sealed class DiskPlaceException(string message) : IOException(message);
