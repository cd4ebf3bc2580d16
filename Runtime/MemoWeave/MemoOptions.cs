using Microsoft.Extensions.Logging;

namespace MemoWeave;

/// <summary>What can be set for the whole process, by <see cref="Memo.Configure"/>.</summary>
public sealed class MemoOptions
{
    internal MemoOptions()
    {
    }

    /// <summary>
    /// Whether anything is memoized. If not, every call runs its body plainly, and nothing is read or stored; entries stay where they are.
    /// <c>MEMOWEAVE_DISABLED=1</c> in the environment wins (rule F3).
    /// </summary>
    public bool Enabled { get; set; }

    /// <summary>The clock of time limits. Entries with a limit that were stored under another clock are expired (rule E1).</summary>
    public required TimeProvider TimeProvider { get; set; }

    /// <summary>Where warnings go; by default nowhere. Keys and arguments are never logged (rule H2).</summary>
    public required ILoggerFactory LoggerFactory { get; set; }

    /// <summary>
    /// Whether hits are counted, which takes some nanoseconds of each. By default (<see langword="null"/>) they are from the first time on that anybody
    /// reads <see cref="MemoMethod.Statistics"/>. Counting begins at 0.
    /// </summary>
    public bool? CountHits { get; set; }

    /// <summary>The most entries kept for a method (for each object, if entries are per instance) that says nothing itself; at least 1, by default 10,000 (rule E3).</summary>
    public int MaxEntries { get; set; }

    /// <summary>
    /// The length, in bytes, up to which keys are kept and compared whole; of longer ones the SHA-256 is. At least 64, by default 16,384 (rule K3).
    /// </summary>
    public int MaxExactKeyBytes { get; set; }

    /// <summary>How values of chosen types are written to cache keys (rule K5).</summary>
    public required MemoKeyEncoders KeyEncoders { get; init; }

    /// <summary>Shows the warning that comes before a widget inside a memoized method (rule R6), where the widget's library doesn't; it is logged in any case. By default nothing does.</summary>
    public Action<CachedElementWarning>? ShowWarning { get; set; }

    /// <summary>
    /// The backing stores, by the name that <see cref="MemoAttribute.Persist"/> says. One that is registered as <c>disk</c> takes the place of the one on disk. They stay their owner's, who disposes of
    /// them when the program ends.
    /// </summary>
    public required IDictionary<string, IMemoStore> Stores { get; init; }

    /// <summary>Writes results for backing stores in place of MemoWeave's own exact form (rule V4); <see langword="null"/>: nothing does.</summary>
    public IMemoSerializer? Serializer { get; set; }

    /// <summary>What the folder on disk is named after; by default the program's main assembly (rule D10).</summary>
    public required string ApplicationName { get; set; }

    /// <summary>
    /// The folder of the entries on disk; <see langword="null"/>: one named after the application in what <c>MEMOWEAVE_PATH</c> in the environment says, or else in the user's folder for local data (rule D10).
    /// </summary>
    public string? DiskPath { get; set; }

    /// <summary>The most bytes that the file of a process takes on disk, at least 1 MiB; by default 256 MiB. The least recently used entries go first (rule D12).</summary>
    public long DiskMaxBytes { get; set; }

    /// <summary>What entries on disk are encrypted with, by AES-GCM; <see langword="null"/>: they aren't (rule D2).</summary>
    public string? DiskPassword { get; set; }

    /// <summary>
    /// The ambient values that methods may vary by, by the name that <see cref="MemoAttribute.VaryBy"/> says; <c>culture</c> and <c>uiculture</c> are there
    /// already. Called before each look-up; if it throws, the call runs its body plainly (rules K12, C7).
    /// </summary>
    public required IDictionary<string, Func<object?>> VaryBy { get; init; }

    /// <summary>
    /// What is said of single methods, over all that their attributes and FodyWeavers.xml say (rule F2): by <see cref="MemoMethod.Name"/>, or by the name without
    /// the parameters for all overloads: <c>"Weather.Station.Load"</c>. The longer name wins.
    /// </summary>
    public required IDictionary<string, MemoMethodOptions> Methods { get; init; }

    /// <summary>Types whose values never change, so that all callers may have the same object (rule V2). What is added here stays for the process.</summary>
    public required MemoImmutableTypes ImmutableTypes { get; init; }
}
