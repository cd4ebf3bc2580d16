using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Telemetry;

/// <summary>A logger of the user's whose failures reach nobody: a warning that can't be written is no reason for a call to fail, or never to end (rule C7).</summary>
internal sealed class QuietLogger(ILogger inner) : ILogger
{
    /// <summary>The logger of this library.</summary>
    public static ILogger Of(ILoggerFactory loggers)
    {
        try
        {
            return new QuietLogger(loggers.CreateLogger("MemoWeave"));
        }
        catch (Exception)
        {
            return NullLogger.Instance;
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return inner.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // There is nobody to tell it to.
        }
    }
}
