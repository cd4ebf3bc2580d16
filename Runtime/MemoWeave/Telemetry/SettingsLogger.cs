using MemoWeave.Memory;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Telemetry;

/// <summary>The logger of this library by whatever factory is in force, for what lives longer than that.</summary>
internal sealed class SettingsLogger : ILogger
{
    /// <summary>The one there is.</summary>
    public static SettingsLogger Instance { get; } = new();

    private static ILogger Current => QuietLogger.Of(MemorySettings.Current.Loggers);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => Current.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Current.Log(logLevel, eventId, state, exception, formatter);
}
