using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoWeave.Stores.LiteDb.Changes;
using MemoWeave.Stores.LiteDb.Entries;
using MemoWeave.Stores.LiteDb.Files;
using MemoWeave.Telemetry;

namespace MemoWeave.Stores.LiteDb;

/// <summary>
/// The store behind <c>Persist = "disk"</c>: entries in LiteDB, in files of the user's (rules D). It throws nothing because of the disk: what can't be read is not there, and what can't be written is
/// not kept.
/// </summary>
internal sealed class LiteDbStore : IMemoStore, IDisposable
{
    private readonly DiskOptions _options;
    private readonly DiskLimits _limits;
    private readonly IDiskFiles _files;
    private readonly Lock _lock = new();
    private DiskEngines.Shared? _shared;
    private bool _isDisposed;

    /// <summary>Makes a store; nothing is opened before it is used (rule D13).</summary>
    public LiteDbStore(DiskOptions options)
        : this(options, new DiskLimits(options.MaxBytes), DiskFiles.Instance)
    {
    }

    internal LiteDbStore(DiskOptions options, DiskLimits limits, IDiskFiles files)
    {
        _options = options with { Logger = new QuietLogger(options.Logger) };
        _limits = limits;
        _files = files;
    }

    /// <inheritdoc/>
    public MemoStoreCapabilities Capabilities => _options.IgnoresExpiry
        ? MemoStoreCapabilities.Tags | MemoStoreCapabilities.Enumeration
        : MemoStoreCapabilities.Expiry | MemoStoreCapabilities.Tags | MemoStoreCapabilities.Enumeration;

    /// <summary>What happened to it.</summary>
    public DiskCounters Counters => Engine?.Counters ?? new DiskCounters();

    /// <summary>Whether anything was asked of it.</summary>
    public bool IsInUse => Volatile.Read(ref _shared) is not null;

    /// <summary>Its folder, which may not be there yet; <see langword="null"/>: there is no place for one.</summary>
    public string? Folder
    {
        get
        {
            try
            {
                return DiskPlace.Find(_options);
            }
            catch (Exception)
            {
                return null;
            }
        }
    }

    internal DiskEngine? Engine
    {
        get
        {
            if (Volatile.Read(ref _shared) is { } shared) return shared.Engine;
            lock (_lock)
            {
                if (_isDisposed) return null;
                return (_shared ??= DiskEngines.Acquire(_options, _limits, _files)).Engine;
            }
        }
    }

    /// <inheritdoc/>
    public bool TryGet(in MemoStoreKey key, IBufferWriter<byte> entry)
    {
        if (Engine is not { } engine || !engine.TryRead(EntryId.Of(key), _options.Time.GetUtcNow(), _options.IgnoresExpiry, out var found)) return false;
        entry.Write(found.Value);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryGetAsync(MemoStoreKey key, IBufferWriter<byte> entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Engine is not { } engine) return false;
        if (await engine.TryReadAsync(EntryId.Of(key), _options.Time.GetUtcNow(), _options.IgnoresExpiry, cancellationToken).ConfigureAwait(false) is not { } found) return false;
        entry.Write(found.Value);
        return true;
    }

    /// <inheritdoc/>
    public void Set(in MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options)
    {
        if (Engine is not { } engine) return;
        var expires = _options.IgnoresExpiry ? 0 : options.Expires?.UtcTicks ?? 0;
        var tags = options.Tags.Count == 0 ? [] : options.Tags.Select(TagOf).Distinct().ToArray();
        engine.Add(Change.Set(EntryId.Of(key), new StoredEntry(entry.ToArray(), expires, _options.Time.GetUtcNow().UtcTicks, tags)), options.IsWanted);
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Set(key, entry, options);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public bool Remove(in MemoStoreKey key) => Wait(Removal(key)) > 0;

    /// <inheritdoc/>
    public async ValueTask<bool> RemoveAsync(MemoStoreKey key, CancellationToken cancellationToken) => await WaitAsync(Removal(key), cancellationToken).ConfigureAwait(false) > 0;

    /// <inheritdoc/>
    public int RemoveByTag(string tag) => Wait(TagRemoval(tag));

    /// <inheritdoc/>
    public ValueTask<int> RemoveByTagAsync(string tag, CancellationToken cancellationToken) => WaitAsync(TagRemoval(tag), cancellationToken);

    /// <inheritdoc/>
    public void Clear(string? method) => Wait(Clearing(method));

    /// <inheritdoc/>
    public async ValueTask ClearAsync(string? method, CancellationToken cancellationToken) => await WaitAsync(Clearing(method), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Flush() => Wait(new Change(ChangeKind.None));

    /// <inheritdoc/>
    public async ValueTask FlushAsync(CancellationToken cancellationToken) => await WaitAsync(new Change(ChangeKind.None), cancellationToken).ConfigureAwait(false);

    /// <summary>Writes what waits, in bounded time, and gives the file back.</summary>
    public void Dispose()
    {
        DiskEngines.Shared? shared;
        lock (_lock)
        {
            _isDisposed = true;
            shared = _shared;
            _shared = null;
        }

        if (shared is not null) DiskEngines.Release(shared);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(Task.Run(Dispose));

    /// <summary>Removes the entries of other versions of a method's code, some time (rule D9).</summary>
    internal void SweepOtherVersions(string method, UInt128 version)
        => Engine?.Add(new Change(ChangeKind.RemoveOtherVersions) { Id = new EntryId(EntryId.MethodOf(method), default, default, default), Tag = version });

    private static Change Removal(in MemoStoreKey key) => new(ChangeKind.Remove) { Id = EntryId.Of(key), IsOwnRemoval = true };

    private static Change TagRemoval(string tag) => new(ChangeKind.RemoveTag) { Tag = TagOf(tag), IsOwnRemoval = true };

    private static Change Clearing(string? method) => method is null
        ? new Change(ChangeKind.RemoveAll) { IsOwnRemoval = true }
        : new Change(ChangeKind.RemoveMethod) { Id = new EntryId(EntryId.MethodOf(method), default, default, default), IsOwnRemoval = true };

    private static UInt128 TagOf(string tag) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(tag.AsSpan()));

    private int Wait(Change change) => Engine?.AddAndWait(change.Awaited()) ?? 0;

    private async ValueTask<int> WaitAsync(Change change, CancellationToken cancellationToken)
    {
        // Who has cancelled already is told so, whether the disk is fast or slow, and nothing is changed.
        cancellationToken.ThrowIfCancellationRequested();
        return Engine is { } engine ? await engine.AddAndWaitAsync(change.Awaited(), cancellationToken).ConfigureAwait(false) : 0;
    }
}
