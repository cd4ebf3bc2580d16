using MemoWeave.Calls.Persistence;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Telemetry;

/// <summary>Everything that is logged. Keys and arguments never are (rule H2).</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Count} objects died without a single hit of '{Method}': each keeps entries of its own. Say Instance = MemoInstance.Shared if all objects give the same results, or take [Memo] off.")]
    public static partial void ObjectsDiedWithoutHit(ILogger logger, int count, string method);

    [LoggerMessage(2, LogLevel.Warning, "A result of '{Method}' could not be stored; calls go on as if it had expired. Told once for each method.")]
    public static partial void StoringFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "A key for a call of '{Method}' could not be made, because an encoder or an ambient value failed; the call ran its body, and nothing was stored. Told once for each method.")]
    public static partial void KeyFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "A tag of an entry of '{Method}' could not be made; the result was not stored, because it could not be forgotten by that tag. Told once for each method.")]
    public static partial void TagFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Something that '{Method}' forgets was not forgotten, because its key or its tag could not be made, or forgetting it failed. Told once for each method.")]
    public static partial void ForgettingFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(6, LogLevel.Warning, "A result of '{Method}' can't be copied exactly: '{Path}' is of type '{Type}', and {Reason}. Its caller got it, and it was not stored. Say Share = true to store it and hand the same object to all callers. Told once for each method.")]
    public static partial void ResultRefused(ILogger logger, string method, string path, string type, string reason);

    [LoggerMessage(7, LogLevel.Warning, "The method that Validate names threw for an entry of '{Method}'; the call computes again. Told once for each method.")]
    public static partial void ValidationFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "The method that CacheIf names threw for a result of '{Method}'; the result was not stored. Told once for each method.")]
    public static partial void CacheIfFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "The method that OnRelease names threw for a value of '{Method}', whose entry is gone. Told once for each method.")]
    public static partial void ReleaseFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(10, LogLevel.Warning, "'{Method}' calls the element '{Element}' with '{Path}' of type '{Type}', which can't be kept by value: {Reason}. It was shown, and the result was not stored, because a hit could not show it again. Told once for each method.")]
    public static partial void ElementRefused(ILogger logger, string method, string element, string path, string type, string reason);

    [LoggerMessage(11, LogLevel.Warning, "Work that '{Method}' began and did not wait for calls the element '{Element}': it is shown, but a hit will not show it again. Await the work inside the method. Told once for each method.")]
    public static partial void ElementLate(ILogger logger, string method, string element);

    [LoggerMessage(12, LogLevel.Warning, "{Warning}")]
    public static partial void WidgetMet(ILogger logger, CachedElementWarning warning);

    [LoggerMessage(13, LogLevel.Warning, "What '{Method}' showed could not be shown again to a caller that waited for it, because a container that it was shown on is missing. Told once for each method.")]
    public static partial void ReplayMissed(ILogger logger, string method);

    [LoggerMessage(14, LogLevel.Warning, "The backing store '{Store}' of '{Method}' failed to {Operation}; calls go on without it. Told once for each method and kind.")]
    public static partial void StoreFailed(ILogger logger, StoreOperation operation, string store, string method, Exception exception);

    [LoggerMessage(15, LogLevel.Warning, "A result of '{Method}' is stored in memory only: '{Path}' is of type '{Type}', and {Reason}. Told once for each method.")]
    public static partial void ResultNotPersisted(ILogger logger, string method, string path, string type, string reason);

    [LoggerMessage(16, LogLevel.Warning, "A result of '{Method}' is stored in memory only: the element '{Element}' shows '{Path}' of type '{Type}', and {Reason}. Told once for each method.")]
    public static partial void ElementNotPersisted(ILogger logger, string method, string element, string path, string type, string reason);

    [LoggerMessage(17, LogLevel.Warning, "Unsupported persist option '{Store}' of '{Method}': it is \"disk\", or the name of a store that was registered in MemoOptions.Stores before the first call. Results are stored in memory only. Told once for each method.")]
    public static partial void StoreUnknown(ILogger logger, string store, string method);

    // Word for word the sentence that rule E2 gives.
    [LoggerMessage(18, LogLevel.Warning, "The memoized function '{Name}' has a TTL that will be ignored. Persistent memo caches currently don't support TTL.")]
    public static partial void TtlIgnored(ILogger logger, string name);

    [LoggerMessage(19, LogLevel.Warning, "Results of '{Method}' that have tags are stored in memory only: the backing store '{Store}' can't remove entries by their tags. Told once for each method.")]
    public static partial void TagsRefused(ILogger logger, string store, string method);

    [LoggerMessage(20, LogLevel.Warning, "Results of '{Method}' are stored in memory only: {Reason}. Told once for each method.")]
    public static partial void MethodNotPersisted(ILogger logger, string method, string reason);

    [LoggerMessage(21, LogLevel.Warning, "A backing store could not forget, or make durable, what it has; calls go on. What it still has may be served again once it works. Told once.")]
    public static partial void StoresFailed(ILogger logger, Exception exception);
}
