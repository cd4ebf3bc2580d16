using Microsoft.Extensions.Logging;

namespace MemoWeave.Stores.Tests.Support;

/// <summary>Warnings as lines that a child process tells.</summary>
internal sealed class ToldWarnings(TextWriter output) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (output) output.WriteLine($"warning {formatter(state, exception)} {exception?.ToString().ReplaceLineEndings(" ")}");
    }
}
