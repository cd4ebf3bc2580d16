using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb;

/// <summary>One engine for each folder, whoever uses it (rule D1). What waits to be written when the process ends is written then (rule D8).</summary>
internal static class DiskEngines
{
    private static readonly TimeSpan ExitDeadline = TimeSpan.FromSeconds(2);

    private static readonly Lock Access = new();
    private static readonly Dictionary<Key, Shared> Engines = [];
    private static bool _isWatchingExit;

    /// <summary>The engine of a folder, to be given back by <see cref="Release"/>.</summary>
    public static Shared Acquire(DiskOptions options, DiskLimits limits, IDiskFiles files)
    {
        var key = new Key(FolderOf(options), options.Password, files);
        lock (Access)
        {
            if (!_isWatchingExit)
            {
                _isWatchingExit = true;
                AppDomain.CurrentDomain.ProcessExit += static (_, _) => CloseAll();
            }

            if (!Engines.TryGetValue(key, out var shared)) Engines.Add(key, shared = new Shared(key, new DiskEngine(options, limits, files)));
            shared.Users++;
            return shared;
        }
    }

    public static void Release(Shared shared)
    {
        lock (Access)
        {
            if (--shared.Users > 0) return;
            Engines.Remove(shared.Key);
        }

        shared.Engine.Dispose();
    }

    // A folder that can't be found is looked for again by the engine, which tells of it.
    private static string FolderOf(DiskOptions options)
    {
        try
        {
            return DiskPlace.Find(options);
        }
        catch (Exception)
        {
            return $"{options.Path}|{options.ApplicationName}";
        }
    }

    private static void CloseAll()
    {
        List<Shared> all;
        lock (Access) all = [.. Engines.Values];
        Parallel.ForEach(all, static shared => shared.Engine.Close(ExitDeadline));
    }

    internal readonly record struct Key(string Folder, string? Password, IDiskFiles Files);

    internal sealed class Shared(Key key, DiskEngine engine)
    {
        public Key Key => key;

        public DiskEngine Engine => engine;

        public int Users { get; set; }
    }
}
