using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Stores.LiteDb;

/// <summary>How a disk store is to be.</summary>
internal sealed record DiskOptions
{
    /// <summary>The folder of the files; <see langword="null"/>: the one that the environment names, else one in the user's local data (rule D10).</summary>
    public string? Path { get; init; }

    /// <summary>What the folder in the user's local data is named after.</summary>
    public string ApplicationName { get; init; } = "";

    /// <summary>Encrypts the file.</summary>
    public string? Password { get; init; }

    /// <summary>What a file may grow to (rule D12).</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Whether entries stay although their time is over (rule E2).</summary>
    public bool IgnoresExpiry { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILogger Logger { get; init; } = NullLogger.Instance;
}
