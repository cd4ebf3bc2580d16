namespace MemoWeave.Calls.Persistence;

/// <summary>The backing stores of a space, by the names that methods know them by.</summary>
internal abstract class StoreTable
{
    /// <summary>The name of the store on disk.</summary>
    public const string Disk = "disk";

    /// <summary>The store of a name; <see langword="null"/>: nobody registered one.</summary>
    public abstract IMemoStore? Find(string name);

    /// <summary>The folder of the store on disk; <see langword="null"/>: it has none.</summary>
    public virtual string? DiskFolder => null;

    /// <summary>The stores that entries may be in.</summary>
    public abstract IReadOnlyList<IMemoStore> InUse { get; }

    /// <summary>Whether all that a store keeps is this program's, so that it can be cleared as a whole.</summary>
    public abstract bool IsOwn(IMemoStore store);
}
