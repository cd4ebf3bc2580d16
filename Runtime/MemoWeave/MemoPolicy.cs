using System.Globalization;
using System.Text;

namespace MemoWeave;

/// <summary>What applies to a memoized method: its attributes, completed by FodyWeavers.xml and the options (rule F2).</summary>
/// <param name="Ttl">How long an entry lives after it was written; <see langword="null"/>: without end (rule E1).</param>
/// <param name="MaxEntries">The most entries kept; for each object, if entries are per instance (rule E3).</param>
/// <param name="Instance">What the object the method is called on has to do with its entries (rule K11).</param>
/// <param name="CacheNull">Whether a <see langword="null"/> result is stored (rule V6).</param>
/// <param name="Share">Whether every caller gets the same object (rule V1).</param>
public sealed record MemoPolicy(TimeSpan? Ttl, int MaxEntries, MemoInstance Instance, bool CacheNull, bool Share)
{
    /// <summary>
    /// The ambient values that are part of the key, by name, separated by a comma and a blank: <c>"culture, tenant"</c>;
    /// <see langword="null"/>: none (rule K12).
    /// </summary>
    public string? VaryBy { get; init; }

    /// <summary>How long an entry lives after its last hit; <see langword="null"/>: without end (rule E1).</summary>
    public TimeSpan? Sliding { get; init; }

    /// <summary>The most that each entry's <see cref="Ttl"/> is shortened by, at random; <see langword="null"/>: it is not (rule E1).</summary>
    public TimeSpan? Jitter { get; init; }

    /// <summary>The names by which entries can be forgotten together, placeholders and all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The name of the method that is asked at each hit whether the entry still holds; <see langword="null"/>: none (rule E7).</summary>
    public string? Validate { get; init; }

    /// <summary>The name of the method that is asked whether a result is to be stored; <see langword="null"/>: none.</summary>
    public string? CacheIf { get; init; }

    /// <summary>The name of the method that is told of each entry that leaves; <see langword="null"/>: none (rule E7).</summary>
    public string? OnRelease { get; init; }

    /// <summary>The backing store: <c>"disk"</c>, or the name of a registered one; <see langword="null"/>: entries are in memory only (rules D).</summary>
    public string? Persist { get; init; }

    /// <summary>What stands for the version of the code in persisted entries; <see langword="null"/>: what the code is (rule D9).</summary>
    public string? Version { get; init; }

    /// <summary>Whether calls go through the cache; if not, each runs the body (rule F3).</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>As the weaver writes it: <c>"Ttl: Attribute, MaxEntries: Class"</c>. What is not in it, nobody set.</summary>
    internal string Sources { get; init; } = "";

    /// <summary>Where a value came from.</summary>
    /// <param name="property">The name of a property of this record, as <c>nameof(MemoPolicy.Ttl)</c>.</param>
    /// <exception cref="ArgumentException">There is no such property.</exception>
    public MemoPolicySource SourceOf(string property)
    {
        if (property is not (nameof(Ttl) or nameof(Sliding) or nameof(Jitter) or nameof(MaxEntries) or nameof(Instance) or nameof(CacheNull) or nameof(Share)
            or nameof(VaryBy) or nameof(Tags) or nameof(Validate) or nameof(CacheIf) or nameof(OnRelease) or nameof(Persist) or nameof(Version) or nameof(Enabled)))
            throw new ArgumentException($"A policy has no '{property}'.", nameof(property));
        foreach (var said in Sources.Split(", "))
        {
            if (said.Split(": ") is [var name, var source] && name == property) return Enum.Parse<MemoPolicySource>(source);
        }

        return MemoPolicySource.Default;
    }

    /// <summary>Each value with its source: <c>Ttl = 01:30:00 (Attribute), MaxEntries = 10000 (Default)</c>, and so on; what is not said of most methods only where it is.</summary>
    private bool PrintMembers(StringBuilder text)
    {
        Print(nameof(Ttl), Ttl is { } ttl ? ttl.ToString() : "none");
        Print(nameof(MaxEntries), MaxEntries);
        Print(nameof(Instance), Instance);
        Print(nameof(CacheNull), CacheNull);
        Print(nameof(Share), Share);
        if (Sliding is { } sliding) Print(nameof(Sliding), sliding);
        if (Jitter is { } jitter) Print(nameof(Jitter), jitter);
        if (VaryBy is not null) Print(nameof(VaryBy), $"\"{VaryBy}\"");
        if (Tags.Count > 0) Print(nameof(Tags), string.Join(", ", Tags.Select(static tag => $"\"{tag}\"")));
        if (Validate is not null) Print(nameof(Validate), Validate);
        if (CacheIf is not null) Print(nameof(CacheIf), CacheIf);
        if (OnRelease is not null) Print(nameof(OnRelease), OnRelease);
        if (Persist is not null) Print(nameof(Persist), $"\"{Persist}\"");
        if (Version is not null) Print(nameof(Version), $"\"{Version}\"");
        if (!Enabled) Print(nameof(Enabled), Enabled);
        text.Length -= ", ".Length;
        return true;

        void Print(string name, object value) => text.Append(CultureInfo.InvariantCulture, $"{name} = {value} ({SourceOf(name)}), ");
    }
}
