namespace MemoWeave.Calls;

/// <summary>
/// Marks, in the async flow, that a body runs for a flight: a call for the same key from inside must not wait for it (rule C4).
/// </summary>
/// <remarks>Holds nothing of the flight, because work started inside a body may carry the mark long after.</remarks>
internal sealed class FlightScope
{
    private static readonly AsyncLocal<FlightScope?> Innermost = new();

    private FlightScope? _outer;

    /// <summary>Whether the current flow runs inside this flight's body.</summary>
    public bool IsCurrent
    {
        get
        {
            for (var scope = Innermost.Value; scope is not null; scope = scope._outer)
            {
                if (ReferenceEquals(scope, this)) return true;
            }

            return false;
        }
    }

    /// <summary>From here on the current flow runs inside the body. Other async locals stay as they are (rule C5).</summary>
    public void Enter()
    {
        _outer = Innermost.Value;
        Innermost.Value = this;
    }

    /// <summary>The body returned.</summary>
    public void Leave() => Innermost.Value = _outer;
}
