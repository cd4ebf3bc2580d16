namespace MemoWeave.Memory;

/// <summary>
/// Moves the gate, and knows which flows and threads don't get past it: in them every look-up misses, so that the way of a miss
/// decides what the call is to do. While nobody is kept out, nobody looks here.
/// </summary>
internal static class GateKeeper
{
    private static readonly Lock Moving = new();
    private static readonly AsyncLocal<object?> ClosedFlow = new();

    private static int _reasons;
    private static uint _tick;

    [ThreadStatic]
    private static bool _isClosed;

    /// <summary>Whether the gate is up for somebody. If not, no flow and no thread need be asked.</summary>
    public static bool HasReasons => Volatile.Read(ref _reasons) > 0;

    /// <summary>Why the current flow doesn't get past the gate; <see langword="null"/>: it does.</summary>
    public static object? Flow
    {
        get => ClosedFlow.Value;
        set => ClosedFlow.Value = value;
    }

    /// <summary>Whether the current thread doesn't get past the gate.</summary>
    public static bool IsThreadClosed
    {
        get => _isClosed;
        set => _isClosed = value;
    }

    /// <summary>Whether a hit is not to be served here.</summary>
    public static bool IsClosedHere => HasReasons && (_isClosed || ClosedFlow.Value is not null);

    /// <summary>Every hit takes the slow path, until as many reasons are gone as came.</summary>
    public static void Add()
    {
        lock (Moving)
        {
            _reasons++;
            Move(MemorySettings.Current);
        }
    }

    /// <summary>A reason is gone.</summary>
    public static void Remove()
    {
        lock (Moving)
        {
            _reasons--;
            Move(MemorySettings.Current);
        }
    }

    /// <summary>The settings changed.</summary>
    public static void Adopt(MemorySettings settings)
    {
        lock (Moving) Move(settings);
    }

    /// <summary>Time went on; <see cref="Gate.Always"/>: nobody asks for the time.</summary>
    public static void Tick(uint now)
    {
        lock (Moving)
        {
            _tick = now;
            Move(MemorySettings.Current);
        }
    }

    private static void Move(MemorySettings settings) =>
        Volatile.Write(ref Gate.Level, settings.IsEnabled && settings.CountingSince is null && _reasons == 0 ? _tick : Gate.Never);
}
