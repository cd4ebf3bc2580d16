namespace MemoWeave;

/// <summary>A widget was called inside a memoized method, where it is shown on a miss only (rule R6). Shown once for each method and widget.</summary>
public sealed class CachedElementWarning
{
    internal CachedElementWarning(string method, string element)
    {
        Method = method;
        Element = element;
    }

    /// <summary>The memoized method, as <see cref="MemoMethod.Name"/> tells it.</summary>
    public string Method { get; }

    /// <summary>The widget that was called.</summary>
    public string Element { get; }

    /// <summary>Names both, what will happen, and what to do about it.</summary>
    public string Message =>
        $"The memoized method '{Method}' calls the widget '{Element}', which will only run on a miss: on a hit it is not shown, and its value is that of the call that computed. " +
        "Call the widget outside, and pass its value as an argument; or say AllowWidgets = true if that is meant.";

    /// <inheritdoc/>
    public override string ToString() => Message;
}
