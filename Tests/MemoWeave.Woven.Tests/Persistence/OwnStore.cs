using System.Buffers;
using System.Collections.Concurrent;

namespace MemoWeave.Woven.Tests.Persistence;

/// <summary>A store of the user's, as one on another machine would be: it answers when it is told to, or fails.</summary>
internal sealed class OwnStore(MemoStoreCapabilities capabilities) : IMemoStore
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _tags = [];
    private readonly ConcurrentQueue<string> _calls = [];

    public MemoStoreCapabilities Capabilities => IsBroken ? throw new InvalidOperationException("It is not set up.") : capabilities;

    /// <summary>Whether even asking what it can do fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether it takes everything and keeps nothing.</summary>
    public bool IsVain { get; set; }

    /// <summary>What asynchronous reads wait for.</summary>
    public Task ReadGate { get; set; } = Task.CompletedTask;

    /// <summary>What asynchronous writes wait for.</summary>
    public Task WriteGate { get; set; } = Task.CompletedTask;

    /// <summary>What every call throws.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What was called so far.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>The options of the last entry stored.</summary>
    public MemoStoreEntryOptions? LastOptions { get; private set; }

    public int Count => _entries.Count;

    public bool TryGet(in MemoStoreKey key, IBufferWriter<byte> entry)
    {
        Note(nameof(TryGet));
        return Read(key, entry);
    }

    public async ValueTask<bool> TryGetAsync(MemoStoreKey key, IBufferWriter<byte> entry, CancellationToken cancellationToken)
    {
        Note(nameof(TryGetAsync));
        // What it found, it tells later.
        var isThere = Read(key, entry);
        await ReadGate;
        return isThere;
    }

    public void Set(in MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options)
    {
        Note(nameof(Set));
        Write(key, entry, options);
    }

    public async ValueTask SetAsync(MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options, CancellationToken cancellationToken)
    {
        Note(nameof(SetAsync));
        await WriteGate;
        Write(key, entry, options);
    }

    public bool Remove(in MemoStoreKey key)
    {
        Note(nameof(Remove));
        return _entries.TryRemove(key.ToString(), out _);
    }

    public ValueTask<bool> RemoveAsync(MemoStoreKey key, CancellationToken cancellationToken)
    {
        Note(nameof(RemoveAsync));
        return new(_entries.TryRemove(key.ToString(), out _));
    }

    public int RemoveByTag(string tag)
    {
        Note(nameof(RemoveByTag));
        return _tags.Where(kept => kept.Value.Contains(tag)).Count(kept => _entries.TryRemove(kept.Key, out _));
    }

    public ValueTask<int> RemoveByTagAsync(string tag, CancellationToken cancellationToken) => new(RemoveByTag(tag));

    public void Clear(string? method) => Note(nameof(Clear));

    public ValueTask ClearAsync(string? method, CancellationToken cancellationToken)
    {
        Note(nameof(ClearAsync));
        return default;
    }

    public void Flush() => Note(nameof(Flush));

    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        Note(nameof(FlushAsync));
        return default;
    }

    public ValueTask DisposeAsync() => default;

    private bool Read(MemoStoreKey key, IBufferWriter<byte> entry)
    {
        if (!_entries.TryGetValue(key.ToString(), out var bytes)) return false;
        entry.Write(bytes);
        return true;
    }

    private void Write(MemoStoreKey key, ReadOnlySequence<byte> entry, MemoStoreEntryOptions options)
    {
        LastOptions = options;
        if (IsVain) return;
        _tags[key.ToString()] = options.Tags;
        _entries[key.ToString()] = entry.ToArray();
    }

    private void Note(string call)
    {
        _calls.Enqueue(call);
        if (Failure is not null) throw Failure;
    }
}
