using System.IO.Hashing;
using System.Reflection;
using MemoWeave.Elements;
using MemoWeave.Values;
using MemoWeave.Values.Binary;

namespace MemoWeave.Calls.Persistence;

/// <summary>
/// One entry as a store keeps it (rule D3): what it is an entry of, when it was written and ends, its tags, value and element calls, and a checksum over all of that. Read
/// only where everything is as it should be; <c>docs/disk.md</c> has the layout.
/// </summary>
internal static class StoredEntry
{
    /// <summary>Changes whenever what is written does.</summary>
    public const byte Version = 1;

    private const int ChecksumLength = 16;

    /// <summary>Writes an entry.</summary>
    /// <param name="target">Takes the bytes.</param>
    /// <param name="key">What it is an entry of.</param>
    /// <param name="life">When it was written and ends, in ticks of UTC.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="form">How results are written.</param>
    /// <param name="result">The result.</param>
    /// <param name="record">What it shows; <see langword="null"/>: nothing.</param>
    /// <returns><see langword="null"/>, or what can't be written, and why.</returns>
    public static EntryRefusal? TryWrite<TResult>(EntryBuffer target, in MemoStoreKey key, StoredLife life, IReadOnlyList<string> tags, ResultForm<TResult> form, TResult result, ElementRecord? record)
    {
        target.Byte(Version);
        WriteIdentity(target, in key, form.Fingerprint);
        target.Int64(life.Written);
        target.Int64(life.Ends);
        target.Int32(tags.Count);
        foreach (var tag in tags) target.Text(tag);

        var begun = target.BeginPart();
        if (form.TryWrite(result, target) is { } refusal) return new EntryRefusal(null, refusal);
        target.EndPart(begun);
        begun = target.BeginPart();
        if (record?.TryWrite(target) is { } unkept) return new EntryRefusal(unkept.Element, new CopyRefusal(unkept.Path, unkept.Type, unkept.Reason));
        target.EndPart(begun);
        target.UInt128(XxHash128.HashToUInt128(target.Written));
        return null;
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="bytes">What a store returned.</param>
    /// <param name="key">What it must be an entry of.</param>
    /// <param name="form">How results are read.</param>
    /// <param name="near">The assembly of the memoized method.</param>
    /// <returns>The entry; <see langword="null"/>: the bytes are none, or of something else.</returns>
    public static Restored<TResult>? TryRead<TResult>(ReadOnlySpan<byte> bytes, in MemoStoreKey key, ResultForm<TResult> form, Assembly near)
    {
        if (bytes.Length < ChecksumLength) return null;
        EntryReader content = new(bytes[..^ChecksumLength]);
        EntryReader checksum = new(bytes[^ChecksumLength..]);
        if (!checksum.TryUInt128(out var said) || said != XxHash128.HashToUInt128(bytes[..^ChecksumLength])) return null;
        if (!content.TryByte(out var version) || version != Version || !IsOf(ref content, in key, form.Fingerprint)) return null;
        if (!content.TryInt64(out var written) || !content.TryInt64(out var ends) || !TryReadTags(ref content, out var tags)) return null;
        if (!content.TryBytes(out var value) || !content.TryBytes(out var shown) || !content.IsAtEnd) return null;
        ElementRecord? record = null;
        if (!shown.IsEmpty && (record = ElementRecord.TryRead(shown, near)) is null) return null;
        return form.TryRead(value, out var result) ? new Restored<TResult>(result, record, tags, new StoredLife(written, ends)) : null;
    }

    private static void WriteIdentity(EntryBuffer target, in MemoStoreKey key, UInt128 fingerprint)
    {
        target.Text(key.Method);
        target.UInt128(key.Version);
        target.UInt128(fingerprint);
        target.UInt128(key.Hash);
        target.Bytes(key.Key.Span);
    }

    private static bool IsOf(ref EntryReader content, in MemoStoreKey key, UInt128 fingerprint) =>
        content.TryText(out var method) && method == key.Method
        && content.TryUInt128(out var version) && version == key.Version
        && content.TryUInt128(out var types) && types == fingerprint
        && content.TryUInt128(out var hash) && hash == key.Hash
        && content.TryBytes(out var bytes) && bytes.SequenceEqual(key.Key.Span);

    private static bool TryReadTags(ref EntryReader content, out string[] tags)
    {
        tags = [];
        if (!content.TryCount(sizeof(int), out var count)) return false;
        tags = new string[count];
        for (var i = 0; i < count; i++)
        {
            if (!content.TryText(out tags[i])) return false;
        }

        return true;
    }
}

/// <summary>When an entry was written and ends, in ticks of UTC.</summary>
/// <param name="Written">When it was written.</param>
/// <param name="Ends">When it ends; <see cref="Endless"/>: never.</param>
internal readonly record struct StoredLife(long Written, long Ends)
{
    public const long Endless = long.MaxValue;

    // A clock may be set back a little, and is not worth an entry then.
    private const long MostAhead = TimeSpan.TicksPerMinute;

    /// <summary>Whether it may be served (rule E1): it has not ended, and is not of the future.</summary>
    public bool IsAt(long now) => now < Ends && Written <= now + MostAhead;
}

/// <summary>Why an entry can't be written.</summary>
/// <param name="Element">The element whose values can't be; <see langword="null"/>: it is the result that can't.</param>
/// <param name="Refusal">What can't be written.</param>
internal sealed record EntryRefusal(string? Element, CopyRefusal Refusal);

/// <summary>An entry that came out of a store.</summary>
/// <param name="Value">The result.</param>
/// <param name="Record">What it shows; <see langword="null"/>: nothing.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Life">When it was written and ends.</param>
internal sealed record Restored<TResult>(TResult Value, ElementRecord? Record, string[] Tags, StoredLife Life);
