using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>
/// Marks, in the async flow, that a body runs for a flight, and knows which other bodies wait for it: a call that would wait for
/// itself, directly or in a circle, must not (rule C4).
/// </summary>
/// <remarks>
/// What a body started may still carry its mark when the flight is long over, so the mark holds nothing of the flight.
/// Calls from outside of all bodies are waited for by no flight, and so are in no circle: nothing is noted of them.
/// </remarks>
internal sealed class FlightScope
{
    private static readonly AsyncLocal<FlightScope?> Innermost = new();

    // One for all, since a circle goes through the flights of many methods. Held for steps in these lists alone.
    private static readonly Lock Waits = new();

    private readonly Lock _collecting = new();
    private FlightScope? _outer;
    private List<FlightScope>? _waiters;
    private HashSet<Tag>? _tags;
    private bool _hasFailedTag;

    /// <summary>The body that the current flow is inside of, and through it all around that one.</summary>
    public static FlightScope? Current => Innermost.Value;

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

    /// <summary>The body that the current flow is inside of depends on what these tags name, and through it all bodies around.</summary>
    public static void AddTagsToCurrent(Tag[] tags) => Current?.AddTags(tags);

    /// <summary>From here on the current flow runs inside the body. Other async locals stay as they are (rule C5).</summary>
    public void Enter()
    {
        _outer = Innermost.Value;
        Innermost.Value = this;
    }

    /// <summary>The body returned.</summary>
    public void Leave() => Innermost.Value = _outer;

    /// <summary>After the body returned, the current flow runs more of the user's code for the flight. What the body was called from stays known.</summary>
    /// <returns>What <see cref="ReturnTo"/> wants.</returns>
    public FlightScope? Reenter()
    {
        var outer = Innermost.Value;
        Innermost.Value = this;
        return outer;
    }

    /// <summary>That code returned.</summary>
    public static void ReturnTo(FlightScope? outer) => Innermost.Value = outer;

    /// <summary>Notes that the current flow waits for this flight, unless this flight waits, through however many others, for the current flow.</summary>
    public bool TryWait()
    {
        if (Current is not { } waiter) return true;
        lock (Waits)
        {
            if (WaitsFor(waiter)) return false;
            (_waiters ??= []).Add(waiter);
            return true;
        }
    }

    /// <summary>A flow no longer waits, though the flight goes on.</summary>
    /// <param name="waiter">What was <see cref="Current"/> in that flow.</param>
    public void StopWaiting(FlightScope? waiter)
    {
        if (waiter is null) return;
        lock (Waits) _waiters?.Remove(waiter);
    }

    /// <summary>The flight is over, and nobody waits for it any more. The bodies that get its result get its tags.</summary>
    public void End()
    {
        List<FlightScope>? waiters = null;
        if (_waiters is not null)
        {
            lock (Waits)
            {
                waiters = _waiters;
                _waiters = null;
            }
        }

        Tag[] tags;
        bool hasFailedTag;
        lock (_collecting)
        {
            if (_tags is null && !_hasFailedTag) return;
            tags = _tags is null ? [] : [.. _tags];
            hasFailedTag = _hasFailedTag;
        }

        _outer?.AddTags(tags, hasFailedTag);
        if (waiters is null) return;
        foreach (var waiter in waiters) waiter.AddTags(tags, hasFailedTag);
    }

    /// <summary>The result depends on what these tags name.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="hasFailedTag">Whether there is another that could not be made: what depends on it can't be forgotten, and so is not stored (rule C7).</param>
    public void AddTags(Tag[] tags, bool hasFailedTag = false)
    {
        lock (_collecting)
        {
            _hasFailedTag |= hasFailedTag;
            if (tags.Length > 0) (_tags ??= []).UnionWith(tags);
        }
    }

    /// <summary>The tags collected so far.</summary>
    /// <returns>Whether all could be made.</returns>
    public bool TryGetTags(out Tag[] tags)
    {
        lock (_collecting)
        {
            tags = _tags is null ? [] : [.. _tags];
            return !_hasFailedTag;
        }
    }

    /// <summary>Whether a tag collected so far is forgotten: the result will be of before that.</summary>
    public bool HasForgottenTag
    {
        get
        {
            lock (_collecting) return _tags is not null && _tags.Any(static tag => tag.IsForgotten);
        }
    }

    /// <summary>
    /// Whether this flight waits for one that the flow is inside of. Found from the other end, since what waits for a body is noted
    /// at that body: whoever waits holds up the body it waits in, and with it all bodies around.
    /// </summary>
    private bool WaitsFor(FlightScope flow)
    {
        HashSet<FlightScope>? heldUp = null;
        Stack<FlightScope> open = [];
        for (var scope = flow; scope is not null; scope = scope._outer)
        {
            if (scope._waiters is not null) open.Push(scope);
        }

        while (open.TryPop(out var scope))
        {
            foreach (var waiter in scope._waiters!)
            {
                // Where one was met before, so were all around it.
                for (var held = waiter; held is not null && (heldUp ??= []).Add(held); held = held._outer)
                {
                    if (ReferenceEquals(held, this)) return true;
                    if (held._waiters is not null) open.Push(held);
                }
            }
        }

        return false;
    }
}
