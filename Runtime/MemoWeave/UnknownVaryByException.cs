using System.Diagnostics.CodeAnalysis;

namespace MemoWeave;

/// <summary>A memoized method varies by an ambient value that nobody registered (rules K12, K15). The body did not run.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made by the runtime alone, with all that its message needs.")]
public sealed class UnknownVaryByException : MemoUsageException
{
    private readonly string _known;

    internal UnknownVaryByException(string method, string name, IEnumerable<string> known)
    {
        Method = method;
        Name = name;
        _known = string.Join(", ", known.Order(StringComparer.Ordinal).Select(static k => $"\"{k}\""));
    }

    /// <summary>The memoized method that was called, as <see cref="MemoMethod.Name"/> tells it.</summary>
    public string Method { get; }

    /// <summary>The name that nobody registered.</summary>
    public string Name { get; }

    /// <summary>Names the method and the value, and what to do about it.</summary>
    public override string Message =>
        $"The memoized method '{Method}' varies by \"{Name}\", which nobody registered; there is {_known}. " +
        $"Register it before the first call: Memo.Configure(options => options.VaryBy[\"{Name}\"] = () => …).";
}
