using System.Diagnostics.CodeAnalysis;
using MemoWeave.Memory;
using MemoWeave.Stores.LiteDb;
using MemoWeave.Telemetry;

namespace MemoWeave.Calls.Persistence;

/// <summary>The stores of the process: the one on disk, opened when it is first needed, and those that the user registered.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It lives as long as the process, at whose end the store closes by itself.")]
internal sealed class ProcessStores : StoreTable
{
    private readonly Lock _lock = new();
    private StoreSettings? _settings;
    private LiteDbStore? _disk;

    /// <inheritdoc/>
    public override IReadOnlyList<IMemoStore> InUse
    {
        get
        {
            var registered = StoreSettings.Current.Stores;
            List<IMemoStore> stores = [.. registered.Values.Distinct()];
            // What another run of the program left there can be forgotten, too.
            if (!registered.ContainsKey(Disk) && OnDisk is var disk && (disk.IsInUse || Directory.Exists(disk.Folder))) stores.Add(disk);
            return stores;
        }
    }

    /// <inheritdoc/>
    public override string? DiskFolder => OnDisk.Folder;

    private LiteDbStore OnDisk
    {
        get
        {
            var settings = StoreSettings.Current;
            lock (_lock)
            {
                if (_disk is not null && !settings.HasOtherDisk(_settings!)) return _disk;
                // Calls under way may still use the other one, and find nothing there.
                _ = _disk?.DisposeAsync().AsTask();
                _settings = settings;
                return _disk = new LiteDbStore(new DiskOptions
                {
                    Path = settings.DiskPath,
                    ApplicationName = settings.ApplicationName,
                    MaxBytes = settings.DiskMaxBytes,
                    Password = settings.DiskPassword,
                    Time = SettingsTime.Instance,
                    Logger = SettingsLogger.Instance,
                });
            }
        }
    }

    /// <inheritdoc/>
    public override IMemoStore? Find(string name) => StoreSettings.Current.Stores.TryGetValue(name, out var registered) ? registered : name == Disk ? OnDisk : null;

    /// <inheritdoc/>
    public override bool IsOwn(IMemoStore store) => ReferenceEquals(store, _disk);

    // The options may name another clock at any time.
    private sealed class SettingsTime : TimeProvider
    {
        public static readonly SettingsTime Instance = new();

        public override DateTimeOffset GetUtcNow() => MemorySettings.Current.Time.GetUtcNow();
    }
}
