using System.Reflection;

namespace MemoWeave.Calls.Persistence;

/// <summary>What the whole process agreed on about stores. Replaced as one, never changed.</summary>
internal sealed record StoreSettings
{
    /// <summary>The most bytes that the file of a process takes on disk.</summary>
    public const long DefaultDiskMaxBytes = 256L << 20;

    private static StoreSettings _current = new();

    /// <summary>The least that <see cref="DiskMaxBytes"/> may say.</summary>
    public const long LeastDiskMaxBytes = 1L << 20;

    /// <summary>What options say.</summary>
    /// <exception cref="ArgumentException">They say what can't be.</exception>
    public static StoreSettings From(MemoOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DiskMaxBytes, LeastDiskMaxBytes);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.ApplicationName);
        if (options.ApplicationName.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || options.ApplicationName is "." or "..")
            throw new ArgumentException($"ApplicationName = \"{options.ApplicationName}\" can't name a folder. Use letters, digits, dots and hyphens.", nameof(options));
        foreach (var (name, store) in options.Stores)
        {
            if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("A store in MemoOptions.Stores has no name. Methods know it by one: [Memo(Persist = \"redis\")].", nameof(options));
            if (store is null) throw new ArgumentException($"MemoOptions.Stores[\"{name}\"] is null. Leave it out, and the method's results are in memory only.", nameof(options));
        }

        return new StoreSettings
        {
            ApplicationName = options.ApplicationName,
            DiskPath = options.DiskPath,
            DiskMaxBytes = options.DiskMaxBytes,
            DiskPassword = options.DiskPassword,
            Stores = new Dictionary<string, IMemoStore>(options.Stores),
            Serializer = options.Serializer,
        };
    }

    /// <summary>The settings in force.</summary>
    public static StoreSettings Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }

    /// <summary>What the default folder is named after.</summary>
    public string ApplicationName { get; init; } = Assembly.GetEntryAssembly()?.GetName().Name ?? "MemoWeave";

    /// <summary>The folder on disk; <see langword="null"/>: the default one (rule D10).</summary>
    public string? DiskPath { get; init; }

    /// <summary>The most bytes that the file of a process takes (rule D12).</summary>
    public long DiskMaxBytes { get; init; } = DefaultDiskMaxBytes;

    /// <summary>What the file is encrypted with; <see langword="null"/>: it isn't.</summary>
    public string? DiskPassword { get; init; }

    /// <summary>The registered stores, by name.</summary>
    public IReadOnlyDictionary<string, IMemoStore> Stores { get; init; } = new Dictionary<string, IMemoStore>();

    /// <summary>What writes the results that it can write; <see langword="null"/>: nothing.</summary>
    public IMemoSerializer? Serializer { get; init; }

    /// <summary>Whether the store on disk would be another.</summary>
    public bool HasOtherDisk(StoreSettings other) =>
        (ApplicationName, DiskPath, DiskMaxBytes, DiskPassword) != (other.ApplicationName, other.DiskPath, other.DiskMaxBytes, other.DiskPassword);
}
