namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>A file stands where ours should, but is somebody else's, or locked by another password: it is left as it is (rule D5).</summary>
internal sealed class ForeignFileException(string message) : IOException(message);
