namespace MemoWeave;

/// <summary>
/// Forgets an entry of a memoized method each time the marked method succeeds: the one that the memoized method has for arguments of
/// the same names. Its parameters are matched to those of the marked method by name and type, at build; what doesn't match is a build
/// error. Those that are no part of the key need no match.
/// </summary>
/// <remarks>
/// <para>
/// The key is taken before the body runs (rule K13), and the entry forgotten after it returned; of a task, after that ended. If the
/// body throws, or its task faults or is cancelled, nothing is forgotten. What is being computed meanwhile is not stored (rule C6).
/// </para>
/// <para>
/// Of a name with overloads, all that match are meant. Entries that belong to an object are those of the object that the marked
/// method is called on. Overrides of the marked method don't inherit the attribute.
/// </para>
/// </remarks>
/// <param name="member">The name of a memoized method or property, as <c>nameof(Load)</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ForgetsAttribute(string member) : Attribute
{
    /// <summary>The name of a memoized method or property.</summary>
    public string Member { get; } = member;

    /// <summary>The type that declares it; unset: the type of the marked method, or one that this derives from.</summary>
    public Type? Type { get; set; }
}
