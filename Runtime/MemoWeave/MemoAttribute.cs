namespace MemoWeave;

/// <summary>
/// Memoizes a method: a call with arguments equal to those of an earlier call returns the stored result instead of
/// running the body again. On a property it means the getter, on a class every public method that returns a value, on an
/// assembly those of every class (rule F2); <see cref="NoMemoAttribute"/> takes one out. Takes effect when the project is woven by
/// <c>MemoWeave.Fody</c>; in a project that is not, the build fails (rule W7).
/// </summary>
/// <remarks>
/// Equal arguments are those with equal content (rules K), whatever object carries them. A property that this
/// version of the weaver does not support yet is a build error, never ignored. What is not set here is taken from the
/// class, the assembly and FodyWeavers.xml: <see cref="MemoMethod.Policy"/> tells the result.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false)]
public sealed class MemoAttribute : Attribute
{
    /// <summary>How long an entry lives after it was written: <c>"90s"</c>, <c>"1.5h"</c>, <c>"1d"</c>, <c>"00:10:00"</c>. Checked at build. Rule E1.</summary>
    public string? Ttl { get; set; }

    /// <summary>How long an entry lives after its last hit; the same notation as <see cref="Ttl"/>. Rule E1.</summary>
    public string? Sliding { get; set; }

    /// <summary>
    /// Shortens each entry's <see cref="Ttl"/> by a random amount of less than this, so that entries written together do not expire together: <c>"30s"</c>, in the notation of <see cref="Ttl"/> and
    /// shorter than that, or <c>"10%"</c> of it, up to <c>"100%"</c>. Needs a Ttl. Checked at build. Rule E1.
    /// </summary>
    public string? Jitter { get; set; }

    /// <summary>The most entries kept for this method (for each instance, if entries are per instance); 0 means the configured default of 10,000. Rule E3.</summary>
    public int MaxEntries { get; set; }

    /// <summary>The backing store entries are also written to: <c>"disk"</c>, or the name of a registered store. Rules D.</summary>
    public string? Persist { get; set; }

    /// <summary>What the object a method is called on has to do with its entries. Rule K11.</summary>
    public MemoInstance Instance { get; set; }

    /// <summary>Hands the same object to every caller instead of copies (rule V1), whatever it is. Needed for results that can't be copied (rule V5).</summary>
    public bool Share { get; set; }

    /// <summary>Whether a <see langword="null"/> result is stored; the default is <see langword="true"/>. Rule V6.</summary>
    public bool CacheNull { get; set; } = true;

    /// <summary>How long an exception of the body is stored, in memory only; the same notation as <see cref="Ttl"/>. Unset: never. Rule V11.</summary>
    public string? ErrorTtl { get; set; }

    /// <summary>How long past its <see cref="Ttl"/> an entry is still served while a refresh runs in the background. Rule E6.</summary>
    public string? Stale { get; set; }

    /// <summary>How long past its <see cref="Ttl"/> an entry is still served when the body throws. Rule E6.</summary>
    public string? StaleOnError { get; set; }

    /// <summary>Names by which entries can be forgotten together: <c>"orders"</c>, <c>"order:{id}"</c>. Placeholders are checked at build.</summary>
    public string[]? Tags { get; set; }

    /// <summary>Ambient values that are part of the key, by name: <c>"culture"</c>, <c>"uiculture"</c>, or a registered one. Rule K12.</summary>
    public string? VaryBy { get; set; }

    /// <summary>Pins the identity of persisted entries, in place of the code fingerprint. Rule D9.</summary>
    public string? Version { get; set; }

    /// <summary>
    /// Text shown while a miss computes, as <see cref="Elements.Recorder.ShowSpinner"/> says; empty: something is shown, without words; <see langword="null"/>: nothing. It is not recorded, and a hit
    /// shows none.
    /// </summary>
    public string? Spinner { get; set; }

    /// <summary>
    /// The name of a static <c>bool M(T result)</c> of the same type: what a body returned is stored only if it says <see langword="true"/>; if it throws, which is logged, not (rule C7). It gets
    /// the caller's own object; of a task, the task's result; with <c>out</c> parameters, the result alone. The caller, and those who waited, get the result in any case.
    /// <see cref="Memo.Set{T}(System.Linq.Expressions.Expression{System.Func{T}}, T)"/> stores without asking. Checked at build.
    /// </summary>
    public string? CacheIf { get; set; }

    /// <summary>
    /// The name of a static <c>bool M(T cached)</c> of the same type, asked at each hit whether the entry still holds (rule E7). It gets the very object that the call would return;
    /// of a task, the task's result; with <c>out</c> parameters, the result alone. Where it says <see langword="false"/>, or throws, which is logged (rule C7), the entry is removed and the
    /// call computes. The call that computed isn't asked about, nor are those that waited for it. Checked at build.
    /// </summary>
    public string? Validate { get; set; }

    /// <summary>
    /// The name of a static <c>void M(T value)</c> of the same type, called once for each entry that leaves the cache, after it left: evicted, expired, forgotten, cleared, replaced, found
    /// invalid, or with its sandbox; not at the end of the process, and not for <see langword="null"/> (rule E7). It gets what was stored; of a task, the task's result; with <c>out</c> parameters,
    /// the result alone. It may run on any thread, and no lock is held; what it throws is logged (rule C7). Callers may still use the value. Needs <see cref="Share"/>, and entries that
    /// belong to no object. Checked at build.
    /// </summary>
    public string? OnRelease { get; set; }

    /// <summary>Silences the warning for widgets shown inside the method. Rule R6.</summary>
    public bool AllowWidgets { get; set; }
}
