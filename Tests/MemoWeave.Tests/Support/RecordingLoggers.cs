using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Tests.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLoggers : ILoggerFactory, ILogger
{
    /// <summary>What is told where a key could not be made (rule C7).</summary>
    public const string KeyFailed =
        "Warning: A key for a call of 'MemoWeave.Tests.Support.Sites.Load(int, string)' could not be made, because an encoder or an ambient value failed; " +
        "the call ran its body, and nothing was stored. Told once for each method.";

    public ConcurrentQueue<string> Messages { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Messages.Enqueue($"{logLevel}: {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
