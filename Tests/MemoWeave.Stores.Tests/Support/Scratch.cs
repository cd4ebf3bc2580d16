using MemoWeave.Stores.LiteDb;
using MemoWeave.Stores.LiteDb.Files;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Stores.Tests.Support;

/// <summary>A folder of its own, stores on it, and what they warned of.</summary>
internal sealed class Scratch : ILogger, IDisposable
{
    private readonly List<string> _warnings = [];
    private readonly List<LiteDbStore> _stores = [];

    public Scratch()
    {
        // In memory where there is such a place: most of what is tested is not the disk.
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();
        Root = System.IO.Path.Combine(parent, $"memoweave-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Root);
        Folder = System.IO.Path.Combine(Root, "store");
    }

    public string Root { get; }

    public string Folder { get; }

    public string DataPath => System.IO.Path.Combine(Folder, "memo-0.db");

    public IReadOnlyList<string> Warnings
    {
        get
        {
            lock (_warnings) return [.. _warnings];
        }
    }

    public DiskOptions Options => new() { Path = Folder, ApplicationName = "Tests", Logger = this };

    public LiteDbStore Open(Func<DiskOptions, DiskOptions>? change = null, Func<DiskLimits, DiskLimits>? limit = null, IDiskFiles? files = null)
    {
        var options = change?.Invoke(Options) ?? Options;
        var limits = new DiskLimits(options.MaxBytes);
        var store = new LiteDbStore(options, limit?.Invoke(limits) ?? limits, files ?? DiskFiles.Instance);
        _stores.Add(store);
        return store;
    }

    /// <summary>The damaged files that were set aside.</summary>
    public string[] SetAside() => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.damaged-*") : [];

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_warnings) _warnings.Add($"{eventId.Id}: {formatter(state, exception)} {exception}");
    }
}
