namespace MemoWeave.Memory;

/// <summary>
/// The one compare of a hit: an entry whose deadline is not above the level takes the slow path. What is rare (time limits, a
/// disabled cache, counting of hits) is asked about there, so that it costs nothing elsewhere.
/// </summary>
/// <remarks>A class of its own without an initializer, so that reading the level is a plain load.</remarks>
internal static class Gate
{
    /// <summary>The deadline of an entry that every hit must look at closely.</summary>
    public const uint Always = 0;

    /// <summary>The deadline of an entry that is served without a look, while the gate is down.</summary>
    public const uint Never = uint.MaxValue;

    /// <summary>The ticks of <see cref="CoarseClock"/>, zero while it doesn't tick; <see cref="Never"/> while every hit takes the slow path.</summary>
    public static uint Level;
}
