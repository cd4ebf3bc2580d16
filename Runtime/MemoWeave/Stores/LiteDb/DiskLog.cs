using Microsoft.Extensions.Logging;

namespace MemoWeave.Stores.LiteDb;

/// <summary>What the disk store has to say: once for each cause, until it works again.</summary>
internal static partial class DiskLog
{
    [LoggerMessage(30, LogLevel.Warning, "Results are not kept on disk in '{Folder}' for now: {Reason}. Calls compute as if nothing were stored; it is tried again. Told once until it works.")]
    public static partial void StoreIsDown(ILogger logger, string folder, string reason, Exception? exception);

    [LoggerMessage(31, LogLevel.Warning, "'{File}' was damaged and has been set aside; a new file takes its place, and results are computed anew.")]
    public static partial void FileWasDamaged(ILogger logger, string file, Exception? exception);

    [LoggerMessage(32, LogLevel.Warning, "'{File}' was left as it is, because {Reason}; another file is used.")]
    public static partial void FileIsForeign(ILogger logger, string file, string reason);

    [LoggerMessage(33, LogLevel.Warning, "Something was forgotten while the disk in '{Folder}' did not answer: it is not found any more by this process, and will be removed from disk when that works again, but not if the process ends before. Told once until it works.")]
    public static partial void RemovalIsNotDurable(ILogger logger, string folder);

    [LoggerMessage(34, LogLevel.Warning, "Flushing ended before all was on disk in '{Folder}', because that takes too long: what was stored is still being written, but is lost if the process is killed before. Told once until it works.")]
    public static partial void FlushIsNotDurable(ILogger logger, string folder);
}
