using System.Collections.Concurrent;
using MemoWeave.Stores;

namespace MemoWeave.Calls.Persistence;

/// <summary>The stores of a sandbox: of each name one, in memory (rule T1).</summary>
/// <param name="space">The sandbox.</param>
internal sealed class SandboxStores(CacheSpace space) : StoreTable
{
    private readonly ConcurrentDictionary<string, IMemoStore> _stores = [];

    /// <inheritdoc/>
    public override IReadOnlyList<IMemoStore> InUse => [.. _stores.Values];

    /// <inheritdoc/>
    public override IMemoStore Find(string name) => _stores.GetOrAdd(name, static (_, space) => new FailingStore(new MemoryStore(() => space.Time), () => space.StoreFailure), space);

    /// <inheritdoc/>
    public override bool IsOwn(IMemoStore store) => true;
}
