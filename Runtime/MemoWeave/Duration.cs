using System.Globalization;

namespace MemoWeave;

/// <summary>
/// The notation of durations in attributes: <c>"90s"</c>, <c>"1.5h"</c>, <c>"1d23h"</c>, <c>"1 day 23hr 45minutes"</c>,
/// <c>"00:10:00"</c>. The same in every culture.
/// </summary>
/// <remarks>The weaver compiles this very file (for netstandard2.0) to check durations at build, so the two can't disagree.</remarks>
internal static class Duration
{
    /// <summary>Reads a duration. <see langword="false"/> if it is malformed, not above zero, or longer than <see cref="TimeSpan.MaxValue"/>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var trimmed = text.Trim();
        var understood = trimmed.Contains(':')
            ? TimeSpan.TryParseExact(trimmed, "c", CultureInfo.InvariantCulture, out duration)
            : TryParseUnits(trimmed, out duration);
        return understood && duration > TimeSpan.Zero;
    }

    private static bool TryParseUnits(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var ticks = 0m;
        for (var position = 0; position < text.Length;)
        {
            var number = TakeWhile(text, ref position, static c => c is (>= '0' and <= '9') or '.');
            _ = TakeWhile(text, ref position, char.IsWhiteSpace);
            var unit = TicksOf(TakeWhile(text, ref position, char.IsLetter));
            _ = TakeWhile(text, ref position, char.IsWhiteSpace);

            if (unit == 0 || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return false;
            // Checked by division: the product itself could overflow a decimal.
            if (amount > TimeSpan.MaxValue.Ticks / (decimal)unit) return false;
            ticks += amount * unit;
        }

        if (ticks > TimeSpan.MaxValue.Ticks) return false;
        duration = TimeSpan.FromTicks((long)ticks);
        return true;
    }

    private static string TakeWhile(string text, ref int position, Func<char, bool> belongs)
    {
        var start = position;
        while (position < text.Length && belongs(text[position])) position++;
        return text.Substring(start, position - start);
    }

    private static long TicksOf(string unit) => unit.ToLowerInvariant() switch
    {
        "ms" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "s" or "sec" or "secs" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "m" or "min" or "mins" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        "w" or "week" or "weeks" => 7 * TimeSpan.TicksPerDay,
        _ => 0,
    };
}
