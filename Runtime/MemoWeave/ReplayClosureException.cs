using System.Diagnostics.CodeAnalysis;

namespace MemoWeave;

/// <summary>
/// Inside a memoized method something was shown on a container that was made outside, and did not come as an argument: on a hit nobody could tell where to show it
/// (rule R5). Thrown at the element call, which shows nothing.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made by the runtime alone, with all that its message needs.")]
public sealed class ReplayClosureException : MemoUsageException
{
    internal ReplayClosureException(string method, string element, Type container)
    {
        Method = method;
        Element = element;
        Container = container;
    }

    /// <summary>The memoized method, as <see cref="MemoMethod.Name"/> tells it.</summary>
    public string Method { get; }

    /// <summary>What was called: the element method, or <c>using</c> where the container was entered.</summary>
    public string Element { get; }

    /// <summary>The type of the container.</summary>
    public Type Container { get; }

    /// <summary>Names all three, and what to do about it.</summary>
    public override string Message =>
        $"The memoized method '{Method}' calls '{Element}' on a container of type '{Container}' that neither came with the call nor was made in it by an element call, so a hit could not show it again. " +
        "Make the container by an element call inside the method, pass it as an argument of its own, or show on the current container.";
}
