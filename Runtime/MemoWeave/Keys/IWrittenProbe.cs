namespace MemoWeave.Keys;

/// <summary>A canonical key that still lies in the writer's space, as a probe for entries of one kind of key.</summary>
/// <typeparam name="TSelf">The probe itself.</typeparam>
/// <typeparam name="TKey">The kind of key.</typeparam>
internal interface IWrittenProbe<TSelf, TKey> : IKeyProbe<TKey>
    where TSelf : struct, IWrittenProbe<TSelf, TKey>, allows ref struct
    where TKey : struct
{
    /// <summary>The key of a call that has none, because it could not be made (rule C7).</summary>
    static abstract TKey None { get; }

    /// <summary>The probe of a key.</summary>
    static abstract TSelf Of(KeyBytes bytes);

    /// <summary>The key as one that can be stored.</summary>
    TKey Own(ulong hash);
}
