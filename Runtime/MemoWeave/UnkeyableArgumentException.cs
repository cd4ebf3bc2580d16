using System.Diagnostics.CodeAnalysis;

namespace MemoWeave;

/// <summary>An argument, or something in it, can't be part of a cache key (rules K10, K15). The body did not run.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made by the runtime alone, with all that its message needs.")]
public sealed class UnkeyableArgumentException : MemoUsageException
{
    private readonly string _reason;

    internal UnkeyableArgumentException(string method, string parameter, Type type, string reason)
    {
        Method = method;
        Parameter = parameter;
        Path = parameter;
        Type = type;
        _reason = reason;
    }

    /// <summary>The memoized method that was called, as <see cref="MemoMethod.Name"/> tells it.</summary>
    public string Method { get; }

    /// <summary>The parameter whose argument was refused.</summary>
    public string Parameter { get; }

    /// <summary>What was refused: the parameter itself, or something in its argument, such as <c>query.Filters[].Predicate</c>; <c>…</c> stands for more than 64 levels.</summary>
    public string Path { get; private set; }

    /// <summary>The type of what was refused.</summary>
    public Type Type { get; }

    /// <summary>Names the method, what was refused and why, and what to do about it.</summary>
    public override string Message =>
        $"The memoized method '{Method}' can't make a cache key of its argument '{Path}' of type '{Type}': {_reason}. " +
        "Leave it out by [NotKey] if the result doesn't depend on it; or let its type implement IMemoKey, " +
        "or register an encoder for it in MemoOptions.KeyEncoders, to say what of it counts.";

    /// <summary>Told from the inside out by each sequence that what was refused is in.</summary>
    internal void IsInElement() => Path = $"{Parameter}[]{Path[Parameter.Length..]}";

    /// <summary>Told where the way from the argument is too long to be told.</summary>
    internal void IsFarBelow() => Path = $"{Parameter}…{Path[Parameter.Length..]}";

    /// <summary>Told from the inside out by each object that what was refused is in.</summary>
    internal void IsInMember(string name) => Path = $"{Parameter}.{name}{Path[Parameter.Length..]}";
}
