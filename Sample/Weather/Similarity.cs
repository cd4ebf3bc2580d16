using System.Collections.Immutable;

namespace MemoWeave.Sample.Weather;

/// <summary>
/// Compares days by the weather of the fortnight around them, with dynamic time warping: a front that came a day later
/// still counts as the same. Every day is compared with the given one, each at the cost of a fortnight squared.
/// </summary>
internal sealed class Similarity
{
    private const int Reach = 7;
    private const int Stretch = (2 * Reach) + 1;

    private readonly WeatherDays _days;
    private readonly double[][] _features;

    public Similarity(WeatherDays days)
    {
        _days = days;
        _features = Features.Of(days);
    }

    public ImmutableArray<SimilarDay> MostSimilar(DateOnly date, int count)
    {
        var given = date.DayNumber - _days[0].Date.DayNumber;
        ArgumentOutOfRangeException.ThrowIfLessThan(given, Reach, nameof(date));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(given, _days.Count - Reach, nameof(date));

        var candidates = Enumerable.Range(Reach, _days.Count - (2 * Reach))
            .Where(day => Math.Abs(day - given) > Stretch)
            .Select(day => (Day: day, Distance: Distance(given, day)))
            .OrderBy(candidate => candidate.Distance);

        // The neighbours of a similar day are similar too: one of a fortnight is enough.
        var chosen = new List<(int Day, double Distance)>();
        foreach (var candidate in candidates)
        {
            if (chosen.TrueForAll(other => Math.Abs(other.Day - candidate.Day) > Stretch))
            {
                chosen.Add(candidate);
            }

            if (chosen.Count == count)
            {
                break;
            }
        }

        return [.. chosen.Select(day => new SimilarDay(_days[day.Day].Date, day.Distance))];
    }

    /// <summary>The cheapest way to walk through both stretches at once, per day of a stretch.</summary>
    private double Distance(int first, int second)
    {
        var previous = new double[Stretch + 1];
        var current = new double[Stretch + 1];
        Array.Fill(previous, double.PositiveInfinity);
        previous[0] = 0;

        for (var i = 1; i <= Stretch; i++)
        {
            current[0] = double.PositiveInfinity;
            for (var j = 1; j <= Stretch; j++)
            {
                var step = Features.Distance(_features[first - Reach + i - 1], _features[second - Reach + j - 1]);
                current[j] = step + Math.Min(previous[j - 1], Math.Min(previous[j], current[j - 1]));
            }

            (previous, current) = (current, previous);
        }

        return previous[Stretch] / Stretch;
    }
}
