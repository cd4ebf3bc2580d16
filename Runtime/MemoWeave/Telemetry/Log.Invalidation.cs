using Microsoft.Extensions.Logging;

namespace MemoWeave.Telemetry;

internal static partial class Log
{
    [LoggerMessage(20, LogLevel.Warning, "Something that '{Method}' forgets was not forgotten, because its key or its tag could not be made, or forgetting it failed. Told once for each method.")]
    public static partial void ForgettingFailed(ILogger logger, string method, Exception exception);
}
