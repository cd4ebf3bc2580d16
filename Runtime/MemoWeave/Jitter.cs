using System.Globalization;

namespace MemoWeave;

/// <summary>By how much a time limit may be shortened, as written in attributes: <c>"30s"</c>, or <c>"10%"</c> of the limit. The same in every culture.</summary>
/// <remarks>The weaver compiles this very file (for netstandard2.0) to check it at build, so the two can't disagree.</remarks>
internal readonly struct Jitter
{
    private readonly TimeSpan _duration;
    private readonly decimal _percent;

    private Jitter(TimeSpan duration, decimal percent) => (_duration, _percent) = (duration, percent);

    /// <summary>Reads it. <see langword="false"/> if it is malformed, not above zero, or above 100 %.</summary>
    public static bool TryParse(string text, out Jitter jitter)
    {
        var trimmed = text.Trim();
        if (!trimmed.Contains('%'))
        {
            var isDuration = Duration.TryParse(trimmed, out var duration);
            jitter = new Jitter(duration, 0);
            return isDuration;
        }

        var isNumber = decimal.TryParse(trimmed.Substring(0, trimmed.Length - 1).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent);
        jitter = new Jitter(TimeSpan.Zero, percent);
        return isNumber && percent is > 0 and <= 100;
    }

    /// <summary>The most that a limit is shortened by.</summary>
    public TimeSpan Of(TimeSpan ttl) => _percent > 0 ? TimeSpan.FromTicks((long)(ttl.Ticks * (_percent / 100))) : _duration;
}
